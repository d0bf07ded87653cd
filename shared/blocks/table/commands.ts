import { generateNKeysBetween } from 'fractional-indexing'
import * as Y from 'yjs'
import { command } from '../../lib/command.ts'
import { indexBefore, newEntry } from '../../lib/entries.ts'
import { newId } from '../../lib/ids.ts'
import type { Random } from '../../lib/random.ts'
import { removeEntry, type Trashed } from '../../lib/trash.ts'
import { findActor, isNamed, removeActor } from '../../registry/index.ts'
import { tidied } from '../../text/field.ts'
import { textFields } from '../../text/fields.ts'
import { rewrite } from '../../text/typing.ts'
import { isOpen, toggledOpen } from './open.ts'
import { placeAt } from './place.ts'
import {
	allColumnsOf,
	cellKey,
	cellText,
	columnsMap,
	rowMap,
	rowsMap,
	rowsOf,
	tablesOf,
	tableVersion,
} from './table.ts'

/** A row to add: its actor's id and what the cells say from the start. */
export interface NewRow {
	actor: string
	cells?: Readonly<Record<string, string>>
}

/** Founds a table with these columns and no rows; gives its id. */
export const createTable = command(
	'plenum',
	(
		doc: Y.Doc,
		{ method, columns }: { method: string; columns: readonly string[] },
		random: Random = Math.random,
	): string => {
		const id = newId(random)
		const keys = generateNKeysBetween(null, null, columns.length)
		const columnMaps = new Y.Map<unknown>()
		for (const [i, column] of columns.entries()) columnMaps.set(column, newEntry({ order: keys[i] ?? '' }))
		tablesOf(doc).set(id, newEntry({ v: tableVersion, method, columns: columnMaps, rows: new Y.Map() }))
		return id
	},
)

/** Adds rows before the row `before`, or at the end; gives their ids. A table that is gone takes none. */
export const addRows = command(
	'plenum',
	(
		doc: Y.Doc,
		tableId: string,
		rows: readonly NewRow[],
		{ before, random = Math.random }: { before?: string | undefined; random?: Random } = {},
	): string[] => {
		const stored = rowsMap(doc, tableId)
		if (!stored) return []
		const columns = allColumnsOf(doc, tableId)
		const sorted = rowsOf(doc, tableId)
		const keys = placeAt(stored, sorted, indexBefore(sorted, before), rows.length)
		return rows.map(({ actor, cells = {} }, i) => {
			const id = newId(random)
			const row = newEntry({ order: keys[i] ?? '', actor })
			for (const column of columns)
				row.set(cellKey(column.id), new Y.Text(tidied(textFields.tableCell, cells[column.id] ?? '')))
			stored.set(id, row)
			return id
		})
	},
)

/** Puts a row before the row `before`, or at the end. */
export const moveRow = command(
	'plenum',
	(doc: Y.Doc, tableId: string, rowId: string, before: string | undefined): void => {
		const stored = rowsMap(doc, tableId)
		const row = rowMap(doc, tableId, rowId)
		if (!stored || !row || before === rowId) return
		const others = rowsOf(doc, tableId).filter(({ id }) => id !== rowId)
		const [key] = placeAt(stored, others, indexBefore(others, before), 1)
		if (key !== undefined) row.set('order', key)
	},
)

/**
 * Lays a row into the trash, or takes it away for good. Its actor stays in the registry, unless nobody ever gave it a name:
 * it came with the row and goes with it.
 */
export const removeRow = command('plenum', (doc: Y.Doc, tableId: string, rowId: string, trashed?: Trashed): void => {
	const actorId = rowMap(doc, tableId, rowId)?.get('actor')
	removeEntry(rowsMap(doc, tableId), rowId, trashed)
	const actor = typeof actorId === 'string' ? findActor(doc, actorId) : undefined
	if (actor && !isNamed(actor) && !isUsed(doc, actor.id)) removeActor(doc, actor.id, trashed)
})

/** Removes the rows nobody has begun to fill: the first row of an empty table, once others have come. */
export const removeBlankRows = command('plenum', (doc: Y.Doc, tableId: string): void => {
	for (const { id, actor: actorId } of rowsOf(doc, tableId)) {
		const actor = actorId === undefined ? undefined : findActor(doc, actorId)
		// Id and name are all that a nameless actor has before somebody describes it.
		const isBegun = !actor || isNamed(actor) || Object.keys(actor).length > 2
		const row = rowMap(doc, tableId, id)
		if (isBegun || [...(row?.values() ?? [])].some((cell) => cell instanceof Y.Text && cell.length > 0)) continue
		removeRow(doc, tableId, id)
	}
})

/** Makes a cell read `text`, letter by letter. */
export const editCell = command(
	'plenum',
	(doc: Y.Doc, tableId: string, rowId: string, column: string, text: string): void => {
		const cell = cellText(doc, tableId, rowId, column) ?? lateCell(doc, tableId, rowId, column)
		if (cell) rewrite(cell, textFields.tableCell, text)
	},
)

/** Marks a cell as "noch offen", or as no longer open; its words stay. Gives whether it is open now. */
export function toggleOpen(doc: Y.Doc, tableId: string, rowId: string, column: string): boolean {
	const text = toggledOpen(cellText(doc, tableId, rowId, column)?.toString() ?? '')
	editCell(doc, tableId, rowId, column, text)
	return isOpen(text)
}

/**
 * The cell of a row that was added while somebody else added the column: the one case in which a text is created late.
 * If two people write such a cell first at the same moment, one of the two texts stays.
 */
function lateCell(doc: Y.Doc, tableId: string, rowId: string, column: string): Y.Text | undefined {
	const row = rowMap(doc, tableId, rowId)
	if (!row || !columnsMap(doc, tableId)?.has(column)) return undefined
	const text = new Y.Text()
	row.set(cellKey(column), text)
	return text
}

function isUsed(doc: Y.Doc, actor: string): boolean {
	return [...tablesOf(doc).keys()].some((tableId) => rowsOf(doc, tableId).some((row) => row.actor === actor))
}
