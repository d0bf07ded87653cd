import type { CardGroup } from '../../../shared/board/cards/index.ts'

/** As many lines of a result as can be read from the last row. */
export const mostLines = 7
/** More columns than this beside each other leave no room for words. */
export const mostColumns = 3
/** Cards of more letters are written smaller beside others: each is whole on one page, below whatever is announced. */
export const longCard = 80
/** From so many cards on they are written smaller, so that fewer pages are to be turned. */
export const manyCards = 6

export interface Column {
	readonly key: string
	readonly heading: string
	readonly cards: CardGroup['cards']
}

/** How cards stand on the wall: side by side below their headings; of a whole board with many of these the headings alone. */
export type Arrangement =
	| { readonly as: 'empty' }
	/** one question, its cards spread over all columns */
	| { readonly as: 'spread'; readonly column: Column }
	| { readonly as: 'columns'; readonly columns: readonly Column[] }
	| { readonly as: 'headings'; readonly columns: readonly Column[] }

/**
 * Every card is told: what has no room on one page stands on the next one (`usePages`). Areas that only hold clusters are left out, and so is a heading without cards or words. A heading that repeats the
 * `question` above stands there already.
 */
export function arrange(groups: readonly CardGroup[], question = '', isWholeBoard = false): Arrangement {
	const holds = new Set(groups.flatMap(({ within }) => within ?? []))
	const filled = groups
		.filter(({ id, heading, cards }) => cards.length > 0 || (id !== undefined && heading?.trim() && !holds.has(id)))
		.map(({ id = 'loose', heading = '', cards }) => ({
			key: id,
			heading: heading.trim() === question.trim() ? '' : heading.trim(),
			cards: byDots(cards),
		}))
	const [only] = filled
	if (!only || filled.every(({ cards }) => cards.length === 0)) return { as: 'empty' }
	if (filled.length === 1) return { as: 'spread', column: only }
	return { as: isWholeBoard && filled.length > mostColumns ? 'headings' : 'columns', columns: filled }
}

/** What was given dots comes first, the most at the top; else the order of the board. */
const byDots = (cards: CardGroup['cards']): CardGroup['cards'] =>
	[...cards].sort((a, b) => (b.dots ?? 0) - (a.dots ?? 0))
