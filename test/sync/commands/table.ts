import { addAreaBeside } from '../../../shared/blocks/areaBeside.ts'
import { placedBlocks } from '../../../shared/blocks/index.ts'
import {
	actorsWithoutRow,
	addActorRows,
	addColumn,
	addEntryColumns,
	addNamedRows,
	addOfferedRows,
	addOption,
	addRows,
	allColumnsOf,
	type ColumnKindId,
	cellText,
	columnKinds,
	columnsOf,
	editCell,
	entriesWithoutRow,
	entryKindIds,
	hideColumn,
	importRows,
	isSection,
	linesOf,
	listEntries,
	listTables,
	moveColumn,
	moveOption,
	moveRow,
	nameTextOf,
	readCell,
	removeColumn,
	removeOption,
	removeRow,
	renameColumn,
	renameOption,
	rowMap,
	rowsOf,
	setCell,
	setSubject,
	showColumn,
	subjectIds,
	toggleOpen,
} from '../../../shared/blocks/table/index.ts'
import type { Random } from '../../../shared/lib/random.ts'
import { listActors } from '../../../shared/registry/index.ts'
import { textFields } from '../../../shared/text/fields.ts'
import { rewriteText } from '../../../shared/text/typing.ts'
import type { BoardPerson } from '../../helpers/boardPerson.ts'
import { typed } from '../../helpers/writing.ts'
import { type Command, pick } from './command.ts'
import { maybeTrashed } from './trash.ts'

const names = ['Jugendamt', 'Kita Sonnenhof', 'Jobcenter', 'Familienzentrum', 'Bildungswerk']

/** A cell of some table, with what it says now. */
function someCell({ doc }: BoardPerson, random: Random) {
	const table = pick(listTables(doc), random)?.id
	const row = table && pick(rowsOf(doc, table), random)?.id
	const column = table && pick(columnsOf(doc, table), random)?.id
	if (!table || !row || !column) return undefined
	return { table, row, column, text: readCell(doc, table, row, column) }
}

function someColumn({ doc }: BoardPerson, random: Random) {
	const table = pick(listTables(doc), random)?.id
	const column = table && pick(allColumnsOf(doc, table), random)
	return table && column ? { table, ...column } : undefined
}

const kinds = Object.keys(columnKinds) as ColumnKindId[]
const phases = ['Recherche', 'Ansprache', 'Konkretisierung', 'Pflege']
/** Words that mean something in a cell of some kind, and some that mean nothing. */
const said = ['x', '?', '12', '2026-03-09', '9.3.2026', '', 'Jugendamt; Jobcenter', ...phases]

export const tableCommands: readonly Command[] = [
	{
		name: 'say what the rows of a table are about',
		weight: 0.5,
		run({ doc }, random) {
			const table = pick(listTables(doc), random)?.id
			if (table) setSubject(doc, table, pick(subjectIds, random) ?? 'free')
		},
	},
	{
		name: 'add a row of what the table is about',
		weight: 2,
		run({ doc }, random) {
			const table = pick(listTables(doc), random)?.id
			const before = table && random() < 0.3 ? pick(linesOf(doc, table), random)?.id : undefined
			if (table) addNamedRows(doc, table, [{ name: pick([...names, ''], random) ?? '' }], { before, random })
		},
	},
	{
		name: 'give names that are offered a row each',
		weight: 0.5,
		run({ doc }, random) {
			const table = pick(listTables(doc), random)?.id
			if (table) addOfferedRows(doc, table, [pick(names, random) ?? '', pick(names, random) ?? ''], random)
		},
	},
	{
		name: 'lay an area beside a block',
		weight: 0.3,
		run({ doc }, random) {
			const ref = pick(placedBlocks(doc), random)
			if (ref) addAreaBeside(doc, ref, pick(names, random) ?? '', random)
		},
	},
	{
		name: 'give an entry of the registry a row',
		weight: 1,
		run({ doc }, random) {
			const table = pick(listTables(doc), random)?.id
			const kind = pick(entryKindIds, random)
			const id = table && kind && pick(entriesWithoutRow(doc, table, kind), random)?.id
			if (table && kind && id) addRows(doc, table, [{ entry: { kind, id } }], { random })
		},
	},
	{
		name: 'add or name a heading of a table',
		weight: 1,
		run({ doc }, random) {
			const table = pick(listTables(doc), random)?.id
			const heading = table && pick(linesOf(doc, table).filter(isSection), random)?.id
			if (!table) return
			const stored = heading && rowMap(doc, table, heading)
			const text = stored && nameTextOf(doc, stored)
			if (text && random() < 0.5) rewriteText(doc, text, textFields.tableLabel, pick(phases, random) ?? '')
			else
				addRows(doc, table, [{ heading: 'Bis zum Sommer' }], { before: pick(linesOf(doc, table), random)?.id, random })
		},
	},
	{
		name: 'add a column of a kind',
		weight: 0.7,
		run({ doc }, random) {
			const table = pick(listTables(doc), random)?.id
			if (table)
				addColumn(doc, table, 'Phase', { kind: pick(kinds, random) ?? 'choice', options: phases.slice(1), random })
		},
	},
	{
		name: 'add a column per entry',
		weight: 0.3,
		run({ doc }, random) {
			const table = pick(listTables(doc), random)?.id
			const kind = pick(entryKindIds, random)
			const id = kind && pick(listEntries(doc, kind), random)?.id
			if (table && kind && id)
				addEntryColumns(doc, table, [{ kind, id }], { kind: pick(kinds, random) ?? 'mark', random })
		},
	},
	{
		name: 'fill a cell of any kind',
		weight: 6,
		run(person, random) {
			const cell = someCell(person, random)
			const column = cell && allColumnsOf(person.doc, cell.table).find(({ id }) => id === cell.column)
			if (cell && column?.kind !== 'text')
				editCell(person.doc, cell.table, cell.row, cell.column, pick(said, random) ?? '')
		},
	},
	{
		name: 'name actors in a cell',
		weight: 2,
		run(person, random) {
			const cell = someCell(person, random)
			const actors = [pick(listActors(person.doc), random), pick(listActors(person.doc), random)]
			const ids = actors.flatMap((actor) => actor?.id ?? [])
			if (cell) setCell(person.doc, cell.table, cell.row, cell.column, random() < 0.2 ? undefined : ids)
		},
	},
	{
		name: 'read rows from a file',
		weight: 0.3,
		run({ doc }, random) {
			const table = pick(listTables(doc), random)?.id
			const column = table && pick(columnsOf(doc, table), random)?.id
			if (!table || !column) return
			const row = (name: string) => ({ name, heading: 'Bis zum Sommer', cells: { [column]: 'Ziele' }, newCells: {} })
			importRows(doc, table, [pick(names, random) ?? '', 'Elternrat'].map(row), random)
		},
	},
	{
		name: 'change the choices of a column',
		weight: 1,
		run(person, random) {
			const { doc } = person
			const column = someColumn(person, random)
			if (!column) return
			const option = pick(column.options, random)?.id ?? ''
			const what = random()
			if (what < 0.4) addOption(doc, column.table, column.id, pick([...phases, 'Ziele'], random) ?? '', { random })
			else if (what < 0.6) renameOption(doc, column.table, column.id, option, pick(phases, random) ?? '')
			else if (what < 0.8) moveOption(doc, column.table, column.id, option, pick(column.options, random)?.id)
			else removeOption(doc, column.table, column.id, option, { by: '', at: 1 })
		},
	},
	{
		name: 'add a row',
		weight: 3,
		run(person, random) {
			const table = pick(listTables(person.doc), random)?.id
			if (table) addActorRows(person.doc, table, [{ name: pick(names, random) ?? '' }], { random })
		},
	},
	{
		name: 'give somebody of the registry a row',
		weight: 1,
		run({ doc }, random) {
			const table = pick(listTables(doc), random)?.id
			const actor = table && pick(actorsWithoutRow(doc, table), random)?.id
			const before = table && random() < 0.5 ? pick(rowsOf(doc, table), random)?.id : undefined
			if (table && actor) addRows(doc, table, [{ actor }], { before, random })
		},
	},
	{
		name: 'write in a cell',
		weight: 10,
		run(person, random) {
			const cell = someCell(person, random)
			if (!cell) return
			const at = Math.floor(random() * (cell.text.length + 1))
			const text = `${cell.text.slice(0, at)}${pick(['Ziel', 'ä', ' ', '?'], random)}${cell.text.slice(at)}`
			const written = cellText(person.doc, cell.table, cell.row, cell.column)
			if (written && random() < 0.8) typed(person.doc, written, textFields.tableCell, text, at)
			else editCell(person.doc, cell.table, cell.row, cell.column, text)
		},
	},
	{
		name: 'mark a cell as open',
		weight: 2,
		run(person, random) {
			const cell = someCell(person, random)
			if (cell) toggleOpen(person.doc, cell.table, cell.row, cell.column)
		},
	},
	{
		name: 'move a row',
		weight: 3,
		run(person, random) {
			const cell = someCell(person, random)
			if (!cell) return
			const rows = rowsOf(person.doc, cell.table)
			if (random() < 0.5) {
				const at = rows.findIndex(({ id }) => id === cell.row)
				const target = at + (random() < 0.5 ? 1 : -1)
				if (!rows[target]) return
				moveRow(person.doc, cell.table, cell.row, rows[target > at ? target + 1 : target]?.id)
			} else moveRow(person.doc, cell.table, cell.row, pick(rows, random)?.id)
		},
	},
	{
		name: 'remove a row',
		weight: 1,
		run(person, random) {
			const cell = someCell(person, random)
			if (cell) removeRow(person.doc, cell.table, cell.row, maybeTrashed(random))
		},
	},
	{
		name: 'add a column',
		weight: 0.5,
		run(person, random) {
			const table = pick(listTables(person.doc), random)?.id
			if (table) addColumn(person.doc, table, 'Nächster Schritt', { random })
		},
	},
	{
		name: 'rename a column',
		weight: 0.5,
		run(person, random) {
			const column = someColumn(person, random)
			if (column)
				renameColumn(person.doc, column.table, column.id, pick(['Nächster Schritt', 'Frist', ' '], random) ?? '')
		},
	},
	{
		name: 'move a column',
		weight: 1,
		run(person, random) {
			const column = someColumn(person, random)
			if (!column) return
			const others = allColumnsOf(person.doc, column.table)
			moveColumn(person.doc, column.table, column.id, random() < 0.2 ? undefined : pick(others, random)?.id)
		},
	},
	{
		name: 'hide or show a column',
		weight: 0.5,
		run(person, random) {
			const column = someColumn(person, random)
			if (!column) return
			if (column.hidden) showColumn(person.doc, column.table, column.id)
			else hideColumn(person.doc, column.table, column.id)
		},
	},
	{
		name: 'remove a column',
		weight: 0.2,
		run(person, random) {
			const cell = someCell(person, random)
			if (cell) removeColumn(person.doc, cell.table, cell.column, maybeTrashed(random))
		},
	},
]
