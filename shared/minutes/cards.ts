import type * as Y from 'yjs'
import type { PartDraft } from '../blocks/document/index.ts'
import { boardsOf } from '../board/boards.ts'
import { type CardGroup, cardsOn } from '../board/cards/index.ts'
import { roundOfCard } from '../board/handedIn.ts'
import { groupName, groupsOfRound } from '../collected/index.ts'
import type { Term } from '../registry/index.ts'
import { counted, fact, facts } from './words.ts'

interface Telling {
	readonly locale: keyof Term
	/** whose each card is, as far as that was promised to be shown */
	readonly isCourse: boolean
}

/** What became of the cards of a round: every group with all its cards, as they lie on the boards by now. */
export const cardsTold = (doc: Y.Doc, round: string, key: string, how: Telling): PartDraft[] =>
	groupsTold(
		boardsOf(doc).flatMap(({ id }) => groupsOfRound(cardsOn(doc, id), round)),
		key,
		how,
	)

/** Groups of cards, each with all that lie in it; those without any are left out. */
export function groupsTold(groups: readonly CardGroup[], key: string, { locale, isCourse }: Telling): PartDraft[] {
	const rows = groups
		.filter(({ cards }) => cards.length > 0)
		.map((group, i) => {
			const cards = group.cards.map(({ text, by, dots }) => {
				const words = text.trim().replace(/\n/gu, ' / ')
				const whose = isCourse && by ? ` (${by})` : ''
				const dotted = dots
					? ` – ${counted(dots, { de: 'Punkt', en: 'dot' }, { de: 'Punkte', en: 'dots' }, locale)}`
					: ''
				return `– ${words}${whose}${dotted}`
			})
			return fact(group.id ?? `loose${i}`, headingOf(group, locale), cards.join('\n'))
		})
	return rows.length > 0 ? [facts(`${key}/cards`, rows)] : []
}

function headingOf(group: CardGroup, locale: keyof Term): string {
	const cards = counted(group.cards.length, { de: 'Karte', en: 'card' }, { de: 'Karten', en: 'cards' }, locale)
	// A group without a heading is called by its first card elsewhere: here that one stands right beside.
	const name =
		group.heading?.trim() || (group.id === undefined ? '' : { de: 'Ohne Überschrift', en: 'No heading' }[locale])
	return name ? `${name}${/[?!.:]$/u.test(name) ? '' : ','} ${cards}` : cards
}

/** Of each card that was handed in: its round, and what stands over it. */
export function cardIndex(
	doc: Y.Doc,
): ReadonlyMap<string, { round: string | undefined; under: string; text: string; by: string }> {
	const index = new Map<string, { round: string | undefined; under: string; text: string; by: string }>()
	for (const { id: board } of boardsOf(doc))
		for (const group of cardsOn(doc, board))
			for (const { id, text, by = '' } of group.cards)
				index.set(id, {
					round: roundOfCard(id),
					under: group.heading?.trim() || groupName(group),
					text: text.trim(),
					by,
				})
	return index
}
