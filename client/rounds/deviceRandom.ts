import type { Random } from '../../shared/lib/random.ts'

/**
 * This device's cryptographic chance. Ids of anonymous cards lie on the board for all to see: from those of `Math.random`
 * one could work out the others of the same page, and thereby which cards come from one hand.
 */
export const deviceRandom: Random = () => (crypto.getRandomValues(new Uint32Array(1))[0] ?? 0) / 2 ** 32
