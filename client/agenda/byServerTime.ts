import { type Clock, systemClock } from '../../shared/lib/clock.ts'
import type { ServerTime } from './serverTime.ts'

/** So long somebody who starts a clock waits for the server's time, in milliseconds; then their own must do. */
const patience = 2_000

/**
 * Does a deed with the server's time: at once, or as soon as that is known. A clock that a laptop with a wrong time starts
 * would end wrongly for everybody.
 */
export function byServerTime(time: ServerTime, deed: (now: number) => void, clock: Clock = systemClock): void {
	if (time.isKnown?.() ?? true) {
		deed(time.now())
		return
	}
	const act = () => {
		cancel()
		stop?.()
		deed(time.now())
	}
	const cancel = clock.after(patience, act)
	const stop = time.subscribe?.(act)
}
