import type * as Y from 'yjs'
import { editCell, kindOf, rowMap, setCell } from '../../../shared/blocks/table/index.ts'
import type { CellsColumn } from './columns.ts'

/** What a cell says on screen, in files and on the clipboard: choices by the names they have here. */
export function readShown(doc: Y.Doc, tableId: string, row: string, column: CellsColumn): string {
	const kind = kindOf({ kind: column.shows })
	const stored = rowMap(doc, tableId, row)
	const value = stored && kind.value(stored, column)
	return value === undefined ? '' : kind.words(value, column, doc)
}

/** Makes a cell say these words, choices by the names they have here; what means nothing there changes nothing. */
export function writeShown(doc: Y.Doc, tableId: string, row: string, column: CellsColumn, words: string): void {
	if (column.shows === 'text') {
		editCell(doc, tableId, row, column.id, words)
		return
	}
	const value = words.trim() ? kindOf({ kind: column.shows }).meant(words, column, doc) : undefined
	if (value !== undefined || !words.trim()) setCell(doc, tableId, row, column.id, value)
}
