import * as Y from 'yjs'
import { missingFrame, reading, updateFrame } from './frames.ts'

/** Below this many bytes of tail, encoding the document anew is not worth it. */
const shortestTail = 64 * 1024

const nothing = Uint8Array.of(0, 0)

/** A document as frames ready to be sent: a full encoding, and the updates since. */
export class EncodedDocument {
	#whole = missingFrame(nothing)
	#wholeSize = nothing.length
	#tail: Uint8Array[] = []
	#tailSize = 0
	#joined: Uint8Array | undefined

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

	/** To be called now, before the document is encoded elsewhere; what it returns takes the encoding once it is there. */
	replaceLater(): (whole: Uint8Array) => void {
		const [tail, length] = [this.#tail, this.#tail.length]
		return (whole) => {
			// Otherwise something newer has been put there meanwhile.
			if (this.#tail === tail) this.#put(whole, tail.slice(length))
		}
	}

	/** All of it as frames: the same buffers for everyone who comes, until somebody writes. */
	frames(): Uint8Array[] {
		if (this.isWhole) return [this.#whole]
		this.#joined ??= Buffer.concat(this.#tail.map(updateFrame))
		return [this.#whole, this.#joined]
	}

	#put(whole: Uint8Array, tail: Uint8Array[]): void {
		this.#whole = missingFrame(whole)
		this.#wholeSize = whole.length
		this.#tail = tail
		this.#tailSize = tail.reduce((sum, { length }) => sum + length, 0)
		this.#joined = undefined
	}
}

/** Which clocks are known of which Yjs clients, in both the forms they are asked for. */
export class Clocks {
	readonly vector: Uint8Array
	#known: ReadonlyMap<number, number> | undefined

	constructor(vector: Uint8Array) {
		this.vector = vector
	}

	static of(known: ReadonlyMap<number, number>): Clocks {
		return new Clocks(Y.encodeStateVector(new Map(known)))
	}

	get known(): ReadonlyMap<number, number> {
		this.#known ??= Y.decodeStateVector(this.vector)
		return this.#known
	}

	/** Whether somebody who knows what a state vector says knows half of this. Throws `malformed` if it says nothing. */
	isHalfKnownBy(vector: Uint8Array): boolean {
		const known = reading(() => Y.decodeStateVector(vector))
		let all = 0
		let both = 0
		for (const [client, clock] of this.known) {
			all += clock
			both += Math.min(clock, known.get(client) ?? 0)
		}
		return both * 2 >= all
	}
}
