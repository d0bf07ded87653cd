import type * as Y from 'yjs'
import { weightOf } from './kinds/index.ts'
import { cellValue, columnsOf, rowsOf } from './table.ts'

/** How much is marked in a table: crosses count once, numbers as what they say. */
export interface MarkSums {
	readonly rows: ReadonlyMap<string, number>
	readonly columns: ReadonlyMap<string, number>
}

/** The marks in sight, added up by row and by column; columns of other kinds have no sum. */
export function markSums(doc: Y.Doc, tableId: string): MarkSums {
	const marked = columnsOf(doc, tableId).filter(({ kind }) => kind === 'mark')
	const columns = new Map(marked.map(({ id }) => [id, 0]))
	const rows = new Map<string, number>()
	if (marked.length === 0) return { rows, columns }
	for (const { id } of rowsOf(doc, tableId)) {
		let sum = 0
		for (const column of marked) {
			const weight = weightOf(cellValue(doc, tableId, id, column))
			columns.set(column.id, (columns.get(column.id) ?? 0) + weight)
			sum += weight
		}
		rows.set(id, sum)
	}
	return { rows, columns }
}
