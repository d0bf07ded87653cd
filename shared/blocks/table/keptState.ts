import { z } from '../../lib/schema.ts'
import { type Involvement, isInvolvement, isKind, isLevel, type Kind, type Level } from '../../registry/index.ts'
import type { TableState } from './state.ts'

const rowState = z.object({
	id: z.string(),
	actor: z.string().exactOptional(),
	entry: z.string().exactOptional(),
	name: z.string(),
	kind: z.custom<Kind>(isKind).exactOptional(),
	field: z.string().exactOptional(),
	level: z.custom<Level>(isLevel).exactOptional(),
	involvement: z.custom<Involvement>(isInvolvement).exactOptional(),
	cells: z.record(z.string(), z.string()),
})
const columnState = z.object({
	id: z.string(),
	label: z.string().exactOptional(),
	kind: z.enum(['choice', 'mark', 'actors', 'day']).exactOptional(),
})
const tableState = z.object({ columns: z.array(columnState), rows: z.array(rowState) })

/** A kept state read again; undefined if a later version wrote it in a way this one cannot read. */
export function readTableState(data: unknown): TableState | undefined {
	return tableState.safeParse(data).data
}
