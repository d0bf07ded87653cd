/** So many milliseconds of one turn of the event loop the frames of one workshop may take before others have theirs. */
const shareMs = 20

/**
 * One workshop's part of the turns of the event loop. Everything that has come in is handled in one turn; without this, dear
 * frames on several connections of one workshop would add up, and everybody on the server wait for their sum.
 */
export class TurnShare {
	readonly #nextTurn: () => Promise<void>
	#used = 0
	#next: Promise<void> | undefined

	/** `nextTurn` resolves when others have had their turn. */
	constructor(nextTurn: () => Promise<void>) {
		this.#nextTurn = nextTurn
	}

	/** Work of this workshop took so many milliseconds. */
	note(ms: number): void {
		this.#used += ms
		this.#next ??= this.#nextTurn().then(() => {
			this.#next = undefined
			this.#used = 0
		})
	}

	/** undefined if more may be done in this turn, or resolves in the next one: whoever waited then asks again. */
	wait(): Promise<void> | undefined {
		return this.#used < shareMs ? undefined : this.#next
	}
}
