import type * as Y from 'yjs'
import type { Block, BlockWords } from '../block.ts'
import { kindOf } from './kinds/index.ts'
import { newTableProps, tableShapeType } from './shape.ts'
import { nameOfRow } from './subject.ts'
import { cellValue, columnsOf, isSection, linesOf, listTables, rowMap, rowsOf } from './table.ts'

/** Elements are named `<row id>/<column id>`, or `<row id>` for the whole row. */
export const tableBlock = {
	id: 'table',
	shapeType: tableShapeType,
	idProp: 'tableId',
	newShapeProps: (id, filled) => ({ ...newTableProps(id, filled) }),
	freeSpaceOf: (_doc, _id, { w }) => ({ w, h: Number.POSITIVE_INFINITY }),
	list: listTables,
	words: (doc, id) => [...namesIn(doc, id), ...cellsIn(doc, id)],
	mentions: (doc, id) => {
		const naming = columnsOf(doc, id).filter(({ kind }) => kind === 'actors')
		return rowsOf(doc, id).flatMap(({ id: row, actor }) => [
			...(actor === undefined ? [] : [{ element: row, actor }]),
			...naming.flatMap((column) => {
				const named = cellValue(doc, id, row, column)
				return Array.isArray(named)
					? named.map((each) => ({ element: `${row}/${column.id}`, actor: String(each) }))
					: []
			}),
		])
	},
} as const satisfies Block

/** Headings, and what rows are called: actors aside, who are found as such. */
const namesIn = (doc: Y.Doc, id: string): BlockWords[] =>
	linesOf(doc, id).flatMap((line) => {
		const text = isSection(line)
			? line.heading
			: line.subject === 'actor'
				? ''
				: nameOfRow(doc, rowMap(doc, id, line.id))
		return text?.trim() ? [{ element: line.id, text }] : []
	})

/** What people wrote in cells, and what they chose from lists of their own. */
function cellsIn(doc: Y.Doc, id: string): BlockWords[] {
	const columns = columnsOf(doc, id).filter(({ kind }) => kind === 'text' || kind === 'choice')
	return rowsOf(doc, id).flatMap(({ id: row, actor: about }) =>
		columns.flatMap((column) => {
			const value = cellValue(doc, id, row, column)
			const isGiven = column.kind === 'choice' && column.options.some((each) => each.id === value && !each.label)
			const text = value === undefined || isGiven ? '' : kindOf(column).words(value, column, doc)
			return text.trim() ? [{ element: `${row}/${column.id}`, text, ...(about !== undefined && { about }) }] : []
		}),
	)
}
