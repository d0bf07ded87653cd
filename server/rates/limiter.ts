import type { Clock } from '../../shared/lib/clock.ts'
import { Refusal } from '../../shared/protocol/refusals.ts'
import { type Rate, TokenBucket } from './tokenBucket.ts'

/** One rate for many, counted apart for each key: an address, a link, a person, or one word for all. */
export interface Limiter {
	/** Milliseconds until one may be taken; 0: now. */
	wait(key: string): number
	/** Refuses `tooMany` with the time to wait, and counts nothing. */
	check(key: string): void
	/** Counts one, or refuses as `check` does. */
	take(key: string): void
}

interface LimiterOptions extends Rate {
	clock: Clock
	/** keys remembered; beyond it the one not taken from for longest is forgotten, so that made-up addresses cannot fill the memory */
	keys?: number
}

export function createLimiter({ clock, rate, burst, keys = 20_000 }: LimiterOptions): Limiter {
	const buckets = new Map<string, TokenBucket>()
	const wait = (key: string) => buckets.get(key)?.wait(clock.now(), 1) ?? 0

	function check(key: string): void {
		const waitMs = wait(key)
		if (waitMs > 0) throw new Refusal('tooMany', 'too many in a short time', { waitMs })
	}

	return {
		wait,
		check,
		take(key) {
			check(key)
			const bucket = buckets.get(key) ?? new TokenBucket({ rate, burst }, clock.now())
			bucket.take(1)
			buckets.delete(key)
			const [oldest] = buckets.keys()
			if (buckets.size >= keys && oldest !== undefined) buckets.delete(oldest)
			buckets.set(key, bucket)
		},
	}
}
