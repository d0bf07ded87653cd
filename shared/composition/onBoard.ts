import type { Actor } from '../registry/index.ts'

/** Something that stands for an actor: a row of a table, or the actor alone. */
export interface Standing {
	readonly actor: Actor
}

/**
 * Whether an actor counts as taking part: whoever is missing, only wished for, addressed or around does not. Where nobody has
 * said anything, whoever is entered does.
 */
export const isOnBoard = ({ involvement }: Pick<Actor, 'involvement'>): boolean =>
	involvement === undefined || involvement === 'active'
