import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { createHistory } from '../../../client/sync/history.ts'
import { plenumMaps } from '../../../shared/board/plenum.ts'
import { seededRandom } from '../../../shared/lib/random.ts'
import {
	checkRelations,
	enterCheckedRelations,
	enterRelations,
	readRelationLines,
	relationTable,
	type UnknownActors,
} from '../../../shared/registry/csv/index.ts'
import {
	addActors,
	addRelation,
	changeTie,
	formalities,
	intensities,
	listActors,
	listRelations,
	type Relation,
	ratings,
	relationKinds,
	setPresent,
	type Tie,
} from '../../../shared/registry/index.ts'

const exchange: Tie = { kind: 'exchange', intensity: 1, direction: 'mutual' }

function registry(doc: Y.Doc) {
	const [jobcentre = '', youthOffice = '', daycare = ''] = addActors(
		doc,
		[{ name: 'Jobcenter Auenbrück', shortName: 'JC' }, { name: 'Jugendamt' }, { name: 'Kita-Verbund Süd' }],
		seededRandom(1),
	)
	return { jobcentre, youthOffice, daycare }
}

/** Reads rows as they come from a file, headings first. */
function read(doc: Y.Doc, [headings = [], ...rows]: readonly (readonly string[])[]) {
	return readRelationLines(
		headings,
		rows.map((cells, i) => ({ line: i + 2, cells })),
		listActors(doc),
	)
}

const written = (doc: Y.Doc, locale: 'de' | 'en' = 'de') => relationTable(listRelations(doc), listActors(doc), locale)
const said = (relations: readonly Relation[]) =>
	relations.map(({ id: _, ...relation }) => JSON.stringify(relation)).sort()

it('[REL10] relations written as a table are read back identically, in both languages', () => {
	const tie = fc.record<Tie>(
		{
			kind: fc.constantFrom(...(Object.keys(relationKinds) as Tie['kind'][])),
			intensity: fc.constantFrom(...intensities),
			scope: fc.constantFrom('eine Sprechstunde im Monat', '=2+2', '0,5 Stellen; „fest“'),
			direction: fc.constantFrom<Tie['direction']>('mutual', 'forward', 'backward'),
			formality: fc.constantFrom(...(Object.keys(formalities) as NonNullable<Tie['formality']>[])),
			rating: fc.constantFrom(...(Object.keys(ratings) as NonNullable<Tie['rating']>[])),
		},
		{ requiredKeys: ['kind', 'intensity', 'direction'] },
	)
	const line = fc.record({
		ends: fc.constantFrom([0, 1], [1, 0], [1, 2]),
		actual: fc.option(tie, { nil: undefined }),
		target: fc.option(tie, { nil: undefined }),
		about: fc.constantFrom('', 'Kurse; Kitas', '=SUMME(A1)'),
	})
	fc.assert(
		fc.property(fc.array(line, { maxLength: 6 }), fc.constantFrom('de' as const, 'en' as const), (lines, locale) => {
			const doc = new Y.Doc()
			const actors = Object.values(registry(doc))
			const random = seededRandom(3)
			enterRelations(
				doc,
				lines.flatMap(({ ends, actual, target, about }, i) => {
					const [from = '', to = ''] = ends.map((end) => actors[end] ?? '')
					if (!actual && !target) return []
					return [{ line: i, from, to, about, ...(actual && { actual }), ...(target && { target }) }]
				}),
				random,
			)
			const elsewhere = new Y.Doc()
			registry(elsewhere)
			const answer = read(elsewhere, written(doc, locale))
			expect(answer?.problems).toEqual([])
			enterRelations(elsewhere, answer?.relations ?? [], random)
			expect(said(listRelations(elsewhere))).toEqual(said(listRelations(doc)))

			const before = said(listRelations(doc))
			const again = read(doc, written(doc, locale))?.relations ?? []
			expect(enterRelations(doc, again, random)).toEqual({ added: 0, updated: again.length })
			expect(said(listRelations(doc))).toEqual(before)
		}),
		{ numRuns: 150, seed: 4 },
	)
})

it('[REL11] a line with a problem is named and costs no other line', () => {
	const doc = new Y.Doc()
	const { jobcentre, daycare } = registry(doc)
	const answer = read(doc, [
		['von', 'AN ', 'Notiz', 'Art (Ist)', 'Grad (Ist)', 'Kind (Target)'],
		['JC', 'Kita-Verbund  Süd', 'egal', 'koordination', '2', ''],
		['Jobcenter Auenbrück', 'Kita Sonnenhof', '', 'Koordination', '', ''],
		['', '', '', '', '', ''],
		['JC', 'jobcenter auenbrück', '', 'Koordination', '', ''],
		['JC', 'Jugendamt', '', 'Freundschaft', '', ''],
		['JC', 'Jugendamt', '', 'Koordination', '7', ''],
		['JC', 'Jugendamt', '', '', '3', ''],
		['Jugendamt', 'JC', '', '', '', 'Referral'],
	])
	expect(answer?.relations.map(({ line, actual, target }) => [line, actual?.kind, target?.kind])).toEqual([
		[2, 'coordination', undefined],
		[9, undefined, 'referral'],
	])
	expect(answer?.relations[0]).toMatchObject({ from: jobcentre, to: daycare, actual: { intensity: 2 } })
	expect(answer?.problems).toEqual([
		{ line: 3, kind: 'unknownActor', words: 'Kita Sonnenhof' },
		{ line: 5, kind: 'sameActor', words: 'jobcenter auenbrück' },
		{ line: 6, kind: 'unknownWords', words: 'Freundschaft', heading: 'Art (Ist)' },
		{ line: 7, kind: 'unknownWords', words: '7', heading: 'Grad (Ist)' },
		{ line: 8, kind: 'nowhere' },
	])
	expect(
		read(doc, [
			['Name', 'Art'],
			['JC', 'Behörde'],
		]),
	).toBeUndefined()
})

it('[REL12] what two actors have already becomes what the file says, from either end, in one step of undo', () => {
	const doc = new Y.Doc()
	const { jobcentre, youthOffice } = registry(doc)
	const both = ['actual', 'target'] as const
	const id = addRelation(doc, { from: jobcentre, to: youthOffice, tie: exchange, states: both, about: 'Alt' }) ?? ''
	changeTie(doc, id, 'target', { kind: 'binding' })
	const other = addRelation(doc, {
		from: jobcentre,
		to: youthOffice,
		tie: { ...exchange, kind: 'conflict' },
		states: both,
	})
	setPresent(doc, other ?? '', 'target', false)
	const before = listRelations(doc)
	const history = createHistory(doc, plenumMaps)
	const answer = read(doc, [
		['Von', 'An', 'Art (Ist)', 'Richtung (Ist)', 'Art (Soll)', 'Worum es geht'],
		['Jugendamt', 'JC', 'Informationsaustausch', 'einseitig', '', 'Neu'],
		['Jugendamt', 'JC', 'Verweisen', '', 'Koordination', ''],
	])
	expect(enterRelations(doc, answer?.relations ?? [], seededRandom(8))).toEqual({ added: 1, updated: 1 })
	const [changed] = listRelations(doc).filter((relation) => relation.id === id)
	expect(changed).toEqual({
		id,
		from: jobcentre,
		to: youthOffice,
		about: 'Neu',
		actual: { kind: 'exchange', intensity: 1, direction: 'backward' },
	})
	expect(listRelations(doc)).toHaveLength(3)
	history.undo()
	expect(listRelations(doc)).toEqual(before)
	history.destroy()
})

it('[REL16] what a file has no column for stays as it is; an empty cell says that there is nothing', () => {
	const workshop = () => {
		const doc = new Y.Doc()
		const { jobcentre, youthOffice } = registry(doc)
		const tie: Tie = { ...exchange, intensity: 3, scope: 'eine Sprechstunde im Monat', rating: 'improvable' }
		const relation = addRelation(doc, { from: jobcentre, to: youthOffice, tie, states: ['actual', 'target'] })
		const enter = (...rows: string[][]) => {
			const { relations = [] } = read(doc, rows) ?? {}
			enterRelations(doc, relations)
			return listRelations(doc).find(({ id }) => id === relation)
		}
		return { tie, enter }
	}
	const few = workshop()
	expect(few.enter(['Von', 'An', 'Art (Ist)'], ['JC', 'Jugendamt', relationKinds.exchange.de])).toMatchObject({
		actual: few.tie,
		target: few.tie,
	})
	const more = workshop()
	const told = more.enter(
		['Von', 'An', 'Art (Ist)', 'Umfang (Ist)', 'Grad (Ist)', 'Art (Soll)'],
		['JC', 'Jugendamt', relationKinds.exchange.de, '', '2', ''],
	)
	expect(told?.actual).toEqual({ ...exchange, intensity: 2, rating: 'improvable' })
	expect(told?.target).toBeUndefined()
})

describe('[REL13] names of a file that the registry does not know', () => {
	const headings = ['Von', 'An', 'Art (Ist)']
	const check = (doc: Y.Doc, rows: readonly (readonly string[])[], unknownActors: UnknownActors) => {
		const lines = rows.map((cells, i) => ({ line: i + 2, cells }))
		const read = checkRelations(
			{ headings, lines },
			{ actors: listActors(doc), relations: listRelations(doc), unknownActors },
		)
		if (!read) throw new Error('not read')
		return read
	}
	const rows = [
		['JC', 'Bürgerbus', 'Koordination'],
		['Nähcafé', 'bürgerbus ', 'Koordination'],
		['JC', 'Jugendamt', 'Koordination'],
		['JC', 'Verein Nirgends', 'Freundschaft'],
		['JC', '', 'Koordination'],
		['JC', 'x'.repeat(201), 'Koordination'],
	]

	it('become actors, each once, and only with a relation', () => {
		const doc = new Y.Doc()
		const { jobcentre } = registry(doc)
		const read = check(doc, rows, 'enter')
		expect(read.entering.map(({ name }) => name)).toEqual(['Bürgerbus', 'Nähcafé'])
		expect(read.problems.map(({ line, kind }) => [line, kind])).toEqual([
			[5, 'unknownWords'],
			[6, 'unknownActor'],
			[7, 'unknownActor'],
		])
		expect(enterCheckedRelations(doc, read, seededRandom(5))).toEqual({ added: 3, updated: 0, actors: 2 })
		const idOf = (name: string) => listActors(doc).find((actor) => actor.name === name)?.id
		const bus = idOf('Bürgerbus')
		const ends = listRelations(doc).map(({ from, to }) => [from, to])
		expect(ends).toContainEqual([jobcentre, bus])
		expect(ends).toContainEqual([idOf('Nähcafé'), bus])
		expect(listActors(doc)).toHaveLength(5)
	})

	it('cost their lines, and still are named', () => {
		const doc = new Y.Doc()
		registry(doc)
		const read = check(doc, rows, 'leaveOut')
		expect(read.unknown.map(({ name }) => name)).toEqual(['Bürgerbus', 'Nähcafé'])
		expect(read.problems.map(({ line }) => line)).toEqual([2, 3, 5, 6, 7])
		expect(enterCheckedRelations(doc, read, seededRandom(5))).toEqual({ added: 1, updated: 0, actors: 0 })
		expect(listActors(doc)).toHaveLength(3)
	})

	it('a whole file is one step of undo, in frames the relay takes, and each relation stands for one line', () => {
		const doc = new Y.Doc()
		registry(doc)
		const history = createHistory(doc, plenumMaps)
		const sizes: number[] = []
		doc.on('update', (update: Uint8Array) => sizes.push(update.length))
		const many = Array.from({ length: 1000 }, (_, i) => [
			'JC',
			i % 100 ? `Stelle ${i % 500}` : 'Jugendamt',
			'Koordination',
		])
		const read = check(doc, many, 'enter')
		expect(history.step(() => enterCheckedRelations(doc, read, seededRandom(5)))).toMatchObject({ added: 1000 })
		expect(listRelations(doc)).toHaveLength(1000)
		expect(Math.max(...sizes)).toBeLessThan(256 * 1024)
		history.undo()
		expect([listRelations(doc).length, listActors(doc).length]).toEqual([0, 3])
		history.destroy()
	})
})
