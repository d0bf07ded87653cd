import type * as Y from 'yjs'
import type { BlockMethod, FindMethod } from '../../../shared/blocks/index.ts'
import { type Column, columnsOf, listTables } from '../../../shared/blocks/table/index.ts'
import type { CellColumn } from '../../../shared/registry/csv/index.ts'
import type { Locale } from '../../texts/locale.ts'
import type { tableTexts } from './texts.ts'

/** A column as shown: the actor's name, one of their details, or a text column of the table. */
export interface ShownColumn {
	id: string
	shows: 'name' | 'field' | 'level' | 'text'
	label: string
	/** the guide question of the method */
	question?: string
	/** id of the target its words are first of all taken as */
	takenAs?: string
	/** whether people added it */
	own?: boolean
}

export type TableVariant = 'board' | 'page'

/** The method a table belongs to; undefined while the table has not arrived or if a later version made it. */
export function methodOfTable(doc: Y.Doc, tableId: string, findMethod: FindMethod): BlockMethod | undefined {
	const table = listTables(doc).find(({ id }) => id === tableId)
	return table && findMethod(table.method)
}

/** The columns from left to right. On the board the actor's details stand below the name to save width. */
export function shownColumns(
	columns: readonly Column[],
	method: BlockMethod | undefined,
	variant: TableVariant,
	texts: (typeof tableTexts)[Locale],
	locale: Locale,
): ShownColumn[] {
	const details: ShownColumn[] =
		variant === 'page'
			? [
					{ id: 'field', shows: 'field', label: texts.field },
					{ id: 'level', shows: 'level', label: texts.level },
				]
			: []
	return [
		{ id: 'name', shows: 'name', label: texts.name },
		...details,
		...columns.map((column) => shownColumn(column, method, locale)),
	]
}

/** A column of words under its heading. */
export function shownColumn({ id, label }: Column, method: BlockMethod | undefined, locale: Locale): ShownColumn {
	const words = method?.table?.columns[id]
	return {
		id,
		shows: 'text',
		label: label ?? words?.label[locale] ?? '',
		...(words && { question: words.question[locale] }),
		...(words?.takenAs !== undefined && { takenAs: words.takenAs }),
		...(label !== undefined && { own: true }),
	}
}

/** The columns of words with their headings in both languages, as files have them. */
export function cellColumnsOf(doc: Y.Doc, tableId: string, findMethod: FindMethod): CellColumn[] {
	const method = methodOfTable(doc, tableId, findMethod)
	return columnsOf(doc, tableId).map(({ id, label = id }) => ({
		id,
		header: method?.table?.columns[id]?.label ?? { de: label, en: label },
	}))
}
