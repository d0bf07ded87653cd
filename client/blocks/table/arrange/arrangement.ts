import { isOpen } from '../../../../shared/blocks/table/index.ts'
import {
	type Actor,
	type Field,
	fieldsOfActor,
	involvements,
	kinds,
	wordKey,
} from '../../../../shared/registry/index.ts'
import type { Locale } from '../../../texts/locale.ts'

/** What one person wants to see of a table; it changes nothing for the others. */
export interface Arrangement {
	readonly search: string
	readonly filter: Filter
	/** undefined: as everyone has it */
	readonly sort: Sort | undefined
}

/** Which rows show; a detail set to `none` asks for actors of whom it is not known. */
export interface Filter extends Readonly<Partial<Record<Detail, string>>> {
	/** only rows with a cell that is still open */
	readonly open?: true
	/** which choice a cell holds, by column */
	readonly cells?: Readonly<Record<string, string>>
}

/** The details of an actor that rows are filtered and sorted by. */
export const details = ['field', 'level', 'kind', 'involvement'] as const
export type Detail = (typeof details)[number]
export const none = 'none'

export interface Sort {
	/**
	 * `name`, a detail, or the id of a column. Words go by what is open, empty and filled, then by the alphabet; choices in the
	 * order of their list, days as they come, marks and sums by how much they are, the most first
	 */
	readonly by: string
	readonly backwards: boolean
}

export const everything: Arrangement = { search: '', filter: {}, sort: undefined }

/** Whether some rows may be out of sight. */
export const isFiltered = ({ search, filter }: Arrangement): boolean =>
	search.trim() !== '' || Object.keys(filter).length > 0

/** What a row is searched and sorted by. */
export interface RowFacts<Row> {
	readonly row: Row
	readonly actor: Actor | undefined
	/** what it is called, where that is no actor */
	readonly name?: string
	/** column id -> the words of the cell */
	readonly cells: Readonly<Record<string, string>>
	/** what cells hold that are none of words: the id of a choice, by column; and how much a mark or a sum is */
	readonly choices?: Readonly<Record<string, string>>
	readonly amounts?: Readonly<Record<string, number>>
}

/** The rows a person wants to see, in the order they want; equal ones keep the common order. `options`: choices by column, in their order. */
export function arranged<Row>(
	rows: readonly RowFacts<Row>[],
	{ search, filter, sort }: Arrangement,
	fields: readonly Field[],
	locale: Locale,
	options: Readonly<Record<string, readonly string[]>> = {},
): Row[] {
	const words = wordKey(search).split(' ').filter(Boolean)
	const shown = rows.filter(({ actor, name, cells, choices = {} }) => {
		if (details.some((detail) => filter[detail] !== undefined && !valuesOf(actor, detail).includes(filter[detail])))
			return false
		const texts = Object.values(cells)
		if (filter.open && !texts.some(isOpen)) return false
		const isOther = ([column, choice]: [string, string]) => (choices[column] ?? none) !== choice
		if (Object.entries(filter.cells ?? {}).some(isOther)) return false
		const text = wordKey([actor?.name ?? name, actor?.shortName, ...texts].join(' '))
		return words.every((word) => text.includes(word))
	})
	if (!sort) return shown.map(({ row }) => row)
	const compare = comparing(sort.by, fields, locale, options)
	return shown.sort((a, b) => (sort.backwards ? compare(b, a) : compare(a, b))).map(({ row }) => row)
}

/** An actor may work in several fields; whatever is not known of it is `none`. */
function valuesOf(actor: Actor | undefined, detail: Detail): string[] {
	const fields = actor && detail === 'field' ? fieldsOfActor(actor) : []
	return fields.length > 0 ? fields : [actor?.[detail] ?? none]
}

type Compare = (a: RowFacts<unknown>, b: RowFacts<unknown>) => number

function comparing(
	by: string,
	fields: readonly Field[],
	locale: Locale,
	options: Readonly<Record<string, readonly string[]>>,
): Compare {
	const byRank = (list: readonly string[], of: (facts: RowFacts<unknown>) => string | undefined): Compare => {
		const rank = (facts: RowFacts<unknown>) => {
			const at = list.indexOf(of(facts) ?? '')
			return at < 0 ? list.length : at
		}
		return (a, b) => rank(a) - rank(b)
	}
	const byFilling = byRank(['open', 'empty', 'filled'], ({ cells }) => fillingOf(cells[by] ?? ''))
	const byWords: Compare = (a, b) => byFilling(a, b) || (a.cells[by] ?? '').localeCompare(b.cells[by] ?? '', locale)
	switch (by) {
		case 'name':
			return (a, b) => nameIn(a).localeCompare(nameIn(b), locale)
		case 'field':
			return byRank(
				fields.map(({ id }) => id),
				({ actor }) => actor?.field,
			)
		case 'level':
			return byRank(['decision', 'both', 'operative'], ({ actor }) => actor?.level)
		case 'kind':
			return byRank(Object.keys(kinds), ({ actor }) => actor?.kind)
		case 'involvement':
			return byRank(Object.keys(involvements), ({ actor }) => actor?.involvement)
		default: {
			const list = options[by]
			if (list) return byRank(list, ({ choices }) => choices?.[by])
			const amount = ({ amounts }: RowFacts<unknown>) => amounts?.[by] ?? -1
			return (a, b) => amount(b) - amount(a) || byWords(a, b)
		}
	}
}

const nameIn = ({ actor, name = '' }: RowFacts<unknown>) => actor?.name ?? name

const fillingOf = (words: string) => (isOpen(words) ? 'open' : words.trim() ? 'filled' : 'empty')
