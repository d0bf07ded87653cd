import type { Clock } from '../../shared/lib/clock.ts'
import { Refusal } from '../../shared/protocol/refusals.ts'
import { createLimiter } from '../rates/limiter.ts'

const minute = 60_000

/**
 * Joins per second on the long run, and at once. Every join is a new person with limits of their own, so their number has
 * to be limited, too. A hall of 300 that joins twice from one address within half a minute stays below all of it.
 */
export const joinLimits = {
	/** by one link from one source: who floods it leaves something for those who come from elsewhere */
	source: { rate: 5, burst: 800 },
	/** by one link from everywhere */
	link: { rate: 15, burst: 2_400 },
	/** so long the moderation is told of it */
	toldMs: 10 * minute,
} as const

/** A brake for joining by one link (decision 028). */
export interface JoinBrake {
	/** Counts a join, or refuses `tooMany` with the time to wait. */
	take(link: string, source: string): void
	/** Have joins by this link been made to wait lately? */
	isBraked(link: string): boolean
}

export function createJoinBrake(clock: Clock): JoinBrake {
	const bySource = createLimiter({ clock, ...joinLimits.source })
	const byLink = createLimiter({ clock, ...joinLimits.link })
	const braked = new Map<string, number>()

	return {
		take(link, source) {
			const key = `${link} ${source}`
			const waitMs = Math.max(bySource.wait(key), byLink.wait(link))
			if (waitMs > 0) {
				braked.set(link, clock.now())
				throw new Refusal('tooMany', 'too many have joined by this link just now', { waitMs })
			}
			bySource.take(key)
			byLink.take(link)
		},
		isBraked(link) {
			const at = braked.get(link)
			if (at === undefined) return false
			if (clock.now() - at < joinLimits.toldMs) return true
			braked.delete(link)
			return false
		},
	}
}
