import type { CardGroup } from '../board/cards/index.ts'
import { roundOf } from '../board/handedIn.ts'
import { isTitle } from './laid.ts'

/**
 * What has become of the cards of a round: the groups in which they lie now, with whatever else was put to them, and the
 * columns it was given.
 */
export function groupsOfRound(groups: readonly CardGroup[], round: string): CardGroup[] {
	const isOfRound = (id: string | undefined) => id !== undefined && roundOf(id) === round
	return groups
		.map((group) => ({ ...group, cards: group.cards.filter(({ id }) => !isTitle(id)) }))
		.map((group) => (group.id ? group : { ...group, cards: group.cards.filter(({ id }) => isOfRound(id)) }))
		.filter(({ id, cards }) => isOfRound(id) || cards.some((card) => isOfRound(card.id)))
}
