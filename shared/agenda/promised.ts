import type { Attribution } from '../rounds/round.ts'
import type { Now } from './now.ts'

/**
 * What is promised at this moment about anything from a device that belongs to no round. A step that promises nothing
 * shows names, as the board does.
 */
export const promisedIn = ({ step, round }: Pick<Now, 'step' | 'round'>): Attribution =>
	round?.settings.attribution ?? step?.round?.attribution ?? 'named'
