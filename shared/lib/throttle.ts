import type { Clock } from './clock.ts'

/** Runs a task at the end of the current turn of the event loop, or where nobody else has to get a turn first, at once. */
export type Soon = (task: () => void) => void

/**
 * How long an ask waits, in milliseconds, given how long ago the last beat began (negative if the clock was set back), and
 * how long it took.
 */
export type Interval = (since: number, took: number) => number

/**
 * The first ask after a quiet time is answered soon, the next not before `gap` has passed since. Beats take at most
 * `share` of the time: the longer they are, the more seldom.
 */
export const atMostEvery =
	(gap: number, share = 1): Interval =>
	(since, took) => {
		const least = Math.max(gap, took / share)
		return since < 0 || since >= least ? 0 : least - since
	}

/**
 * Whoever comes after a quiet time does not wait; in a crowd everybody waits a whole `gap`, so that one beat serves
 * several. Waiting only for the rest of a gap would leave most beats with a single ask.
 */
export const delayed =
	(gap: number): Interval =>
	(since) =>
		since < 0 || since >= 3 * gap ? 0 : gap

/** Every ask waits `pause`, so that nobody waits for a beat; longer, if beats would take more than `share` of the time. */
export const pausing =
	(pause: number, share = 1): Interval =>
	(_, took) =>
		Math.max(pause, took / share)

/** Gathers asks into beats: however often something is asked for, the task runs once per beat. */
export class Throttle {
	readonly #time: { clock: Clock; soon: Soon }
	readonly #interval: Interval
	readonly #task: () => void
	#last = Number.NEGATIVE_INFINITY
	#took = 0
	#asked = false
	#cancel: (() => void) | undefined

	constructor(time: { clock: Clock; soon: Soon }, interval: Interval, task: () => void) {
		this.#time = time
		this.#interval = interval
		this.#task = task
	}

	/** Whether a beat is still to come. */
	get isAsked(): boolean {
		return this.#asked
	}

	ask(): void {
		if (this.#asked) return
		this.#asked = true
		const wait = this.#interval(this.#time.clock.now() - this.#last, this.#took)
		if (wait > 0) this.#cancel = this.#time.clock.after(wait, this.#beatIfAsked)
		else this.#time.soon(this.#beatIfAsked)
	}

	/** Runs the task now, asked for or not. */
	beat(): void {
		this.run(this.#task)
	}

	/** Does `work` now and counts it as a beat: what was asked for before is done with it. */
	run<T>(work: () => T): T {
		const { clock } = this.#time
		this.stop()
		this.#last = clock.now()
		try {
			return work()
		} finally {
			this.#took = Math.max(0, clock.now() - this.#last)
		}
	}

	/** Forgets what was asked for. */
	stop(): void {
		this.#asked = false
		this.#cancel?.()
		this.#cancel = undefined
	}

	readonly #beatIfAsked = () => {
		if (this.#asked) this.beat()
	}
}
