import { type Clock, systemClock } from '../../shared/lib/clock.ts'

/** Runs a task at the end of the current turn of the event loop. */
export type Soon = (task: () => void) => void

/** `setImmediate` comes after all sockets that were ready; under a virtual clock the turn is whatever the clock makes of 0 ms. */
export function soonOf(clock: Clock): Soon {
	return clock === systemClock ? setImmediate : (task) => void clock.after(0, task)
}

/**
 * Gathers requests into beats: the first `ask` after a quiet time runs the task at the end of the turn, further ones
 * not before `gap` milliseconds have passed since the last beat.
 */
export class Pulse {
	readonly #time: { clock: Clock; soon: Soon }
	readonly #gap: number
	readonly #task: () => void
	#last = Number.NEGATIVE_INFINITY
	#asked = false
	#cancel: (() => void) | undefined

	constructor(time: { clock: Clock; soon: Soon }, gap: number, task: () => void) {
		this.#time = time
		this.#gap = gap
		this.#task = task
	}

	ask(): void {
		if (this.#asked) return
		this.#asked = true
		const since = this.#time.clock.now() - this.#last
		// A wall clock that was set back must not silence anybody.
		if (since >= this.#gap || since < 0) this.#time.soon(this.#beat)
		else this.#cancel = this.#time.clock.after(this.#gap - since, this.#beat)
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
