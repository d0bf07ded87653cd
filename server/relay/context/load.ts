import type { Clock } from '../../../shared/lib/clock.ts'

/** What share of one core makes a process busy, and below what it is at rest again. In between it stays what it was. */
const busyAbove = 0.2
const atRestBelow = 0.12
/** milliseconds over which the share is taken, at least */
const spanMs = 250

/**
 * Whether this process has much to do, by the processor time it took of late. There are two bounds, since what is done for a
 * busy process takes load off it: with one, it would be busy and at rest by turns.
 */
export class Load {
	readonly #clock: Clock
	readonly #stopwatch: () => number
	#since: { time: number; work: number }
	#isBusy = false

	/** `stopwatch`: milliseconds of work so far. */
	constructor(clock: Clock, stopwatch: () => number) {
		this.#clock = clock
		this.#stopwatch = stopwatch
		this.#since = { time: clock.now(), work: stopwatch() }
	}

	/** Costs next to nothing: however often it is asked, the stopwatch is read four times a second. */
	get isBusy(): boolean {
		const time = this.#clock.now()
		const passed = time - this.#since.time
		if (passed >= 0 && passed < spanMs) return this.#isBusy
		const work = this.#stopwatch()
		// A clock that was set back tells nothing about the time before.
		if (passed > 0) {
			const share = (work - this.#since.work) / passed
			this.#isBusy = share > (this.#isBusy ? atRestBelow : busyAbove)
		}
		this.#since = { time, work }
		return this.#isBusy
	}
}
