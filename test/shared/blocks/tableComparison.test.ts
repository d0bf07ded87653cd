import fc from 'fast-check'
import { expect, it } from 'vitest'
import * as Y from 'yjs'
import {
	addActorRows,
	addColumn,
	addRows,
	allColumnsOf,
	changeSentence,
	changesIn,
	columnsOf,
	compareTables,
	createTable,
	editCell,
	hideColumn,
	moveColumn,
	moveRow,
	removeColumn,
	removeRow,
	renameColumn,
	rowsOf,
	type StateWords,
	showColumn,
	stateDetails,
	stateOfTable,
	type TableChange,
	type TableState,
	toggleOpen,
} from '../../../shared/blocks/table/index.ts'
import { readTableState } from '../../../shared/blocks/table/keptState.ts'
import { type Random, seededRandom } from '../../../shared/lib/random.ts'
import { changeActor, listActors, removeActor, renameActor } from '../../../shared/registry/index.ts'

const both = (words: string) => ({ de: words, en: words })
const words: StateWords = { column: ({ id, label }) => both(label ?? id), field: both, cell: (_, said) => both(said) }

function founded(...names: string[]) {
	const doc = new Y.Doc()
	const random = seededRandom(1)
	const table = createTable(doc, { method: 'stakeholder-analysis', columns: ['goals', 'strategy'] }, random)
	const rows = addActorRows(
		doc,
		table,
		names.map((name) => ({ name, cells: { goals: `Ziel von ${name}` } })),
		{ random },
	)
	return { doc, table, rows }
}

const changesSince = (before: TableState, doc: Y.Doc, table: string) =>
	changesIn(compareTables(before, stateOfTable(doc, table)))
const sentences = (changes: readonly TableChange[]) => changes.map((change) => changeSentence(change, words).de)

it('[DIFF1] what changed since is told in sentences, row by row', () => {
	const { doc, table, rows } = founded('Jobcenter', 'Jugendamt', 'Treff Anker')
	const [jobcentre, office, anchor] = rows
	const before = stateOfTable(doc, table)
	editCell(doc, table, jobcentre?.row ?? '', 'strategy', 'Mit Zahlen kommen')
	toggleOpen(doc, table, jobcentre?.row ?? '', 'goals')
	changeActor(doc, office?.actor ?? '', { involvement: 'active', level: 'both' })
	renameActor(doc, office?.actor ?? '', 'Fachbereich Jugend')
	removeRow(doc, table, anchor?.row ?? '')
	addActorRows(doc, table, [{ name: 'Hebammen', cells: { goals: 'Früh da sein' } }])
	addColumn(doc, table, 'Frist')
	expect(sentences(changesSince(before, doc, table))).toEqual([
		'Spalte „Frist“ ist neu.',
		'„Jobcenter“, goals: erst „Ziel von Jobcenter“, jetzt noch offen: „Ziel von Jobcenter“.',
		'„Jobcenter“, strategy: neu „Mit Zahlen kommen“.',
		'„Jugendamt“ heißt jetzt „Fachbereich Jugend“.',
		'„Fachbereich Jugend“, Ebene: jetzt „beide“.',
		'„Fachbereich Jugend“, Beteiligung: jetzt „aktiv“.',
		'„Treff Anker“ ist nicht mehr dabei.',
		'„Hebammen“ ist neu dabei.',
	])
})

it('[DIFF2] who was taken out and entered again was never away', () => {
	const { doc, table, rows } = founded('Jobcenter', 'Jugendamt')
	const before = stateOfTable(doc, table)
	removeRow(doc, table, rows[0]?.row ?? '')
	addRows(doc, table, [{ actor: rows[0]?.actor ?? '', cells: { goals: 'Ziel von Jobcenter' } }])
	expect(changesSince(before, doc, table)).toEqual([])
})

it('[DIFF2] an actor who left the registry, and rows nobody wrote in', () => {
	const { doc, table, rows } = founded('Jobcenter')
	const before = stateOfTable(doc, table)
	addActorRows(doc, table, [{ name: '' }])
	expect(changesSince(before, doc, table)).toEqual([])
	removeActor(doc, rows[0]?.actor ?? '')
	expect(sentences(changesSince(before, doc, table))).toEqual(['„Jobcenter“ hat keinen Namen mehr.'])
})

it('[DIFF3] what went stands at its former place', () => {
	const { doc, table, rows } = founded('A', 'B', 'C', 'D')
	const before = stateOfTable(doc, table)
	removeRow(doc, table, rows[0]?.row ?? '')
	removeRow(doc, table, rows[2]?.row ?? '')
	moveRow(doc, table, rows[3]?.row ?? '', rows[1]?.row)
	hideColumn(doc, table, 'goals')
	const { rows: pairs, columns } = compareTables(before, stateOfTable(doc, table))
	expect(pairs.map(({ before, after }) => (after ? after.name : `-${before?.name}`))).toEqual(['-A', 'D', 'B', '-C'])
	expect(columns.map(({ before, after }) => after?.id ?? `-${before?.id}`)).toEqual(['-goals', 'strategy'])
})

it('[DIFF4] a kept state reads the same after a journey as JSON; what is none is refused', () => {
	const { doc, table } = founded('A', 'B')
	const state = stateOfTable(doc, table)
	expect(readTableState(JSON.parse(JSON.stringify(state)))).toEqual(state)
	for (const nonsense of [undefined, null, 3, [], {}, { columns: [], rows: [{ id: 1 }] }]) {
		expect(readTableState(nonsense)).toBeUndefined()
	}
})

/** One random thing that somebody does to a table and its actors. */
function edit(doc: Y.Doc, table: string, random: Random) {
	const pick = <T>(list: readonly T[]) => list[Math.floor(random() * list.length)]
	const row = pick(rowsOf(doc, table))
	const column = pick(allColumnsOf(doc, table))?.id ?? ''
	const actor = pick(listActors(doc))?.id ?? ''
	const text = pick(['', '?', '? warum', 'Plätze', 'Plätze am Rand', 'Zeit “und” „Geld“']) ?? ''
	const works = [
		() => editCell(doc, table, row?.id ?? '', column, text),
		() => editCell(doc, table, row?.id ?? '', column, text),
		() => toggleOpen(doc, table, row?.id ?? '', column),
		() => addActorRows(doc, table, [{ name: pick(['Neu', 'Kita', '']) ?? '', cells: { [column]: text } }], { random }),
		() => removeRow(doc, table, row?.id ?? ''),
		() => row?.actor && addRows(doc, table, [{ actor: row.actor }], { random }),
		() => moveRow(doc, table, row?.id ?? '', pick(rowsOf(doc, table))?.id),
		() => renameActor(doc, actor, pick(['Amt', 'Verein', 'Kita']) ?? ''),
		() => removeActor(doc, actor),
		() => changeActor(doc, actor, { level: pick(['decision', 'operative', undefined]) as 'decision' | undefined }),
		() => changeActor(doc, actor, { field: pick(['work', 'family', undefined]) }),
		() => addColumn(doc, table, pick(['Frist', 'Notiz']) ?? '', { random }),
		() => renameColumn(doc, table, column, pick(['Bis wann', 'Wer']) ?? ''),
		() => moveColumn(doc, table, column, pick(allColumnsOf(doc, table))?.id),
		() => (random() < 0.5 ? hideColumn(doc, table, column) : showColumn(doc, table, column)),
		() => random() < 0.2 && removeColumn(doc, table, column),
	]
	pick(works)?.()
}

/** The earlier state with the differences done to it, one after the other, by the simplest of means. */
function patched(before: TableState, changes: readonly TableChange[]): TableState {
	const columns = new Map(before.columns.map((column) => [column.id, column]))
	const rows = new Map(before.rows.map((row) => [row, structuredClone(row)]))
	const added: TableState['rows'] = []
	for (const change of changes) {
		if (change.kind === 'columnNew') columns.set(change.column.id, change.column)
		else if (change.kind === 'columnGone') {
			columns.delete(change.column.id)
			for (const row of rows.values()) delete row.cells[change.column.id]
		} else if (change.kind === 'columnRenamed') columns.set(change.after.id, change.after)
		else if (change.kind === 'rowNew') added.push(change.row)
		else if (change.kind === 'rowGone') rows.delete(change.row)
		else {
			const row = rows.get(change.before)
			if (!row) throw new Error('a difference of a row that is not there')
			if (change.kind === 'renamed') row.name = change.after.name
			else if (change.kind === 'detail') {
				delete row[change.detail]
				const now = change.after[change.detail]
				if (now !== undefined) Object.assign(row, { [change.detail]: now })
			} else {
				delete row.cells[change.column.id]
				const now = change.after.cells[change.column.id]
				if (now !== undefined) row.cells[change.column.id] = now
			}
		}
	}
	return { columns: [...columns.values()], rows: [...rows.values(), ...added] }
}

/** What two states have in common whatever their order and the ids of rows. */
const contents = ({ columns, rows }: TableState) => ({
	columns: columns.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
	rows: rows
		.map(({ id: _, ...row }) => JSON.stringify(row, [...Object.keys(row), ...Object.keys(row.cells)].toSorted()))
		.toSorted(),
})

it('[DIFF5] the differences are all there is: done to the earlier state they give the later one', () => {
	fc.assert(
		fc.property(fc.nat(), fc.integer({ min: 0, max: 25 }), (seed, edits) => {
			const { doc, table } = founded('Jobcenter', 'Jugendamt', 'Treff Anker', 'Kita')
			const random = seededRandom(seed)
			for (let i = 0; i < 5; i++) edit(doc, table, random)
			const before = stateOfTable(doc, table)
			for (let i = 0; i < edits; i++) edit(doc, table, random)
			const after = stateOfTable(doc, table)
			const changes = changesIn(compareTables(before, after))
			expect(contents(patched(before, changes))).toEqual(contents(after))
			expect(columnsOf(doc, table).map(({ id }) => id)).toEqual(after.columns.map(({ id }) => id))
		}),
		{ numRuns: 200 },
	)
})

it('[DIFF6] every difference is one sentence, and the sentence says all of it', () => {
	fc.assert(
		fc.property(fc.nat(), (seed) => {
			const { doc, table } = founded('Jobcenter', 'Jugendamt', 'Treff Anker', 'Kita')
			const random = seededRandom(seed)
			const before = stateOfTable(doc, table)
			for (let i = 0; i < 20; i++) edit(doc, table, random)
			const changes = changesSince(before, doc, table)
			const told = sentences(changes)
			for (const [i, change] of changes.entries()) for (const part of sayable(change)) expect(told[i]).toContain(part)
			expect(told).toHaveLength(changes.length)
		}),
		{ numRuns: 200 },
	)
})

/** The words of the data that a difference is about. */
function sayable(change: TableChange): string[] {
	const cell = (text = '') => (text.trim().startsWith('?') ? text.replace(/^[?\s]+/u, '') || 'noch offen' : text)
	if (change.kind === 'columnNew' || change.kind === 'columnGone') return [change.column.label ?? change.column.id]
	if (change.kind === 'columnRenamed') return [change.before.label ?? '', change.after.label ?? '']
	if (change.kind === 'rowNew' || change.kind === 'rowGone') return [change.row.name]
	if (change.kind === 'renamed') return [change.before.name, change.after.name]
	if (change.kind === 'detail') {
		expect(stateDetails).toContain(change.detail)
		return [change.after.name, change.detail === 'field' ? (change.after.field ?? '') : '']
	}
	const { id } = change.column
	return [change.after.name, cell(change.before.cells[id]), cell(change.after.cells[id])]
}
