import type * as Y from 'yjs'
import { readCell, rowsOf } from '../../shared/blocks/table/index.ts'
import { actorTable, type CellColumn } from '../../shared/registry/csv/index.ts'
import { findActor, isNamed, listFields, listGroups } from '../../shared/registry/index.ts'
import type { Locale } from '../texts/locale.ts'

/** The rows of a table for a file, in their common order: the actors alone, or with the words of their cells. */
export function tableForFile(
	doc: Y.Doc,
	{
		tableId,
		locale,
		cells = [],
		read = (row, column) => readCell(doc, tableId, row, column),
	}: {
		tableId: string
		locale: Locale
		cells?: readonly CellColumn[]
		/** what a cell says, if not as it is stored */
		read?: (row: string, column: string) => string
	},
): string[][] {
	const lines = rowsOf(doc, tableId).flatMap(({ id, actor: actorId }) => {
		const actor = actorId === undefined ? undefined : findActor(doc, actorId)
		if (!actor || !isNamed(actor)) return []
		return [{ actor, cells: Object.fromEntries(cells.map((cell) => [cell.id, read(id, cell.id)])) }]
	})
	return actorTable(lines, { fields: listFields(doc), groups: listGroups(doc) }, locale, cells)
}
