import type * as Y from 'yjs'
import { findActor, type Involvement, type Kind, type Level } from '../../registry/index.ts'
import { entryName } from './entries.ts'
import type { ColumnKindId } from './kinds/index.ts'
import { nameOfRow } from './subject.ts'
import { columnsOf, readCell, rowMap, rowsOf } from './table.ts'

export type RowState = {
	/** id of the row */
	id: string
	/** id of its actor */
	actor?: string
	/** id of the entry of the registry it is about, if that is no actor */
	entry?: string
	/** what it is called; '' if nobody named it, or its entry is gone from the registry */
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
	/** what people call it, or the entry of the registry it is about */
	label?: string
	/** what its cells are, if not words */
	kind?: Exclude<ColumnKindId, 'text'>
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
	const rows = rowsOf(doc, tableId).flatMap(({ id, subject, entry, actor: actorId }): RowState[] => {
		const actor = actorId === undefined ? undefined : findActor(doc, actorId)
		const name = nameOfRow(doc, rowMap(doc, tableId, id))?.trim() ?? ''
		const cells = columns.flatMap((column) => {
			const words = readCell(doc, tableId, id, column.id)
			return words.trim() ? [[column.id, words]] : []
		})
		if (!name && cells.length === 0) return []
		const row: RowState = { id, name, cells: Object.fromEntries(cells) }
		if (actorId !== undefined) row.actor = actorId
		else if (subject !== 'actor' && entry !== undefined) row.entry = entry
		for (const detail of stateDetails) if (actor?.[detail]) Object.assign(row, { [detail]: actor[detail] })
		return [row]
	})
	return {
		columns: columns.map(({ id, label, kind, entry }): ColumnState => {
			const called = entry ? (entryName(doc, entry) ?? '') : label
			return { id, ...(called !== undefined && { label: called }), ...(kind !== 'text' && { kind }) }
		}),
		rows,
	}
}
