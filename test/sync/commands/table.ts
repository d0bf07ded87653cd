import {
	actorsWithoutRow,
	addActorRows,
	addColumn,
	addRows,
	allColumnsOf,
	cellText,
	columnsOf,
	editCell,
	hideColumn,
	listTables,
	moveColumn,
	moveRow,
	readCell,
	removeColumn,
	removeRow,
	renameColumn,
	rowsOf,
	showColumn,
	toggleOpen,
} from '../../../shared/blocks/table/index.ts'
import type { Random } from '../../../shared/lib/random.ts'
import { textFields } from '../../../shared/text/fields.ts'
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

export const tableCommands: readonly Command[] = [
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
