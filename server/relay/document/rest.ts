import type { Context } from '../context/context.ts'
import type { RoomDocument } from './roomDocument.ts'

/** Lets the document of a room rest, kept as bytes, once nobody has written for a while, or soon after the last one left. */
export class Rest {
	readonly #document: RoomDocument
	readonly #context: Context
	#lastWrite = 0
	#cancel: (() => void) | undefined
	#cancelAbandoned: (() => void) | undefined

	constructor(document: RoomDocument, context: Context) {
		this.#document = document
		this.#context = context
	}

	written(): void {
		this.#lastWrite = this.#context.clock.now()
	}

	/** To be said whenever the document may have been woken. */
	later(): void {
		if (this.#cancel || !this.#document.isLive) return
		const { clock, limits } = this.#context
		this.#cancel = clock.after(limits.restMs, () => {
			this.#cancel = undefined
			if (clock.now() - this.#lastWrite >= limits.restMs) this.#document.rest()
			this.later()
		})
	}

	/** Nobody is here any more. Whoever only reloads a page finds it as it was. */
	abandoned(): void {
		const { clock, limits } = this.#context
		this.#cancelAbandoned?.()
		this.#cancelAbandoned = clock.after(limits.abandonedMs, () => this.#document.rest())
	}

	/** Somebody has come. */
	attended(): void {
		this.#cancelAbandoned?.()
	}

	stop(): void {
		this.#cancel?.()
		this.#cancelAbandoned?.()
	}
}
