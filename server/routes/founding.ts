import type { Clock } from '../../shared/lib/clock.ts'
import { Refusal } from '../../shared/protocol/refusals.ts'
import { digestOf, sameDigest } from '../links/secrets.ts'
import { createLimiter } from '../rates/limiter.ts'
import { within } from '../rates/tokenBucket.ts'
import type { Config } from '../settings/config.ts'

/** Wrong founding keys per source that are answered as such. */
export const wrongKeys = { most: 20, ms: 10 * 60_000 } as const

/** Who may found a workshop here, however it begins. */
export interface FoundingDoor {
	/**
	 * Refuses `keyNeeded`; after too many wrong ones `tooMany`, whatever the key: otherwise trying could simply go on. Counts the
	 * founding, or refuses `tooMany`.
	 */
	pass(key: string | undefined, source: string): void
}

export function foundingDoor({ config, clock }: { config: Config; clock: Clock }): FoundingDoor {
	const foundings = createLimiter({ clock, ...within(3_600_000, config.foundingsPerHour) })
	const wrong = createLimiter({ clock, ...within(wrongKeys.ms, wrongKeys.most) })

	function checkKey(key: string | undefined, source: string): void {
		if (config.founding === 'open') return
		if (key === undefined) throw new Refusal('keyNeeded')
		wrong.check(source)
		// Digests, so that neither length nor content shows in the time it takes.
		if (sameDigest(digestOf(key), digestOf(config.foundingKey ?? ''))) return
		wrong.take(source)
		throw new Refusal('keyNeeded', 'the founding key is wrong')
	}

	return {
		pass(key, source) {
			checkKey(key, source)
			foundings.take(source)
		},
	}
}
