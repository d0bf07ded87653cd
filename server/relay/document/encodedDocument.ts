import type { LargeDocuments } from '../../worker/largeDocuments.ts'
import { missingFrame, updateFrame } from '../wire/frames.ts'

/** Below this many bytes of tail, encoding the document anew is not worth it. */
const shortestTail = 64 * 1024

/** An update (V1) that says nothing. */
export const emptyUpdate = Uint8Array.of(0, 0)

const nothingMissing = missingFrame(emptyUpdate)

/** A document as frames ready to be sent: a full encoding, and the updates since. */
export class EncodedDocument {
	#whole = updateFrame(emptyUpdate)
	#wholeSize = emptyUpdate.length
	#tail: Uint8Array[] = []
	#tailSize = 0
	#joined: Uint8Array | undefined
	#renewing: Promise<unknown> | undefined

	/** in bytes, somewhat above the truth until the next full encoding */
	get size(): number {
		return this.#wholeSize + this.#tailSize
	}

	/** Whether it is one full encoding, and `size` exact. */
	get isWhole(): boolean {
		return this.#tail.length === 0
	}

	get isTailLong(): boolean {
		return this.#tailSize > Math.max(shortestTail, this.#wholeSize / 4)
	}

	/** All of it as updates (V1), whenever they are asked for. Taking it costs nothing. */
	checkpoint(): () => readonly Uint8Array[] {
		// Neither the bytes nor a tail are changed, only appended to, and replaced by others.
		const [whole, tail, length] = [this.whole, this.#tail, this.#tail.length]
		return () => [whole, ...tail.slice(0, length)]
	}

	/** The full encoding (V1) that the tail follows. */
	get whole(): Uint8Array {
		return this.#whole.subarray(this.#whole.length - this.#wholeSize)
	}

	append(changes: readonly Uint8Array[]): void {
		this.#joined = undefined
		for (const change of changes) {
			this.#tail.push(change)
			this.#tailSize += change.length
		}
	}

	/** Puts a full encoding (V1) in the place of what there is. */
	replace(whole: Uint8Array): void {
		this.#put(whole, [])
	}

	/** Encodes it anew elsewhere. Resolves with the document in V2 as it is now. */
	async renew(large: LargeDocuments): Promise<Uint8Array> {
		const [tail, length] = [this.#tail, this.#tail.length]
		const { whole, state } = await large.encode({ updates: this.checkpoint()() })
		// Otherwise something newer has been put there meanwhile.
		if (this.#tail === tail) this.#put(whole, tail.slice(length))
		return state
	}

	/** Resolves when it has been encoded anew; if that is under way already, the last changes may be left out. */
	renewSoon(large: LargeDocuments): Promise<unknown> {
		this.#renewing ??= this.renew(large).finally(() => {
			this.#renewing = undefined
		})
		return this.#renewing
	}

	/**
	 * All of it as frames: the same buffers for everyone who comes, until somebody writes. The SyncStep2 comes last and says nothing
	 * more: nobody takes a document for complete that still lacks the last changes.
	 */
	frames(): Uint8Array[] {
		if (this.isWhole) return [this.#whole, nothingMissing]
		this.#joined ??= Buffer.concat(this.#tail.map(updateFrame))
		return [this.#whole, this.#joined, nothingMissing]
	}

	#put(whole: Uint8Array, tail: Uint8Array[]): void {
		this.#whole = updateFrame(whole)
		this.#wholeSize = whole.length
		this.#tail = tail
		this.#tailSize = tail.reduce((sum, { length }) => sum + length, 0)
		this.#joined = undefined
	}
}
