import type * as Y from 'yjs'
import { findActor, type Involvement, type Kind, type Level } from '../../registry/index.ts'
import { columnsOf, readCell, rowsOf } from './table.ts'

export type RowState = {
	/** id of the row */
	id: string
	/** id of its actor */
	actor?: string
	/** what the actor is called; '' if nobody named them or they are gone from the registry */
	name: string
	kind?: Kind
	field?: string
	level?: Level
	involvement?: Involvement
	/** column id -> words; empty cells are left out */
	cells: Record<string, string>
}

export type ColumnState = {
	id: string
	label?: string
}

/** What a table says at a moment, as plain data: its columns in sight, and its rows with names and words. */
export type TableState = {
	columns: ColumnState[]
	rows: RowState[]
}

/** The parts of an actor's description that a table keeps with a row. */
export const stateDetails = ['kind', 'field', 'level', 'involvement'] as const
export type StateDetail = (typeof stateDetails)[number]

/** The table as it stands now. A row that nobody has named or written in says nothing yet and is left out. */
export function stateOfTable(doc: Y.Doc, tableId: string): TableState {
	const columns = columnsOf(doc, tableId)
	const rows = rowsOf(doc, tableId).flatMap(({ id, actor: actorId }): RowState[] => {
		const actor = actorId === undefined ? undefined : findActor(doc, actorId)
		const name = actor?.name.trim() ?? ''
		const cells = columns.flatMap((column) => {
			const words = readCell(doc, tableId, id, column.id)
			return words.trim() ? [[column.id, words]] : []
		})
		if (!name && cells.length === 0) return []
		const row: RowState = { id, name, cells: Object.fromEntries(cells) }
		if (actorId !== undefined) row.actor = actorId
		for (const detail of stateDetails) if (actor?.[detail]) Object.assign(row, { [detail]: actor[detail] })
		return [row]
	})
	return { columns: columns.map(({ id, label }) => (label === undefined ? { id } : { id, label })), rows }
}
