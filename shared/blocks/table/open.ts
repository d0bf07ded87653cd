import type * as Y from 'yjs'
import { columnsOf, readCell, rowsOf } from './table.ts'

/** A cell that begins with a question mark is "noch offen": known to be unknown, which empty is not. */
const mark = /^\s*\?+\s*/u

export const isOpen = (text: string): boolean => mark.test(text)

/** What an open cell says besides being open. */
export const withoutMark = (text: string): string => text.replace(mark, '')

/** The text marked as open, or no longer; what was written in the cell stays. */
export function toggledOpen(text: string): string {
	if (isOpen(text)) return withoutMark(text)
	return text.trim() ? `? ${text}` : '?'
}

/** Where a table has open cells, row by row. */
export function openCells(doc: Y.Doc, tableId: string): { row: string; column: string }[] {
	const columns = columnsOf(doc, tableId)
	return rowsOf(doc, tableId).flatMap(({ id: row }) =>
		columns
			.filter((column) => isOpen(readCell(doc, tableId, row, column.id)))
			.map((column) => ({ row, column: column.id })),
	)
}
