import type { Context } from './context.ts'
import type { RoomDocument } from './roomDocument.ts'

/** Lets the document of a room rest, kept as bytes, once nobody has written for a while. */
export class Rest {
	readonly #document: RoomDocument
	readonly #context: Context
	#lastWrite = 0
	#cancel: (() => void) | undefined

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

	stop(): void {
		this.#cancel?.()
	}
}
