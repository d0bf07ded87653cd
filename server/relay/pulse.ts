import { type Clock, systemClock } from '../../shared/lib/clock.ts'

/** Runs a task at the end of the current turn of the event loop. */
export type Soon = (task: () => void) => void

/** `setImmediate` comes after all sockets that were ready; under a virtual clock the turn is whatever the clock makes of 0 ms. */
export function soonOf(clock: Clock): Soon {
	return clock === systemClock ? setImmediate : (task) => void clock.after(0, task)
}

/** How long an ask waits, in milliseconds, given how long ago the last beat was (negative if the clock was set back). */
export type Rhythm = (since: number) => number

/** The first ask after a quiet time is answered at the end of the turn, the next not before `gap` has passed since. */
export const atMostEvery =
	(gap: number): Rhythm =>
	(since) =>
		since < 0 || since >= gap ? 0 : gap - since

/**
 * Whoever comes after a quiet time does not wait; in a crowd everybody waits a whole `gap`, so that one beat serves
 * several. Waiting only for the rest of a gap would leave most beats with a single ask.
 */
export const gathering =
	(gap: number): Rhythm =>
	(since) =>
		since < 0 || since >= 3 * gap ? 0 : gap

/** Gathers asks into beats: however often something is asked for, the task runs once per beat. */
export class Pulse {
	readonly #time: { clock: Clock; soon: Soon }
	readonly #rhythm: Rhythm
	readonly #task: () => void
	#last = Number.NEGATIVE_INFINITY
	#asked = false
	#cancel: (() => void) | undefined

	constructor(time: { clock: Clock; soon: Soon }, rhythm: Rhythm, task: () => void) {
		this.#time = time
		this.#rhythm = rhythm
		this.#task = task
	}

	ask(): void {
		if (this.#asked) return
		this.#asked = true
		const wait = this.#rhythm(this.#time.clock.now() - this.#last)
		if (wait > 0) this.#cancel = this.#time.clock.after(wait, this.#beat)
		else this.#time.soon(this.#beat)
	}

	/** Forgets what was asked for. */
	stop(): void {
		this.#asked = false
		this.#cancel?.()
	}

	readonly #beat = () => {
		if (!this.#asked) return
		this.#asked = false
		this.#cancel = undefined
		this.#last = this.#time.clock.now()
		this.#task()
	}
}
