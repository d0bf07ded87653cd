import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { addActorRows, rowsOf } from '../../../shared/blocks/table/index.ts'
import { boardsOf } from '../../../shared/board/boards.ts'
import { addBoardFromFile, longestFile, readMethodFile, writeMethodFile } from '../../../shared/files/index.ts'
import { seededRandom } from '../../../shared/lib/random.ts'
import { methods } from '../../../shared/methods/index.ts'
import { stakeholderAnalysis } from '../../../shared/methods/stakeholder-analysis/index.ts'
import {
	addActors,
	addField,
	findActor,
	listActors,
	listNeeds,
	listServices,
	removeActor,
	removeNeed,
	removeService,
} from '../../../shared/registry/index.ts'

const analysisOf = (...actors: Parameters<typeof addActorRows>[2][number][]) => {
	const doc = new Y.Doc()
	const ref = stakeholderAnalysis.found(doc)
	addActorRows(doc, ref.id, actors)
	return { doc, ref }
}

describe('the file of a method', () => {
	it('[FILE1] an actor that is known already keeps its details, and is only completed', () => {
		const { doc, ref } = analysisOf({ name: 'Jugendamt', kind: 'authority', legalBasis: 'SGB VIII' })
		const elsewhere = new Y.Doc()
		const [known = ''] = addActors(elsewhere, [{ name: 'jugendamt', kind: 'network' }])
		readMethodFile(elsewhere, writeMethodFile(doc, ref))
		expect(findActor(elsewhere, known)).toEqual({
			id: known,
			name: 'jugendamt',
			kind: 'network',
			legalBasis: 'SGB VIII',
		})
		expect(listActors(elsewhere).filter(({ name }) => name)).toHaveLength(1)
	})

	it('[FILE2] two actors of one name stay two', () => {
		const { doc, ref } = analysisOf({ name: 'Kita' }, { name: 'Kita' })
		const elsewhere = new Y.Doc()
		const read = readMethodFile(elsewhere, writeMethodFile(doc, ref))
		const rows = read.ok
			? rowsOf(elsewhere, read.value.id).filter(({ actor }) => findActor(elsewhere, actor ?? '')?.name)
			: []
		expect(new Set(rows.map(({ actor }) => actor)).size).toBe(2)
	})

	it('[FILE3] a field added in a workshop travels with its letters', () => {
		const { doc, ref } = analysisOf()
		addActorRows(doc, ref.id, [{ name: 'Sportverein', field: addField(doc, 'Sport und Bewegung', 'SX') }])
		const elsewhere = new Y.Doc()
		const read = readMethodFile(elsewhere, writeMethodFile(doc, ref))
		expect(read.ok && writeMethodFile(elsewhere, read.value)).toContain('"letters": "SX"')
	})

	it.each([
		['no JSON', 'Hallo', 'unreadable'],
		['JSON of something else', '{"a":1}', 'unreadable'],
		['a later version', '{"netzwerkstatt":99,"method":"stakeholder-analysis"}', 'newer'],
		['a later version of the method', '{"netzwerkstatt":1,"method":"stakeholder-analysis","version":99}', 'newer'],
		['a method nobody knows', '{"netzwerkstatt":1,"method":"divination"}', 'unknownMethod'],
		['a method without its data', '{"netzwerkstatt":1,"method":"stakeholder-analysis","block":"table"}', 'unreadable'],
	])('[FILE4] %s is refused, and the workshop stays as it is', (_, text, fault) => {
		const doc = new Y.Doc()
		expect(addBoardFromFile(doc, text, { locale: 'de' })).toEqual({ ok: false, failure: fault })
		expect(doc.store.clients.size).toBe(0)
	})

	it('[FILE4] a file of more than a workshop could hold is refused at once', () => {
		const { doc, ref } = analysisOf({ name: 'Jugendamt' })
		const file = JSON.parse(writeMethodFile(doc, ref))
		const crowd = Array.from({ length: 2001 }, (_, i) => [`actors-${i}`, { name: `Haus ${i}` }])
		const crowded = JSON.stringify({ ...file, registry: { actors: Object.fromEntries(crowd) } })
		const elsewhere = new Y.Doc()
		expect(readMethodFile(elsewhere, crowded)).toEqual({ ok: false, failure: 'tooLong' })
		expect(readMethodFile(elsewhere, ' '.repeat(longestFile + 1))).toEqual({ ok: false, failure: 'tooLong' })
		expect(elsewhere.store.clients.size).toBe(0)
	})

	it('[FILE6] names of no entry and of every object stand for nobody', () => {
		const { doc, ref } = analysisOf({ name: 'Jugendamt' })
		const file = JSON.parse(writeMethodFile(doc, ref))
		const rows = ['__proto__', 'constructor', 'actors-99', ''].map((actor) => ({ actor, cells: ['Zusage'] }))
		const odd = JSON.stringify({
			...file,
			data: { ...file.data, rows },
			registry: { actors: ['Kita'], relations: { 'relations-1': null }, toString: { a: { name: 'Kita' } } },
		})
		const elsewhere = new Y.Doc()
		const read = readMethodFile(
			elsewhere,
			odd.replace('"actors":["Kita"]', '"__proto__":{"actors":{"a":{"name":"Kita"}}}'),
		)
		expect(read.ok && rowsOf(elsewhere, read.value.id)).toHaveLength(4)
		expect(listActors(elsewhere)).toEqual([])
	})

	it('[FILE7] read a second time, a file enters nothing twice', () => {
		const doc = new Y.Doc()
		const elsewhere = new Y.Doc()
		// One chance for all files: each has entries that the ones before had not.
		const [first, second] = [seededRandom(1), seededRandom(2)]
		for (const method of methods) {
			const text = writeMethodFile(doc, method.sample(doc, 'de', seededRandom(7)))
			const counts = () => ['actors', 'relations', 'needs', 'services'].map((name) => elsewhere.getMap(name).size)
			const before = readMethodFile(elsewhere, text, { random: first })
			const once = counts()
			const again = readMethodFile(elsewhere, text, { random: second })
			expect(counts()).toEqual(once)
			// A decision belongs to one event, which is the one that has it already.
			const hasDecisions = text.includes('"decisions": [')
			const kept = hasDecisions ? before : again
			expect(kept.ok && writeMethodFile(elsewhere, kept.value)).toBe(text)
		}
	})

	it('[FILE8] whatever has left the registry, a file brings back what was written', () => {
		for (const [method, seed] of methods.flatMap((each) => [1, 2, 3, 4].map((seed) => [each, seed] as const))) {
			const doc = new Y.Doc()
			const ref = method.sample(doc, 'de', seededRandom(seed))
			const random = seededRandom(seed)
			const goes = () => random() < 0.4
			for (const { id } of listActors(doc).filter(goes)) removeActor(doc, id)
			for (const { id } of listNeeds(doc).filter(goes)) removeNeed(doc, id)
			for (const { id } of listServices(doc).filter(goes)) removeService(doc, id)
			const text = writeMethodFile(doc, ref)
			const elsewhere = new Y.Doc()
			const read = readMethodFile(elsewhere, text)
			expect(read.ok && writeMethodFile(elsewhere, read.value), `${method.id}, seed ${seed}`).toBe(text)
		}
	})

	it('[FILE5] read onto a board, it lies there with everything in it', () => {
		const { doc, ref } = analysisOf({ name: 'Jugendamt' })
		const elsewhere = new Y.Doc()
		const added = addBoardFromFile(elsewhere, writeMethodFile(doc, ref), { locale: 'de' })
		expect(boardsOf(elsewhere)).toEqual([{ id: added.ok && added.value, name: 'Beteiligtenanalyse' }])
	})
})
