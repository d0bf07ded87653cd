/** `rate` per second on the long run, `burst` at once. Costs may be larger than the burst: they are paid off afterwards. */
export interface Rate {
	rate: number
	burst: number
}

/** So many within so many milliseconds, all of them at once if need be. */
export const within = (ms: number, most: number): Rate => ({ rate: (most * 1000) / ms, burst: most })

/** How much somebody may still do. Time is passed in, in milliseconds. */
export class TokenBucket {
	readonly #rate: Rate
	#tokens: number
	#at: number

	constructor(rate: Rate, now: number) {
		this.#rate = rate
		this.#tokens = rate.burst
		this.#at = now
	}

	/** Milliseconds until at least so much is there, without it anything at all; 0: now. */
	wait(now: number, least = Number.MIN_VALUE): number {
		const { rate, burst } = this.#rate
		const passed = Math.max(0, now - this.#at)
		this.#at = now
		this.#tokens = Math.min(burst, this.#tokens + (passed * rate) / 1000)
		return this.#tokens >= least ? 0 : Math.ceil(((1 - this.#tokens) * 1000) / rate)
	}

	/** How much has been taken and not come back yet. */
	spent(now: number): number {
		this.wait(now)
		return this.#rate.burst - this.#tokens
	}

	take(cost: number): void {
		this.#tokens -= cost
	}
}
