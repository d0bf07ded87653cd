import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { seededRandom } from '../../../shared/lib/random.ts'
import { addMethodBoard } from '../../../shared/methods/methodBoard.ts'
import { stakeholderAnalysis } from '../../../shared/methods/stakeholder-analysis/index.ts'
import {
	findParked,
	listParked,
	moveParked,
	park,
	parkedAsTask,
	parkedOf,
	parkedText,
	removeParked,
	setParkedDone,
} from '../../../shared/parkingLot/index.ts'
import { listTasks } from '../../../shared/registry/index.ts'
import { readRoadmap } from '../../../shared/roadmap/index.ts'
import { textFields } from '../../../shared/text/fields.ts'
import { bothHear, twoPeople } from '../../helpers/twoPeople.ts'
import { editParked, editTask } from '../../helpers/writing.ts'

const random = seededRandom(5)
const textsOf = (doc: Y.Doc) => listParked(doc).map(({ text }) => text)

/** What happens to a document, counted in updates that go over the wire. */
function updatesBy(doc: Y.Doc, work: () => void): number {
	let updates = 0
	const count = () => updates++
	doc.on('update', count)
	work()
	doc.off('update', count)
	return updates
}

it('[PARK1] what is parked keeps its words, who brought it up and where, and stands behind the others', () => {
	const doc = new Y.Doc()
	const origin = { block: 'table', id: 't1', element: 'row/goals' }
	const id = park(doc, { text: ' Wer spricht die Betriebe an? ', by: 'Jobcenter', origin }, { random })
	expect(findParked(doc, id)).toMatchObject({
		text: 'Wer spricht die Betriebe an?',
		by: 'Jobcenter',
		origin,
		done: false,
	})
	park(doc, { text: 'Datenschutz', origin: { board: 'page:1', shape: 'shape:1' } }, { random })
	expect(textsOf(doc)).toEqual(['Wer spricht die Betriebe an?', 'Datenschutz'])
	expect(listParked(doc)[1]?.origin).toEqual({ board: 'page:1', shape: 'shape:1' })
})

it('[PARK1] a text that is far too long is cut, between characters', () => {
	const doc = new Y.Doc()
	const id = park(doc, { text: `${'x'.repeat(textFields.parkedText.limit - 1)}🙂`, by: ' ' }, { random })
	expect(findParked(doc, id)?.text).toBe('x'.repeat(textFields.parkedText.limit - 1))
	expect(findParked(doc, id)).not.toHaveProperty('by')
})

it('[PARK2] sent twice it is parked once, and what people made of it meanwhile stays', () => {
	const doc = new Y.Doc()
	const send = () => park(doc, { text: 'Kinderbetreuung in den Ferien' }, { id: 'phone1' })
	send()
	editParked(doc, 'phone1', 'Betreuung in den Ferien')
	expect(updatesBy(doc, send)).toBe(0)
	expect(textsOf(doc)).toEqual(['Betreuung in den Ferien'])
})

it('[PARK3] two people who write in one entry both keep their letters', () => {
	const { anna, ben } = twoPeople()
	const id = park(anna, { text: 'Ferien' }, { random })
	bothHear(anna, ben)
	editParked(anna, id, 'Ferienzeiten')
	editParked(ben, id, 'Die Ferien')
	bothHear(anna, ben)
	expect(textsOf(anna)).toEqual(['Die Ferienzeiten'])
	expect(parkedText(ben, id)?.toString()).toBe('Die Ferienzeiten')
})

it('[PARK4] entries stand where they were put, also when two people move at once', () => {
	const { anna, ben } = twoPeople()
	const [a = '', b = '', c = ''] = ['A', 'B', 'C'].map((text) => park(anna, { text }, { random }))
	bothHear(anna, ben)
	moveParked(anna, c, a)
	expect(textsOf(anna)).toEqual(['C', 'A', 'B'])
	moveParked(ben, a, undefined)
	moveParked(ben, b, b)
	bothHear(anna, ben)
	expect(textsOf(anna)).toEqual(textsOf(ben))
	expect(textsOf(anna)).toEqual(['C', 'B', 'A'])
})

it('[PARK5] what becomes a task becomes one, however often and by however many at once, and counts as taken up', () => {
	const { anna, ben } = twoPeople()
	const id = park(anna, { text: 'Betriebe einladen' }, { random })
	bothHear(anna, ben)
	const [one, other] = [parkedAsTask(anna, id), parkedAsTask(ben, id)]
	bothHear(anna, ben)
	expect(one).toBe(other)
	expect(listTasks(anna).map(({ text }) => text)).toEqual(['Betriebe einladen'])
	expect(findParked(ben, id)).toMatchObject({ done: true, task: one })
	editTask(anna, one ?? '', 'Drei Betriebe einladen')
	setParkedDone(anna, id, false)
	expect(parkedAsTask(anna, id)).toBe(one)
	expect(listTasks(anna).map(({ text }) => text)).toEqual(['Drei Betriebe einladen'])
	expect(findParked(anna, id)?.done).toBe(true)
})

it('[PARK5] the task knows the place of a method at which it came up', () => {
	const doc = new Y.Doc()
	const board = addMethodBoard(doc, stakeholderAnalysis, { locale: 'de', random })
	const ref = readRoadmap(doc).find(({ id }) => id === board)?.ref
	const place = { block: ref?.block ?? '', id: ref?.id ?? '', element: 'row' }
	parkedAsTask(doc, park(doc, { text: 'Zeile klären', origin: place }, { random }))
	parkedAsTask(doc, park(doc, { text: 'Karte klären', origin: { board } }, { random }))
	expect(listTasks(doc).map(({ text, origin }) => [text, origin])).toEqual([
		['Zeile klären', { method: stakeholderAnalysis.id, place }],
		['Karte klären', undefined],
	])
})

it('[PARK6] commands for what is gone change nothing, and saying the same again writes nothing', () => {
	const doc = new Y.Doc()
	const id = park(doc, { text: 'Ferien' }, { random })
	setParkedDone(doc, id, true)
	removeParked(doc, 'gone')
	const updates = updatesBy(doc, () => {
		setParkedDone(doc, id, true)
		setParkedDone(doc, 'gone', true)
		moveParked(doc, 'gone', id)
		editParked(doc, 'gone', 'x')
		removeParked(doc, 'gone')
		expect(parkedAsTask(doc, 'gone')).toBeUndefined()
	})
	expect(updates).toBe(0)
	removeParked(doc, id)
	expect(listParked(doc)).toEqual([])
})

it('[PARK7] an entry of the first version reads the same for ever, and what cannot be read is left out', () => {
	const doc = new Y.Doc()
	// As the first version wrote it: { v: 1, order, text: Y.Text, by, origin, done, task }.
	const first = { v: 1, order: 'a0', by: 'Jugendamt', origin: { board: 'page:x' }, done: true, task: 'parked/first' }
	parkedOf(doc).set('first', new Y.Map<unknown>([...Object.entries(first), ['text', new Y.Text('Ferien')]]))
	parkedOf(doc).set('strange', 'x')
	parkedOf(doc).set('bare', new Y.Map([['origin', { block: 7 }]]))
	const { v: _, ...read } = first
	expect(listParked(doc)).toEqual([
		{ id: 'first', text: 'Ferien', ...read },
		{ id: 'bare', order: '', text: '', done: false },
	])
})
