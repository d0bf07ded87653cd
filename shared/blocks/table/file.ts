import type * as Y from 'yjs'
import { z } from 'zod'
import { change } from '../../lib/change.ts'
import { newId } from '../../lib/ids.ts'
import type { JsonObject } from '../../lib/json.ts'
import type { NameOf, Reading } from '../../registry/file/index.ts'
import { addColumn, addRows, createTable } from './commands.ts'
import { columnsOf, readCell, rowsOf } from './table.ts'

/** A table in a data file. Columns of the method go by their ids, people's own by their labels; cells in their order. */
const tableData = z.object({
	columns: z.array(z.union([z.string(), z.object({ label: z.string() })])).max(100),
	rows: z.array(z.object({ actor: z.string(), cells: z.array(z.string()) })).max(2000),
})

export function writeTable(doc: Y.Doc, id: string, nameOf: NameOf): JsonObject {
	const columns = columnsOf(doc, id)
	return {
		columns: columns.map((column) => (column.label === undefined ? column.id : { label: column.label })),
		rows: rowsOf(doc, id).map((row) => ({
			actor: nameOf('actors', row.actor ?? ''),
			cells: columns.map((column) => readCell(doc, id, row.id, column.id)),
		})),
	}
}

/** A row whose actor the file does not name stays one whose actor is gone. */
export function readTable(data: unknown): ((doc: Y.Doc, method: string, reading: Reading) => string) | undefined {
	const checked = tableData.safeParse(data)
	if (!checked.success) return undefined
	const { columns, rows } = checked.data
	return (doc, method, { idOf, random }) =>
		change(doc, () => {
			const given = columns.filter((column) => typeof column === 'string')
			const table = createTable(doc, { method, columns: given }, random)
			const ids = columns.map((column) =>
				typeof column === 'string' ? column : addColumn(doc, table, column.label, random),
			)
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
		})
}
