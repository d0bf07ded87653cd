/** `rate` per second on the long run, `burst` at once. Costs may be larger than the burst: they are paid off afterwards. */
export interface Allowance {
	rate: number
	burst: number
}

/** How much a connection may still do. Time is passed in, in milliseconds. */
export class TokenBucket {
	readonly #allowance: Allowance
	#tokens: number
	#at: number

	constructor(allowance: Allowance, now: number) {
		this.#allowance = allowance
		this.#tokens = allowance.burst
		this.#at = now
	}

	/** Milliseconds until something may be taken again; 0: now. */
	wait(now: number): number {
		const { rate, burst } = this.#allowance
		const passed = Math.max(0, now - this.#at)
		this.#at = now
		this.#tokens = Math.min(burst, this.#tokens + (passed * rate) / 1000)
		return this.#tokens > 0 ? 0 : Math.ceil(((1 - this.#tokens) * 1000) / rate)
	}

	/** How much has been taken and not come back yet. */
	spent(now: number): number {
		this.wait(now)
		return this.#allowance.burst - this.#tokens
	}

	take(cost: number): void {
		this.#tokens -= cost
	}
}
