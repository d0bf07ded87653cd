import type { Block } from '../block.ts'
import { newTableProps, tableShapeType } from './shape.ts'
import { columnsOf, listTables, readCell, rowsOf } from './table.ts'

/** Elements are named `<row id>/<column id>`, or `<row id>` for the whole row. */
export const tableBlock = {
	id: 'table',
	shapeType: tableShapeType,
	idProp: 'tableId',
	newShapeProps: (id, filled) => ({ ...newTableProps(id, filled) }),
	freeSpaceOf: (_doc, _id, { w }) => ({ w, h: Number.POSITIVE_INFINITY }),
	list: listTables,
	words: (doc, id) =>
		rowsOf(doc, id).flatMap(({ id: row, actor: about }) =>
			columnsOf(doc, id).flatMap(({ id: column }) => {
				const text = readCell(doc, id, row, column)
				return text.trim() ? [{ element: `${row}/${column}`, text, ...(about !== undefined && { about }) }] : []
			}),
		),
	mentions: (doc, id) =>
		rowsOf(doc, id).flatMap(({ id: element, actor }) => (actor === undefined ? [] : [{ element, actor }])),
} as const satisfies Block
