import type * as Y from 'yjs'
import type { BlockMethod, FindMethod } from '../../../shared/blocks/index.ts'
import {
	type Column,
	type ColumnKindId,
	columnKinds,
	columnsOf,
	type EntryRef,
	entryName,
	listTables,
	type RecurrenceWords,
	type SubjectId,
	subjects,
	type WordedColumn,
	wordedColumn,
} from '../../../shared/blocks/table/index.ts'
import type { CellColumn } from '../../../shared/registry/csv/index.ts'
import type { Term } from '../../../shared/registry/index.ts'
import type { Locale } from '../../texts/locale.ts'
import type { tableTexts } from './texts.ts'

/** A column as shown: what the row is called, a detail of its actor, a column of the table, or what is marked in a row in all. */
export interface ShownColumn extends Omit<WordedColumn, 'kind'> {
	readonly shows: 'name' | 'field' | 'level' | 'sum' | ColumnKindId
	/** what tells more of the entry it is about */
	readonly aside?: string
	/** a sum that counts the columns in which a row is marked, and what is said of that */
	readonly recurrence?: RecurrenceWords
}

/** A column that stands in the table itself, with its cells. */
export type CellsColumn = ShownColumn & { shows: ColumnKindId }
export const hasCells = (column: ShownColumn | undefined): column is CellsColumn =>
	column !== undefined && Object.hasOwn(columnKinds, column.shows)

export type TableVariant = 'board' | 'page'

/** The method a table belongs to; undefined while the table has not arrived or if a later version made it. */
export function methodOfTable(doc: Y.Doc, tableId: string, findMethod: FindMethod): BlockMethod | undefined {
	const table = listTables(doc).find(({ id }) => id === tableId)
	return table && findMethod(table.method)
}

/** What columns are called, and who says so. */
export interface Naming {
	readonly method: BlockMethod | undefined
	/** what an entry of the registry is called; undefined if it is gone */
	nameOf(entry: EntryRef): string | undefined
	/** what tells more of it; empty where nothing does */
	asideOf?(entry: EntryRef): string
	readonly texts: (typeof tableTexts)[Locale]
	readonly locale: Locale
}

/** The columns from left to right. On the board an actor's details stand below the name to save width. */
export function shownColumns(
	columns: readonly Column[],
	variant: TableVariant,
	subject: SubjectId,
	naming: Naming,
): ShownColumn[] {
	const { method, texts, locale } = naming
	const recurrence = method?.table?.recurrence
	const details: ShownColumn[] =
		variant === 'page' && subject === 'actor'
			? [
					{ id: 'field', shows: 'field', label: texts.field, options: [] },
					{ id: 'level', shows: 'level', label: texts.level, options: [] },
				]
			: []
	const marked = columns.filter(({ kind }) => kind === 'mark').length
	return [
		{ id: 'name', shows: 'name', label: subjects[subject].label[locale], options: [] },
		...details,
		...columns.map((column) => shownColumn(column, naming)),
		...(marked > 1 ? [sumColumn(recurrence?.label[locale] ?? texts.sum, recurrence)] : []),
	]
}

const sumColumn = (label: string, recurrence: RecurrenceWords | undefined): ShownColumn => ({
	...{ id: 'sum', shows: 'sum', label, options: [] },
	...(recurrence && { recurrence }),
})

/** A column of cells under its heading. */
export function shownColumn(column: Column, { method, nameOf, asideOf, locale }: Naming): ShownColumn {
	const { kind, ...words } = wordedColumn(column, method?.table, nameOf, locale)
	const aside = column.entry && asideOf?.(column.entry)
	return { ...words, shows: kind, ...(aside && { aside }) }
}

/** The columns of cells with their headings in both languages, as files have them. */
export function cellColumnsOf(doc: Y.Doc, tableId: string, findMethod: FindMethod): CellColumn[] {
	const method = methodOfTable(doc, tableId, findMethod)
	return columnsOf(doc, tableId).map(({ id, label = id, entry }) => {
		const name = entry ? (entryName(doc, entry) ?? '') : label
		const header: Term = method?.table?.columns[id]?.label ?? { de: name, en: name }
		return { id, header }
	})
}
