import * as Y from 'yjs'
import { Refusal } from '../../shared/protocol/refusals.ts'
import { structsIn } from '../dryRun/dryRun.ts'
import { type Bounded, inLimitedTime } from '../dryRun/timeLimit.ts'
import type { Stored } from '../log/log.ts'
import { missingFrame, reading, updateFrame } from './frames.ts'

/** What an update did. */
export interface Applied {
	/** The changes as the document itself tells them: only what was new, nothing that is still waiting for something. */
	changes: Uint8Array[]
	/** false if parts could not be placed, since something they build on is unknown; they were dropped */
	complete: boolean
}

/** Who looks on while an update is applied. */
export interface Onlooker {
	/** is shown what happens before what was deleted is collected */
	look?: (transaction: Y.Transaction) => void
	/** sees the document with the update, and may still refuse it by throwing */
	accept?: (doc: Y.Doc) => void
}

/**
 * So many steps are always done in the time there is, however a document is built: what an update brings, times all there is for
 * it to be compared with, moved aside or searched through. Only what may take more steps is worth a time limit.
 */
const safeSteps = 500_000

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
	/** how many structs the document has */
	#structs = 0

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
		document.#vector = undefined
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

	/** How many structs (items and what is left of them) the document has: what it costs to keep, open and change. */
	get structs(): number {
		return this.#structs
	}

	/** How many of them came under these Yjs clients. */
	structsOf(clients: Iterable<number>): number {
		const { store } = this.#wake()
		let sum = 0
		for (const client of clients) sum += store.clients.get(client)?.length ?? 0
		return sum
	}

	/** How many Yjs clients it has. */
	get clients(): number {
		return this.#wake().store.clients.size
	}

	/** How many clocks are known of a Yjs client. */
	clockOf(client: number): number {
		if (this.#live) return Y.getState(this.#live.store, client)
		this.#clocks ??= Y.decodeStateVector(this.stateVector())
		return this.#clocks.get(client) ?? 0
	}

	/** Whether all of these clocks are known and deleted. */
	isDeleted(client: number, clock: number, length: number): boolean {
		if (clock + length > this.clockOf(client)) return false
		const structs = this.#wake().store.clients.get(client) ?? []
		for (let i = Y.findIndexSS(structs, clock); (structs[i]?.id.clock ?? clock + length) < clock + length; i++) {
			if (!structs[i]?.deleted) return false
		}
		return true
	}

	/** Whether an update of so many new structs and ranges of deletions cannot take long, whatever it is. */
	isSafe(pieces: number): boolean {
		return pieces * (this.#structs + pieces) <= safeSteps
	}

	/**
	 * Applies an inspected update that brings so many new structs and ranges of deletions.
	 *
	 * @throws `malformed` if Yjs cannot digest it, `tooLarge` if it takes too long, or what `accept` throws; the document then
	 * is as it was before
	 */
	apply(update: Uint8Array, pieces: number, onlooker: Onlooker = {}): Applied {
		if (this.isSafe(pieces)) return this.#apply(update, (work) => work(), onlooker)
		return inLimitedTime((bounded) => this.#apply(update, bounded, onlooker))
	}

	#apply(update: Uint8Array, bounded: Bounded, { look = () => {}, accept = () => {} }: Onlooker): Applied {
		const live = this.#wake()
		const changes: Uint8Array[] = []
		const collect = (change: Uint8Array) => changes.push(change)
		live.on('update', collect)
		live.on('afterTransaction', look)
		let isTouched = false
		try {
			bounded(() =>
				reading(() => {
					// What cannot be read would else be found out half way, and the document have to be made anew.
					Y.decodeUpdate(update)
					isTouched = true
					Y.applyUpdate(live, update)
				}),
			)
			accept(live)
		} catch (reason) {
			if (isTouched) this.#forget(live)
			throw reason
		} finally {
			live.off('update', collect)
			live.off('afterTransaction', look)
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
			this.#forget(live)
			throw reason
		} finally {
			live.off('update', collect)
		}
	}

	/** A transaction may have got halfway: the bytes know nothing of it, so the next one begins from them. */
	#forget(live: Y.Doc): void {
		this.#live = undefined
		live.destroy()
	}

	stateVector(): Uint8Array {
		this.#vector ??= Y.encodeStateVector(this.#wake())
		return this.#vector
	}

	/**
	 * Frames that bring somebody up to date who knows what `vector` says, with everything if that is undefined or little.
	 * Throws `malformed` if it says nothing.
	 */
	answer(vector: Uint8Array | undefined): Uint8Array[] {
		const isEmpty = vector === undefined || (vector.length === 1 && vector[0] === 0)
		if (isEmpty || !this.#isHalfKnown(reading(() => Y.decodeStateVector(vector)))) return this.#everything()
		return [missingFrame(Y.encodeStateAsUpdate(this.#wake(), vector))]
	}

	/** What the document has of these Yjs clients from these clocks on, and of all others nothing; V1. */
	since(clocks: ReadonlyMap<number, number>): Uint8Array {
		const live = this.#wake()
		const known = Y.decodeStateVector(this.stateVector())
		for (const [client, clock] of clocks) known.set(client, clock)
		return Y.encodeStateAsUpdate(live, Y.encodeStateVector(known))
	}

	/** The document in V2, for the log. */
	encodeForLog(): Uint8Array {
		if (this.#live) return Y.encodeStateAsUpdateV2(this.#live)
		if (this.#tail.length === 0) return Y.convertUpdateFormatV1ToV2(this.#wholeUpdate())
		return Y.encodeStateAsUpdateV2(this.#wake())
	}

	/** What the document consists of now, as updates (V1), whenever they are asked for. Taking it costs nothing. */
	checkpoint(): () => readonly Uint8Array[] {
		// Neither the bytes nor a tail are changed, only appended to, and replaced by others.
		const [whole, tail, length] = [this.#wholeUpdate(), this.#tail, this.#tail.length]
		return () => [whole, ...tail.slice(0, length)]
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
		this.#structs = structsIn(live)
		for (const change of changes) {
			this.#tail.push(change)
			this.#tailSize += change.length
		}
		if (this.#tailSize > Math.max(shortestTail, this.#wholeSize / 4)) this.#encode(live)
	}

	#encode(live: Y.Doc): void {
		const update = Y.encodeStateAsUpdate(live)
		this.#structs = structsIn(live)
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

	/** Picking out what somebody lacks costs time and memory for each who asks; everything lies ready, once for all. */
	#isHalfKnown(known: ReadonlyMap<number, number>): boolean {
		this.#clocks ??= Y.decodeStateVector(this.stateVector())
		let all = 0
		let both = 0
		for (const [client, clock] of this.#clocks) {
			all += clock
			both += Math.min(clock, known.get(client) ?? 0)
		}
		return both * 2 >= all
	}
}
