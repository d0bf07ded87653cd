import { type Clock, systemClock } from '../../shared/lib/clock.ts'
import type { Soon } from '../../shared/lib/throttle.ts'

/** `setImmediate` comes after all sockets that were ready; under a virtual clock the turn is whatever the clock makes of 0 ms. */
export function soonOf(clock: Clock): Soon {
	return clock === systemClock ? setImmediate : (task) => void clock.after(0, task)
}
