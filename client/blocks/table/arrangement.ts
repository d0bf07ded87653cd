import type { Actor, Field } from '../../../shared/registry/index.ts'
import { wordKey } from '../../../shared/registry/index.ts'
import type { Locale } from '../../texts/locale.ts'

/** What one person wants to see of a table; it changes nothing for the others. */
export interface Arrangement {
	search: string
	/** id of a field, `none` for actors without one, undefined for all */
	field: string | undefined
	order: Order
}

export const orders = ['own', 'name', 'field', 'level'] as const
export type Order = (typeof orders)[number]

export const everything: Arrangement = { search: '', field: undefined, order: 'own' }

/** What a row is searched and sorted by. */
export interface RowFacts<Row> {
	row: Row
	actor: Actor | undefined
	/** the words of its cells */
	cells: readonly string[]
}

/** The rows a person wants to see, in the order they want; equal ones keep the common order. */
export function arranged<Row>(
	rows: readonly RowFacts<Row>[],
	{ search, field, order }: Arrangement,
	fields: readonly Field[],
	locale: Locale,
): Row[] {
	const words = wordKey(search).split(' ').filter(Boolean)
	const fits = ({ actor, cells }: RowFacts<Row>) => {
		if (field !== undefined && (actor?.field ?? 'none') !== field) return false
		const text = wordKey([actor?.name, actor?.shortName, ...cells].join(' '))
		return words.every((word) => text.includes(word))
	}
	const levelRank: readonly (string | undefined)[] = ['decision', 'both', 'operative', undefined]
	const fieldRank = (id: string | undefined) => {
		const at = fields.findIndex((known) => known.id === id)
		return at < 0 ? fields.length : at
	}
	const compare = (a: Actor | undefined, b: Actor | undefined): number => {
		switch (order) {
			case 'own':
				return 0
			case 'name':
				return (a?.name ?? '').localeCompare(b?.name ?? '', locale)
			case 'field':
				return fieldRank(a?.field) - fieldRank(b?.field)
			case 'level':
				return levelRank.indexOf(a?.level) - levelRank.indexOf(b?.level)
		}
	}
	return rows
		.filter(fits)
		.sort((a, b) => compare(a.actor, b.actor))
		.map(({ row }) => row)
}
