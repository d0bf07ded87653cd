import * as Y from 'yjs'
import { mapIn } from '../../lib/entries.ts'
import { inOrder, type Ordered, readOrder } from '../../lib/order.ts'
import { isThere } from '../../lib/trash.ts'

/** Version of what lies in a table's map, kept there as `v`. */
export const tableVersion = 1

/** One row: an actor of the registry and its cells. `actor` is undefined if the stored row names none. */
export interface Row extends Ordered {
	readonly actor: string | undefined
}

/** One column of cells. Columns of the method have their words there; those people add bring a label. */
export interface Column extends Ordered {
	readonly label: string | undefined
	/** taken out of sight for everyone; its words are kept */
	readonly hidden: boolean
}

export interface TableInfo {
	readonly id: string
	/** id of the method the table belongs to */
	readonly method: string
}

/*
 * `tables`: table id -> { v, method, columns: { <column id>: { order, label?, hidden? } }, rows: { <row id>: { order,
 * actor, 'c.<column id>': Y.Text } } }. All texts of a row are created together with it: a text created later by two people at
 * once would lose what one of them wrote.
 */

export const tablesOf = (doc: Y.Doc): Y.Map<unknown> => doc.getMap('tables')

export const cellKey = (column: string) => `c.${column}`

/** The stored map of a table, or undefined if there is no such table (any more). */
function tableMap(doc: Y.Doc, tableId: string): Y.Map<unknown> | undefined {
	return mapIn(tablesOf(doc), tableId)
}

/** Observe it for rows that come, go or move; cells are texts of their own. */
export function rowsMap(doc: Y.Doc, tableId: string): Y.Map<unknown> | undefined {
	return mapIn(tableMap(doc, tableId), 'rows')
}

export function columnsMap(doc: Y.Doc, tableId: string): Y.Map<unknown> | undefined {
	return mapIn(tableMap(doc, tableId), 'columns')
}

export function rowMap(doc: Y.Doc, tableId: string, rowId: string): Y.Map<unknown> | undefined {
	return mapIn(rowsMap(doc, tableId), rowId)
}

/** The text of a cell. Undo of a removal makes new ones: ask again after the rows have changed. */
export function cellText(doc: Y.Doc, tableId: string, rowId: string, column: string): Y.Text | undefined {
	const text = rowMap(doc, tableId, rowId)?.get(cellKey(column))
	return text instanceof Y.Text ? text : undefined
}

/** The workshop's tables, in no particular order. */
export function listTables(doc: Y.Doc): TableInfo[] {
	return [...tablesOf(doc).entries()].flatMap(([id, table]) => {
		const method = table instanceof Y.Map ? table.get('method') : undefined
		return typeof method === 'string' ? [{ id, method }] : []
	})
}

/** The rows of a table from top to bottom, the same on every device. */
export function rowsOf(doc: Y.Doc, tableId: string): Row[] {
	return entriesOf(rowsMap(doc, tableId), (id, order, row) => {
		const actor = row.get('actor')
		return { id, order, actor: typeof actor === 'string' ? actor : undefined }
	})
}

/** The columns of a table from left to right, as everyone sees them. */
export function columnsOf(doc: Y.Doc, tableId: string): Column[] {
	return allColumnsOf(doc, tableId).filter(({ hidden }) => !hidden)
}

/** The columns of a table from left to right, hidden ones at their places. */
export function allColumnsOf(doc: Y.Doc, tableId: string): Column[] {
	return entriesOf(columnsMap(doc, tableId), (id, order, column) => {
		const label = column.get('label')
		return { id, order, label: typeof label === 'string' ? label : undefined, hidden: column.get('hidden') === true }
	})
}

/** What a cell says; empty if there is nothing or the cell cannot be read. */
export function readCell(doc: Y.Doc, tableId: string, rowId: string, column: string): string {
	return cellText(doc, tableId, rowId, column)?.toString() ?? ''
}

function entriesOf<Entry extends Ordered>(
	map: Y.Map<unknown> | undefined,
	read: (id: string, order: string, entry: Y.Map<unknown>) => Entry,
): Entry[] {
	if (!map) return []
	const entries: Entry[] = []
	for (const [id, entry] of map.entries()) {
		if (!isThere(entry)) continue
		entries.push(read(id, readOrder(entry.get('order')), entry))
	}
	return entries.sort(inOrder)
}
