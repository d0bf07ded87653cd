/** Work that is done one piece at a time; whoever asks for much of it waits for the others after each piece. */
export class Turns {
	/** what waits, by who asks, next in turn first */
	readonly #waiting = new Map<string, (() => Promise<void>)[]>()
	#isWorking = false

	/** Resolves or rejects as the work does, once it has been its turn. The next begins after that has been heard. */
	next<Result>(whose: string, work: () => Promise<Result>): Promise<Result> {
		return new Promise((resolve, reject) => {
			const mine = this.#waiting.get(whose) ?? []
			mine.push(() => work().then(resolve, reject))
			this.#waiting.set(whose, mine)
			if (!this.#isWorking) void this.#work()
		})
	}

	async #work(): Promise<void> {
		this.#isWorking = true
		for (let [first] = this.#waiting; first; [first] = this.#waiting) {
			const [whose, mine] = first
			const work = mine.shift()
			this.#waiting.delete(whose)
			if (mine.length > 0) this.#waiting.set(whose, mine)
			await work?.()
			// Whoever waits for the result has acted on it by then.
			await new Promise<void>((heard) => setImmediate(heard))
		}
		this.#isWorking = false
	}
}
