import type * as Y from 'yjs'
import { z } from '../../lib/schema.ts'
import {
	findActor,
	type Involvement,
	isInvolvement,
	isKind,
	isLevel,
	type Kind,
	type Level,
} from '../../registry/index.ts'
import { columnsOf, readCell, rowsOf } from './table.ts'

const rowState = z.object({
	/** id of the row */
	id: z.string(),
	/** id of its actor */
	actor: z.string().exactOptional(),
	/** what the actor is called; '' if nobody named them or they are gone from the registry */
	name: z.string(),
	kind: z.custom<Kind>(isKind).exactOptional(),
	field: z.string().exactOptional(),
	level: z.custom<Level>(isLevel).exactOptional(),
	involvement: z.custom<Involvement>(isInvolvement).exactOptional(),
	/** column id -> words; empty cells are left out */
	cells: z.record(z.string(), z.string()),
})
const columnState = z.object({ id: z.string(), label: z.string().exactOptional() })
const tableState = z.object({ columns: z.array(columnState), rows: z.array(rowState) })

export type RowState = z.infer<typeof rowState>
export type ColumnState = z.infer<typeof columnState>

/** What a table says at a moment, as plain data: its columns in sight, and its rows with names and words. */
export type TableState = z.infer<typeof tableState>

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

/** A kept state read again; undefined if a later version wrote it in a way this one cannot read. */
export function readTableState(data: unknown): TableState | undefined {
	return tableState.safeParse(data).data
}
