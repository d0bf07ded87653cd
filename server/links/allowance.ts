import type { Clock } from '../../shared/lib/clock.ts'
import { Refusal } from '../../shared/protocol/refusals.ts'

/** So many times in so long, counted apart for each key (an address, or one word for all). */
export interface Allowance {
	/** Counts one, or refuses `tooMany` with the time to wait. */
	take(key: string): void
	/** Refuses as `take` would, and counts nothing. */
	check(key: string): void
}

interface AllowanceOptions {
	clock: Clock
	/** how many within the window */
	limit: number
	/** milliseconds from the first one counted */
	windowMs: number
	/** keys remembered; beyond it the oldest window is forgotten, so that made-up addresses cannot fill the memory */
	keys?: number
}

export function createAllowance({ clock, limit, windowMs, keys = 20_000 }: AllowanceOptions): Allowance {
	const windows = new Map<string, { taken: number; ends: number }>()

	function current(key: string) {
		const window = windows.get(key)
		if (window && window.ends > clock.now()) return window
		windows.delete(key)
		return undefined
	}

	function check(key: string): void {
		const window = current(key)
		if (window && window.taken >= limit) {
			throw new Refusal('tooMany', 'too many in a short time', { waitMs: window.ends - clock.now() })
		}
	}

	return {
		check,
		take(key) {
			check(key)
			const window = current(key)
			if (window) {
				window.taken++
				return
			}
			const [oldest] = windows.keys()
			if (windows.size >= keys && oldest !== undefined) windows.delete(oldest)
			windows.set(key, { taken: 1, ends: clock.now() + windowMs })
		},
	}
}
