import { type Clock, systemClock } from '../../shared/lib/clock.ts'
import { dayOf } from '../../shared/lib/day.ts'
import type { Day } from '../../shared/registry/index.ts'
import type { Value } from '../sync/value.ts'

/** Milliseconds between two looks at the clock. */
const pause = 60_000

/** The day it is; looks at the clock once a minute, so that a page left open knows when it is tomorrow. */
export function todayBy(clock: Clock): Value<Day> {
	return {
		get: () => dayOf(clock.now()),
		subscribe(listener) {
			let said = dayOf(clock.now())
			let cancel = () => {}
			const wait = () => {
				cancel = clock.after(pause, () => {
					const now = dayOf(clock.now())
					wait()
					if (now === said) return
					said = now
					listener()
				})
			}
			wait()
			return () => cancel()
		},
	}
}

export const today: Value<Day> = todayBy(systemClock)
