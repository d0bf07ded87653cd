import type { CardGroup } from '../board/cards/index.ts'
import { isTitle } from './laid.ts'

/**
 * What a cluster or area is called: by its heading, or by its first card and how many lie with it ("Hebammen +2") as long as
 * nobody has given it one. Empty for cards that lie loose, and where nothing lies.
 */
export function groupName({ id, heading = '', cards }: CardGroup): string {
	const said = heading.trim()
	if (said || id === undefined) return said
	const [first, ...others] = cards.filter((card) => !isTitle(card.id))
	if (!first) return ''
	return others.length > 0 ? `${first.text.trim()} +${others.length}` : first.text.trim()
}
