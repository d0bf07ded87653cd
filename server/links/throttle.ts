import type { Clock } from '../../shared/lib/clock.ts'

/** A steady rate with a reserve for rushes, counted apart for each key. */
export interface Throttle {
	/** Milliseconds until one may be taken; 0: now. */
	wait(key: string): number
	take(key: string): void
}

interface ThrottleOptions {
	clock: Clock
	/** how many a second on the long run, and how many at once */
	rate: number
	burst: number
	/** keys remembered; beyond it the one not taken from for longest is forgotten */
	keys?: number
}

export function createThrottle({ clock, rate, burst, keys = 20_000 }: ThrottleOptions): Throttle {
	const buckets = new Map<string, { left: number; at: number }>()

	function left(key: string): number {
		const bucket = buckets.get(key)
		if (!bucket) return burst
		return Math.min(burst, bucket.left + (Math.max(0, clock.now() - bucket.at) * rate) / 1000)
	}

	return {
		wait: (key) => Math.max(0, Math.ceil(((1 - left(key)) * 1000) / rate)),
		take(key) {
			const bucket = { left: left(key) - 1, at: clock.now() }
			buckets.delete(key)
			const [oldest] = buckets.keys()
			if (buckets.size >= keys && oldest !== undefined) buckets.delete(oldest)
			buckets.set(key, bucket)
		},
	}
}
