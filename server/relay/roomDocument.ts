import * as Y from 'yjs'
import { Refusal } from '../../shared/protocol/refusals.ts'
import type { Stored } from '../log/log.ts'
import { missingFrame, reading, updateFrame } from './frames.ts'

/** What an update did. */
export interface Applied {
	/** The changes as the document itself tells them: only what was new, nothing that is still waiting for something. */
	changes: Uint8Array[]
	/** false if parts could not be placed, since something they build on is unknown; they were dropped */
	complete: boolean
}

/** Below this many bytes of tail, encoding the document anew is not worth it. */
const shortestTail = 64 * 1024

const nothing = Uint8Array.of(0, 0)
const emptyVector = Uint8Array.of(0)

/**
 * One room's document, kept in two forms: as frames ready to be sent (a full encoding and the updates since), always;
 * and as a live Y.Doc, only while somebody writes. A Y.Doc of a small board costs 190 KB, its bytes 7 KB.
 */
export class RoomDocument {
	#live: Y.Doc | undefined
	#whole = missingFrame(nothing)
	#wholeSize = nothing.length
	#tail: Uint8Array[] = []
	#tailSize = 0
	#joined: Uint8Array | undefined
	#vector: Uint8Array | undefined = emptyVector
	#clocks: Map<number, number> | undefined

	/** Opens what the log holds; throws `storageDamaged` if that is no document. */
	static open({ snapshot, tail }: Stored): RoomDocument {
		const document = new RoomDocument()
		if (!snapshot && tail.length === 0) return document
		const live = new Y.Doc()
		try {
			live.transact(() => {
				if (snapshot) Y.applyUpdateV2(live, snapshot.state)
				for (const { update } of tail) Y.applyUpdate(live, update)
			})
		} catch (reason) {
			throw new Refusal('storageDamaged', `sound records that are no document: ${reason}`)
		}
		document.#live = live
		document.#encode(live)
		return document
	}

	/** Encoded size in bytes, somewhat above the truth until the next encoding. */
	get size(): number {
		return this.#wholeSize + this.#tailSize
	}

	get isLive(): boolean {
		return this.#live !== undefined
	}

	/** How many clocks are known of a Yjs client. */
	clockOf(client: number): number {
		if (this.#live) return Y.getState(this.#live.store, client)
		this.#clocks ??= Y.decodeStateVector(this.stateVector())
		return this.#clocks.get(client) ?? 0
	}

	/**
	 * Applies an inspected update. Throws `malformed` if Yjs cannot digest it; the document then is as it was before.
	 */
	apply(update: Uint8Array): Applied {
		const live = this.#wake()
		const changes: Uint8Array[] = []
		const collect = (change: Uint8Array) => changes.push(change)
		live.on('update', collect)
		try {
			reading(() => Y.applyUpdate(live, update))
		} catch (refusal) {
			// The transaction may have got halfway: the bytes know nothing of it, so the next one begins from them.
			this.#live = undefined
			live.destroy()
			throw refusal
		} finally {
			live.off('update', collect)
		}
		const complete = live.store.pendingStructs === null && live.store.pendingDs === null
		if (!complete) {
			live.store.pendingStructs = null
			live.store.pendingDs = null
		}
		if (changes.length > 0) this.#note(live, changes)
		return { changes, complete }
	}

	/** What the document says now; `read` must leave it as it is. */
	read<Answer>(read: (doc: Y.Doc) => Answer): Answer {
		return read(this.#wake())
	}

	/**
	 * Changes the document from within, in one transaction under this Yjs client id. If `work` throws, the document is as
	 * it was before.
	 */
	change<Answer>(client: number, work: (doc: Y.Doc) => Answer): { answer: Answer; changes: Uint8Array[] } {
		const live = this.#wake()
		live.clientID = client
		const changes: Uint8Array[] = []
		const collect = (change: Uint8Array) => changes.push(change)
		live.on('update', collect)
		try {
			const answer = live.transact(() => work(live))
			if (changes.length > 0) this.#note(live, changes)
			return { answer, changes }
		} catch (reason) {
			this.#live = undefined
			live.destroy()
			throw reason
		} finally {
			live.off('update', collect)
		}
	}

	stateVector(): Uint8Array {
		this.#vector ??= Y.encodeStateVector(this.#wake())
		return this.#vector
	}

	/** Frames that bring somebody up to date who knows what `vector` says. Throws `malformed` if it says nothing. */
	answer(vector: Uint8Array): Uint8Array[] {
		const known = vector.length === 1 && vector[0] === 0 ? undefined : reading(() => Y.decodeStateVector(vector))
		if (!known || this.#isStranger(known)) return this.#everything()
		return [missingFrame(Y.encodeStateAsUpdate(this.#wake(), vector))]
	}

	/** The document in V2, for the log. */
	encodeForLog(): Uint8Array {
		if (this.#live) return Y.encodeStateAsUpdateV2(this.#live)
		if (this.#tail.length === 0) return Y.convertUpdateFormatV1ToV2(this.#wholeUpdate())
		return Y.encodeStateAsUpdateV2(this.#wake())
	}

	/** Encodes anew, so that `size` is exact. */
	measure(): number {
		this.#encode(this.#wake())
		return this.size
	}

	/** Lets go of the Y.Doc; whatever needs it later builds it again from the bytes. */
	rest(): void {
		const live = this.#live
		if (!live) return
		this.stateVector()
		if (this.#tail.length > 0) this.#encode(live)
		this.#live = undefined
		live.destroy()
	}

	#wake(): Y.Doc {
		if (this.#live) return this.#live
		const live = new Y.Doc()
		live.transact(() => {
			Y.applyUpdate(live, this.#wholeUpdate())
			for (const update of this.#tail) Y.applyUpdate(live, update)
		})
		this.#live = live
		return live
	}

	#note(live: Y.Doc, changes: Uint8Array[]): void {
		this.#vector = undefined
		this.#clocks = undefined
		this.#joined = undefined
		for (const change of changes) {
			this.#tail.push(change)
			this.#tailSize += change.length
		}
		if (this.#tailSize > Math.max(shortestTail, this.#wholeSize / 4)) this.#encode(live)
	}

	#encode(live: Y.Doc): void {
		const update = Y.encodeStateAsUpdate(live)
		this.#whole = missingFrame(update)
		this.#wholeSize = update.length
		this.#tail = []
		this.#tailSize = 0
		this.#joined = undefined
	}

	/** The same buffers for everyone who comes, until somebody writes. */
	#everything(): Uint8Array[] {
		if (this.#tail.length === 0) return [this.#whole]
		this.#joined ??= Buffer.concat(this.#tail.map(updateFrame))
		return [this.#whole, this.#joined]
	}

	#wholeUpdate(): Uint8Array {
		return this.#whole.subarray(this.#whole.length - this.#wholeSize)
	}

	#isStranger(known: ReadonlyMap<number, number>): boolean {
		for (const client of known.keys()) if (this.clockOf(client) > 0) return false
		return true
	}
}
