import * as Y from 'yjs'
import { command } from '../../lib/command.ts'
import { indexBefore, mapIn, newEntry } from '../../lib/entries.ts'
import { newId } from '../../lib/ids.ts'
import type { Random } from '../../lib/random.ts'
import { removeEntry, type Trashed } from '../../lib/trash.ts'
import { tidied } from '../../text/field.ts'
import { textFields } from '../../text/fields.ts'
import { placeAt } from './place.ts'
import { allColumnsOf, cellKey, columnsMap, rowMap, rowsOf } from './table.ts'

/** Adds a column of people's own before the column `before`, or at the right end, with an empty cell in every row. Gives its id. */
export const addColumn = command(
	'plenum',
	(
		doc: Y.Doc,
		tableId: string,
		label: string,
		{ before, random = Math.random }: { before?: string | undefined; random?: Random } = {},
	): string => {
		const id = newId(random)
		const stored = columnsMap(doc, tableId)
		if (!stored) return id
		const sorted = allColumnsOf(doc, tableId)
		const [order = ''] = placeAt(stored, sorted, indexBefore(sorted, before), 1)
		stored.set(id, newEntry({ order, label: tidied(textFields.tableColumn, label) }))
		for (const row of rowsOf(doc, tableId)) rowMap(doc, tableId, row.id)?.set(cellKey(id), new Y.Text())
		return id
	},
)

/** Gives a column of people's own another name. Columns of the method keep their words, and blank names change nothing. */
export const renameColumn = command('plenum', (doc: Y.Doc, tableId: string, column: string, label: string): void => {
	const stored = columnMap(doc, tableId, column)
	const words = tidied(textFields.tableColumn, label)
	const before = stored?.get('label')
	if (typeof before === 'string' && words && words !== before) stored?.set('label', words)
})

/** Puts a column before the column `before`, or at the right end. */
export const moveColumn = command(
	'plenum',
	(doc: Y.Doc, tableId: string, column: string, before: string | undefined): void => {
		const stored = columnsMap(doc, tableId)
		const moved = columnMap(doc, tableId, column)
		if (!stored || !moved || before === column) return
		const others = allColumnsOf(doc, tableId).filter(({ id }) => id !== column)
		const [key] = placeAt(stored, others, indexBefore(others, before), 1)
		if (key !== undefined) moved.set('order', key)
	},
)

/** Takes a column out of everyone's sight; it keeps its place and its words until it is shown again. */
export const hideColumn = command('plenum', (doc: Y.Doc, tableId: string, column: string): void => {
	columnMap(doc, tableId, column)?.set('hidden', true)
})

export const showColumn = command('plenum', (doc: Y.Doc, tableId: string, column: string): void => {
	columnMap(doc, tableId, column)?.delete('hidden')
})

/** Lays a column into the trash, or takes it away for good. Its cells stay stored, so that their words come back with it. */
export const removeColumn = command(
	'plenum',
	(doc: Y.Doc, tableId: string, column: string, trashed?: Trashed): void => {
		removeEntry(columnsMap(doc, tableId), column, trashed)
	},
)

function columnMap(doc: Y.Doc, tableId: string, column: string): Y.Map<unknown> | undefined {
	return mapIn(columnsMap(doc, tableId), column)
}
