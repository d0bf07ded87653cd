import type { CardGroup } from '../../../shared/board/cards/index.ts'

/** As many cards as can be read from the last row, and as many lines of a list. */
export const mostCards = 12
export const mostLines = 7
/** More columns than this leave no room for words. */
const mostColumns = 3

export interface Column {
	readonly key: string
	readonly heading: string
	/** all its cards, those included that have no room */
	readonly count: number
	readonly cards: CardGroup['cards']
}

/** How the cards of a board stand on the wall: side by side as long as there is room, else as a list of headings. */
export type Arrangement =
	| { readonly as: 'empty' }
	/** one question, its cards spread over all columns */
	| { readonly as: 'spread'; readonly column: Column }
	| { readonly as: 'columns'; readonly columns: readonly Column[] }
	| { readonly as: 'headings'; readonly columns: readonly Column[] }

/**
 * Areas that only hold clusters are left out, and so is a heading without cards or words. A heading that repeats the
 * `question` above stands there already.
 */
export function arrange(groups: readonly CardGroup[], question = ''): Arrangement {
	const holds = new Set(groups.flatMap(({ within }) => within ?? []))
	const filled = groups
		.filter(({ id, heading, cards }) => cards.length > 0 || (id !== undefined && heading?.trim() && !holds.has(id)))
		.map(({ id = 'loose', heading = '', cards }) => ({
			key: id,
			heading: heading.trim() === question.trim() ? '' : heading.trim(),
			count: cards.length,
			cards: byDots(cards),
		}))
	const [only] = filled
	if (!only || filled.every(({ count }) => count === 0)) return { as: 'empty' }
	if (filled.length === 1) return { as: 'spread', column: { ...only, cards: only.cards.slice(0, mostCards) } }
	if (filled.length > mostColumns) return { as: 'headings', columns: filled }
	const each = Math.floor(mostCards / filled.length)
	return { as: 'columns', columns: filled.map((column) => ({ ...column, cards: column.cards.slice(0, each) })) }
}

/** What was given dots comes first, the most at the top; else the order of the board. */
const byDots = (cards: CardGroup['cards']): CardGroup['cards'] =>
	[...cards].sort((a, b) => (b.dots ?? 0) - (a.dots ?? 0))
