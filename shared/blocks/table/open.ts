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

interface Cell {
	row: string
	column: string
}

/** Where a table has open cells, row by row. */
export const openCells = (doc: Y.Doc, tableId: string): Cell[] => cellsWith(doc, tableId, isOpen)

/** Where nobody has written anything yet, row by row; hidden columns are left out. */
export const emptyCells = (doc: Y.Doc, tableId: string): Cell[] => cellsWith(doc, tableId, (text) => text.trim() === '')

function cellsWith(doc: Y.Doc, tableId: string, fits: (text: string) => boolean): Cell[] {
	const columns = columnsOf(doc, tableId)
	return rowsOf(doc, tableId).flatMap(({ id: row }) =>
		columns
			.filter((column) => fits(readCell(doc, tableId, row, column.id)))
			.map((column) => ({ row, column: column.id })),
	)
}
