/** Time as an argument: the product gets the system's clock, tests and the simulation a virtual one. */
export interface Clock {
	/** Milliseconds since 1970, for display and expiry. */
	now(): number
	/** Runs `task` once after `ms` milliseconds; the returned function cancels it and may be called at any time. */
	after(ms: number, task: () => void): () => void
}

export const systemClock: Clock = {
	now: () => Date.now(),
	after(ms, task) {
		const timer = setTimeout(task, ms)
		return () => clearTimeout(timer)
	},
}
