import type * as Y from 'yjs'
import { newId } from '../../lib/ids.ts'
import type { Json, JsonObject } from '../../lib/json.ts'
import { z } from '../../lib/schema.ts'
import type { NameOf, Reading } from '../../registry/file/index.ts'
import { addColumn, hideColumn, moveColumn } from './columnCommands.ts'
import { addRows, createTable } from './commands.ts'
import { allColumnsOf, type Column, readCell, rowsOf } from './table.ts'

const columnData = z.union([
	z.string(),
	z.object({ id: z.string(), hidden: z.literal(true) }),
	z.object({ label: z.string(), hidden: z.literal(true).optional() }),
])

/** A table in a data file. Columns of the method go by their ids, people's own by their labels; cells in their order. */
const tableData = z.object({
	columns: z.array(columnData).max(100),
	rows: z.array(z.object({ actor: z.string(), cells: z.array(z.string()) })).max(2000),
})

export function writeTable(doc: Y.Doc, id: string, nameOf: NameOf): JsonObject {
	const columns = allColumnsOf(doc, id)
	return {
		columns: columns.map(writeColumn),
		rows: rowsOf(doc, id).map((row) => ({
			actor: nameOf('actors', row.actor ?? ''),
			cells: columns.map((column) => readCell(doc, id, row.id, column.id)),
		})),
	}
}

function writeColumn({ id, label, hidden }: Column): Json {
	const sight = hidden ? { hidden } : {}
	if (label !== undefined) return { label, ...sight }
	return hidden ? { id, hidden } : id
}

/** A row whose actor the file does not name stays one whose actor is gone. */
export function readTable(data: unknown): ((doc: Y.Doc, method: string, reading: Reading) => string) | undefined {
	const checked = tableData.safeParse(data)
	if (!checked.success) return undefined
	const { columns, rows } = checked.data
	return (doc, method, { idOf, random }) => {
		const table = createTable(doc, { method, columns: columns.flatMap((column) => givenId(column) ?? []) }, random)
		const ids = columns.map((column) => {
			const id = givenId(column) ?? addColumn(doc, table, ownLabel(column), { random })
			// One after the other to the end: so they stand in the order of the file.
			moveColumn(doc, table, id, undefined)
			if (typeof column === 'object' && column.hidden) hideColumn(doc, table, id)
			return id
		})
		addRows(
			doc,
			table,
			rows.map(({ actor, cells }) => ({
				actor: idOf('actors', actor) ?? newId(random),
				cells: Object.fromEntries(ids.map((id, i) => [id, cells[i] ?? ''])),
			})),
			{ random },
		)
		return table
	}
}

type ColumnData = z.infer<typeof columnData>

/** The id of a column of the method; people's own get new ones. */
function givenId(column: ColumnData): string | undefined {
	if (typeof column === 'string') return column
	return 'id' in column ? column.id : undefined
}

const ownLabel = (column: ColumnData) => (typeof column === 'object' && 'label' in column ? column.label : '')
