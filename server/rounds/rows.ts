import { createHash } from 'node:crypto'
import type { Card, Hand, RoundKey } from './kept.ts'
import type { Row } from './shelf.ts'

/*
 * How rounds lie on the shelf: what their rows are called and what stands in them. All rows of a round in one table begin
 * alike, and no name of a round begins with another's.
 */

/** How a card came onto the board: with the others, or after they had been revealed. */
export type Laid = 'shown' | 'late'

/** what was agreed, and how far the round is */
export const rowOf = ({ workshop, round }: RoundKey) => `round/${workshop}/${round}`
/** session/other/item -> contribution */
export const keptIn = ({ workshop, round }: RoundKey) => `kept/${workshop}/${round}/`
/** session/other/ -> number of cards laid one by one */
export const handsIn = ({ workshop, round }: RoundKey) => `hand/${workshop}/${round}/`
/** card -> how it was laid, and a digest of its words */
export const laidIn = ({ workshop, round }: RoundKey) => `laid/${workshop}/${round}/`

/** The beginning of a hand's rows in one of these tables. */
export const handIn = (beginning: string, { session, other }: Hand) => `${beginning}${session}/${other}/`

/** Whose a row of `keptIn` or `handsIn` is. */
export function handOf({ workshop, round }: RoundKey, key: string): Hand {
	const [session = '', other = ''] = key.slice(`kept/${workshop}/${round}/`.length).split('/')
	return { session, other }
}

/** The digest tells the same card, sent again, from one that was changed when it lay on the board already. */
export const laidRow = (at: RoundKey, card: Card, as: Laid): Row => ({
	key: `${laidIn(at)}${card.id}`,
	value: `${as} ${digestOf(card)}`,
})
export const laidAs = (laid: string): Laid => (laid.startsWith('late') ? 'late' : 'shown')
export const saysOther = (laid: string, card: Card): boolean =>
	laid.includes(' ') && !laid.endsWith(` ${digestOf(card)}`)

const digestOf = ({ text, column = '' }: Card): string =>
	createHash('sha256').update(`${column}\n${text}`).digest('base64url').slice(0, 16)
