import type { Term } from '../../registry/index.ts'
import type { Column } from './column.ts'
import type { EntryRef } from './entries.ts'
import type { ColumnKindId, Option } from './kinds/index.ts'
import type { TableMethod } from './method.ts'

/** What stands over a column whose entry has left the registry, and over the one that adds up the marks of a row. */
export const columnWords = {
	gone: { de: 'Nicht mehr im Verzeichnis', en: 'No longer in the registry' },
	sum: { de: 'Summe', en: 'Sum' },
} as const satisfies Record<string, Term>

/** A choice of a column with its words. */
export interface WordedOption extends Option {
	readonly label: string
	/** what it asks for, in a few words */
	readonly hint?: string
	/** whether people added it */
	readonly own?: boolean
}

/** A column with its words: those of its method, of people, or of the entry it is about. */
export interface WordedColumn {
	readonly id: string
	readonly kind: ColumnKindId
	readonly label: string
	/** what can be chosen in its cells */
	readonly options: readonly WordedOption[]
	/** the guide question of the method */
	readonly question?: string
	/** id of the target its words are first of all taken as */
	readonly takenAs?: string
	/** whether people added it */
	readonly own?: boolean
	/** the entry of the registry it is about */
	readonly entry?: EntryRef
}

/** A column under its heading, by its method; `nameOf`: what an entry of the registry is called, undefined if it is gone. */
export function wordedColumn(
	{ id, kind, label, options, entry }: Column,
	method: TableMethod | undefined,
	nameOf: (entry: EntryRef) => string | undefined,
	locale: keyof Term,
): WordedColumn {
	const words = method?.columns[id]
	return {
		id,
		kind,
		label: entry ? nameOf(entry)?.trim() || columnWords.gone[locale] : (label ?? words?.label[locale] ?? ''),
		options: options.map((option): WordedOption => {
			const given = option.label === undefined ? words?.options?.[option.id] : undefined
			return {
				...option,
				label: option.label ?? given?.[locale] ?? option.id,
				...(given?.hint && { hint: given.hint[locale] }),
				...(option.label !== undefined && { own: true }),
			}
		}),
		...(words && { question: words.question[locale] }),
		...(words?.takenAs !== undefined && { takenAs: words.takenAs }),
		...((label !== undefined || entry) && { own: true }),
		...(entry && { entry }),
	}
}
