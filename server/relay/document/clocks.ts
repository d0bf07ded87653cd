import * as Y from 'yjs'
import { reading } from '../wire/frames.ts'

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
