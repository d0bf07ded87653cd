import type * as Y from 'yjs'
import { command } from '../../lib/command.ts'
import { indexBefore, isBack, mapIn, newEntry } from '../../lib/entries.ts'
import { newId } from '../../lib/ids.ts'
import type { Random } from '../../lib/random.ts'
import { removeEntry, type Trashed } from '../../lib/trash.ts'
import { tidied } from '../../text/field.ts'
import { textFields } from '../../text/fields.ts'
import { rewrite } from '../../text/typing.ts'
import { readColumn } from './column.ts'
import { type EntryRef, entryKinds, entryText } from './entries.ts'
import { type ColumnKindId, cellKey, columnKinds } from './kinds/index.ts'
import { newOptions } from './optionCommands.ts'
import { placeAt } from './place.ts'
import { allColumnsOf, columnsMap, rowMap, rowsOf } from './table.ts'

interface Adding {
	/** before which column; undefined: at the right end */
	readonly before?: string | undefined
	readonly kind?: ColumnKindId
	/** what can be chosen in it, if it is a column of choices */
	readonly options?: readonly string[]
	readonly random?: Random
}

/** Adds a column of people's own before the column `before`, or at the right end, with an empty cell in every row. Gives its id. */
export const addColumn = command(
	'plenum',
	(doc: Y.Doc, tableId: string, label: string, { random = Math.random, ...adding }: Adding = {}): string => {
		const id = newId(random)
		enter(doc, tableId, id, { label: tidied(textFields.tableColumn, label) }, { random, ...adding })
		return id
	},
)

/**
 * Adds a column for each of these entries of the registry, in their order. Who adds one twice, or at once with somebody else, has
 * it once; one that lies in the trash comes back.
 */
export const addEntryColumns = command(
	'plenum',
	(
		doc: Y.Doc,
		tableId: string,
		entries: readonly EntryRef[],
		{ kind = 'mark', random = Math.random }: Pick<Adding, 'kind' | 'random'> = {},
	): void => {
		const stored = columnsMap(doc, tableId)
		if (!stored) return
		for (const { kind: of, id: entry } of entries) {
			const id = `${of}:${entry}`
			if (!isBack(stored, id)) enter(doc, tableId, id, { entry: { kind: of, id: entry } }, { kind, random })
		}
	},
)

function enter(
	doc: Y.Doc,
	tableId: string,
	id: string,
	said: Readonly<Record<string, unknown>>,
	{ before, kind = 'text', options = [], random = Math.random }: Adding,
): void {
	const stored = columnsMap(doc, tableId)
	if (!stored) return
	const sorted = allColumnsOf(doc, tableId)
	const [order = ''] = placeAt(stored, sorted, indexBefore(sorted, before), 1)
	stored.set(
		id,
		newColumn(
			{ order, kind, ...said },
			options.map((label) => ({ label })),
			random,
		),
	)
	for (const row of rowsOf(doc, tableId)) {
		const cell = columnKinds[kind].fresh?.('')
		const cells = rowMap(doc, tableId, row.id)
		if (cell && cells && !cells.has(cellKey(id))) cells.set(cellKey(id), cell)
	}
}

/** What lies under the id of a column. A column of words says nothing of its kind, as those of the first tables. */
export function newColumn(
	{ kind, ...said }: { readonly kind: ColumnKindId; readonly [key: string]: unknown },
	options: readonly { readonly id?: string; readonly label?: string }[] = [],
	random: Random = Math.random,
): Y.Map<unknown> {
	return newEntry({
		...said,
		kind: kind === 'text' ? undefined : kind,
		options: kind === 'choice' ? newOptions(options, random) : undefined,
	})
}

/**
 * Gives a column of people's own another name; one about an entry gives it to the entry. Columns of the method keep their words,
 * and blank names change nothing.
 */
export const renameColumn = command('plenum', (doc: Y.Doc, tableId: string, column: string, label: string): void => {
	const stored = columnMap(doc, tableId, column)
	const entry = readColumn(column, stored)?.entry
	if (entry) {
		const words = tidied(entryKinds[entry.kind].field, label)
		const text = entryText(doc, entry)
		if (text && words) rewrite(text, entryKinds[entry.kind].field, words)
		return
	}
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

export function columnMap(doc: Y.Doc, tableId: string, column: string): Y.Map<unknown> | undefined {
	return mapIn(columnsMap(doc, tableId), column)
}
