import { createHash } from 'node:crypto'
import type { Card, Hand } from './kept.ts'
import type { Row } from './rowStore.ts'

/*
 * What the rows of a round are called and what stands in them.
 */

/** How a card came onto the board: with the others, or after they had been revealed. */
export type Laid = 'shown' | 'late'

/** what was agreed, and how far the round is */
export const roundRow = 'round'
/** session/other/item -> contribution */
export const keptRows = 'kept/'
/** session/other/ -> number of cards laid one by one */
export const handRows = 'hand/'
/** card -> how it was laid, and a digest of its words */
export const laidRows = 'laid/'

/** The beginning of a hand's rows in one of these tables. */
export const handIn = (beginning: string, { session, other }: Hand) => `${beginning}${session}/${other}/`

/** Whose a row of `keptRows` or `handRows` is. */
export function handOf(key: string): Hand {
	const [, session = '', other = ''] = key.split('/')
	return { session, other }
}

/** The digest tells the same card, sent again, from one that was changed when it lay on the board already. */
export const laidRow = (card: Card, as: Laid): Row => ({
	key: `${laidRows}${card.id}`,
	value: `${as} ${digestOf(card)}`,
})
export const laidAs = (laid: string): Laid => (laid.startsWith('late') ? 'late' : 'shown')
export const saysOther = (laid: string, card: Card): boolean =>
	laid.includes(' ') && !laid.endsWith(` ${digestOf(card)}`)

const digestOf = ({ text, column = '' }: Card): string =>
	createHash('sha256').update(`${column}\n${text}`).digest('base64url').slice(0, 16)
