import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { addBoard } from '../../../shared/board/boards.ts'
import { addCardsInto, addCluster } from '../../../shared/board/cards/index.ts'
import { seededRandom } from '../../../shared/lib/random.ts'
import type { RoomName } from '../../../shared/links/rooms.ts'
import { methods } from '../../../shared/methods/index.ts'
import { addMethodBoard } from '../../../shared/methods/methodBoard.ts'
import { rootTypesOf } from '../../../shared/rooms/rootTypes.ts'
import { textFields } from '../../../shared/text/fields.ts'
import { namesIn, replacing, typesWithoutNames, withoutNames } from '../../../shared/workshopFile/index.ts'

const names = [
	'Maren Holtkamp',
	'Yusuf Kayaalp',
	'Ilse Brandenstein',
	'Tove Ritterbusch',
	'Pia Quandt',
	'Olaf Zwingenberg',
]
const leaks = (update: Uint8Array) => {
	const said = Buffer.from(update).toString('utf8')
	return names.flatMap((name) => [name, ...name.split(' ')]).filter((part) => said.includes(part))
}
const anew = (doc: Y.Doc, room: RoomName, ...others: [Y.Doc, RoomName][]) => {
	const found = [[doc, room] as const, ...others].map(([each, of]) => namesIn(each, of))
	const known = {
		people: found.flatMap(({ people }) => people),
		organisations: found.flatMap(({ organisations }) => organisations),
	}
	return withoutNames(doc, room, replacing(known), seededRandom(1))
}

test('[WFILE9] names are replaced wherever they are kept, and in words, keys, deletions and the trash', () => {
	const doc = new Y.Doc()
	const put = (root: string, entry: object) => doc.getMap(root).set(`${root}1`, new Y.Map(Object.entries(entry)))
	put('tasks', { [`e.${names[0]}`]: true, text: new Y.Text('Marens Aufgabe, mit FRAU HOLTKAMP') })
	put('decisions', { [`n.${names[1]}`]: true, [`d.${names[2]}`]: 'Frau Brandenstein zögert' })
	put('actors', { name: new Y.Text('Jobcenter'), contact: `${names[3]}, 0208 1234`, note: 'Tove fragen' })
	put('parked', { text: new Y.Text('Idee'), by: `${names[4]} (Jobcenter)` })
	put('themes', { label: new Y.Text('Weg'), trash: { by: names[5], at: 1 } })
	put('stands', { by: names[5], state: { rows: [{ text: 'olaf zwingenberg war da' }] } })
	const said = doc.getMap('tasks').get('tasks1') as Y.Map<unknown>
	said.set('effort', 'Pia Quandt zahlt')
	said.delete('effort')
	expect(new Set(leaks(Y.encodeStateAsUpdate(doc))).size).toBeGreaterThan(names.length)
	const update = anew(doc, 'plenum')
	expect(leaks(update)).toEqual([])
	const moved = new Y.Doc()
	Y.applyUpdate(moved, update)
	expect(moved.getMap('parked').toJSON()).toEqual({
		parked1: { text: 'Idee', by: expect.stringMatching(/^Person \d/) },
	})
	expect(moved.getMap('actors').toJSON()).toMatchObject({ actors1: { name: 'Jobcenter' } })
	expect(moved.getMap('themes').size).toBe(0)
})

test('[WFILE9] every text of every method is rid of a name, and the boards stay', () => {
	const doc = new Y.Doc()
	const random = seededRandom(3)
	for (const method of methods) addMethodBoard(doc, method, { locale: 'de', filled: true, random })
	const board = addBoard(doc, 'Weg')
	const cluster = addCluster(doc, board, { kind: 'cluster', x: 0, y: 0, heading: 'Maren' })
	addCardsInto(doc, cluster, [{ text: 'Maren Holtkamp ruft an' }])
	let texts = 0
	const poison = (value: unknown): void => {
		if (value instanceof Y.Text) {
			value.insert(value.length, ' Holtkamp, Maren Holtkamp')
			texts++
		} else if (value instanceof Y.Map) for (const part of value.values()) poison(part)
		else if (value instanceof Y.XmlFragment || value instanceof Y.Array)
			for (const part of value.toArray()) poison(part)
	}
	for (const root of rootTypesOf('plenum')) for (const value of doc.getMap(root).values()) poison(value)
	expect(texts).toBeGreaterThan(300)
	const stage = new Y.Doc()
	stage.getMap('people').set('anna', { name: names[0], organisation: 'Jobcenter' })
	const update = anew(doc, 'plenum', [stage, 'stage'])
	expect(leaks(update)).toEqual([])
	const moved = new Y.Doc()
	Y.applyUpdate(moved, update)
	expect(moved.getMap('records').size).toBe(doc.getMap('records').size)
	expect(leaks(anew(stage, 'stage'))).toEqual([])
})

test('[WFILE9] somebody who is called like a part of the program breaks nothing', () => {
	const doc = new Y.Doc()
	addBoard(doc, 'shape page Anliegen')
	const stage = new Y.Doc()
	for (const name of ['page', 'shape', 'Page Shape']) stage.getMap('people').set(name, { name, organisation: '' })
	const moved = new Y.Doc()
	Y.applyUpdate(moved, anew(doc, 'plenum', [stage, 'stage']))
	expect(JSON.stringify(moved.getMap('records').toJSON())).toContain('"typeName":"page"')
})

test('[WFILE9] what holds names is known: whoever adds a type or a field says here what becomes of its names', () => {
	const leftOut = {
		stage: ['people', 'seats', 'sat', 'playing', 'cast'],
		desk: ['links', 'keys', 'alarms', 'help', 'forming'],
		plenum: [],
	}
	for (const room of ['stage', 'desk', 'plenum'] as const)
		expect(new Set([...typesWithoutNames(room), ...leftOut[room]])).toEqual(new Set(rootTypesOf(room)))
	// Fields that hold a name; in all others a name is found if one of these, or a place of people, has it.
	const ofNames = ['actorContact', 'taskTaker', 'parkedBy', 'casePerson', 'chainPerson']
	const like = Object.keys(textFields).filter((field) =>
		/person|contact|taker|by$|who|signer|author|keeper/iu.test(field),
	)
	expect(new Set(like)).toEqual(new Set(ofNames))
})
