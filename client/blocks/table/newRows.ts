import type * as Y from 'yjs'
import { addNamedRows } from '../../../shared/blocks/table/rows.ts'

/** Adds so many rows of what the table is about, nameless, and gives their ids; entries of the registry come with them. */
export const newRows = (doc: Y.Doc, tableId: string, count: number): string[] =>
	addNamedRows(
		doc,
		tableId,
		Array.from({ length: count }, () => ({ name: '' })),
	)
