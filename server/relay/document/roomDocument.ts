import * as Y from 'yjs'
import type { Stored } from '../../log/log.ts'
import { opened, structsIn } from '../../worker/encoded.ts'
import type { LargeDocuments } from '../../worker/largeDocuments.ts'
import { type Bounded, inLimitedTime } from '../../worker/timeLimit.ts'
import { missingFrame } from '../wire/frames.ts'
import { type Applied, applied, BrokenOff, collecting, isSafe, type Onlooker } from './applying.ts'
import { Clocks } from './clocks.ts'
import { EncodedDocument } from './encodedDocument.ts'
import { largest, readStored } from './stored.ts'

/**
 * One room's document, kept in two forms: as frames ready to be sent, always; and as a live Y.Doc, only while somebody
 * writes. A Y.Doc of a small board costs 190 KB, its bytes 7 KB.
 *
 * A large one that has been resting must be `awake` before it is asked for more than its bytes and clocks; a small one wakes
 * by itself.
 */
export class RoomDocument {
	readonly #large: LargeDocuments
	readonly #encoded = new EncodedDocument()
	#live: Y.Doc | undefined
	#waking: Promise<void> | undefined
	/** undefined while they have to be asked of the live document */
	#clocks: Clocks | undefined = Clocks.of(new Map())
	#structs = 0

	/** `large` opens and encodes it while it is large. */
	constructor(large: LargeDocuments) {
		this.#large = large
	}

	/** Opens what the log holds; rejects with `storageDamaged` if that is no document. */
	static async open(stored: Stored, large: LargeDocuments): Promise<RoomDocument> {
		const document = new RoomDocument(large)
		const found = await readStored(stored, large)
		if (found) document.#begin(found.doc, found.whole)
		return document
	}

	/** Encoded size in bytes, somewhat above the truth until the next encoding. */
	get size(): number {
		return this.#encoded.size
	}

	get isLive(): boolean {
		return this.#live !== undefined
	}

	/** How many structs (items and what is left of them) the document has: what it costs to keep, open and change. */
	get structs(): number {
		return this.#structs
	}

	get isLarge(): boolean {
		return this.#structs > largest.structs
	}

	get #isAsleep(): boolean {
		return !this.#live && this.isLarge
	}

	/** undefined if the document may be asked for everything now, or resolves when it may. */
	awake(): Promise<void> | undefined {
		if (!this.#isAsleep) return undefined
		this.#waking ??= this.#wakeInTurns().finally(() => {
			this.#waking = undefined
		})
		return this.#waking
	}

	/** How many of the structs came under these Yjs clients. */
	structsOf(clients: Iterable<number>): number {
		const { store } = this.#wake()
		let sum = 0
		for (const client of clients) sum += store.clients.get(client)?.length ?? 0
		return sum
	}

	/** How many Yjs clients it has. */
	get clients(): number {
		return this.#live ? this.#live.store.clients.size : this.#clocksNow().known.size
	}

	/** How many clocks are known of a Yjs client. */
	clockOf(client: number): number {
		if (this.#live) return Y.getState(this.#live.store, client)
		return this.#clocksNow().known.get(client) ?? 0
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
		return isSafe(this.#structs, pieces)
	}

	/**
	 * Applies an inspected update that brings so many new structs and ranges of deletions.
	 *
	 * @throws `malformed` if Yjs cannot digest it, `tooLarge` if it takes too long, or what `accept` throws; the document then
	 * is as it was before
	 */
	apply(update: Uint8Array, pieces: number, onlooker: Onlooker = {}): Applied {
		if (this.isSafe(pieces)) return this.#apply(update, (work) => work(), onlooker)
		// A large one takes longer to be made anew than a second attempt is worth.
		const attempts = this.isLarge ? 1 : 2
		return inLimitedTime((bounded) => this.#apply(update, bounded, onlooker), attempts)
	}

	#apply(update: Uint8Array, bounded: Bounded, onlooker: Onlooker): Applied {
		const { answer: complete, changes } = this.#changing((live) => applied(live, update, bounded, onlooker))
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
		return this.#changing((live) => {
			live.clientID = client
			return live.transact(() => work(live))
		})
	}

	/** If `work` throws, the document is made anew from its bytes, which know nothing of it. */
	#changing<Answer>(work: (live: Y.Doc) => Answer): { answer: Answer; changes: Uint8Array[] } {
		const live = this.#wake()
		try {
			const done = collecting(live, () => work(live))
			if (done.changes.length > 0) this.#note(live, done.changes)
			return done
		} catch (reason) {
			if (!(reason instanceof BrokenOff)) throw reason
			this.#forget(live, Clocks.of(reason.before))
			throw reason.reason
		}
	}

	stateVector(): Uint8Array {
		return this.#clocksNow().vector
	}

	/**
	 * Frames that bring somebody up to date who knows what `vector` says, with everything if that is undefined or little.
	 * Throws `malformed` if it says nothing.
	 */
	answer(vector: Uint8Array | undefined): Uint8Array[] {
		const isEmpty = vector === undefined || (vector.length === 1 && vector[0] === 0)
		// Picking out what somebody lacks costs time and memory for each who asks; everything lies ready, once for all.
		if (isEmpty || !this.#clocksNow().isHalfKnownBy(vector) || this.#isAsleep) return this.#encoded.frames()
		return [missingFrame(Y.encodeStateAsUpdate(this.#wake(), vector))]
	}

	/** What the document has of these Yjs clients from these clocks on, and of all others nothing; V1. */
	since(clocks: ReadonlyMap<number, number>): Uint8Array {
		const known = new Map([...this.#clocksNow().known, ...clocks])
		return Y.encodeStateAsUpdate(this.#wake(), Y.encodeStateVector(known))
	}

	/** The document as it is now in V2, for the log. */
	async encodeForLog(): Promise<Uint8Array> {
		if (this.isLarge) return this.#encoded.renew(this.#large)
		if (this.#live) return Y.encodeStateAsUpdateV2(this.#live)
		if (this.#encoded.isWhole) return Y.convertUpdateFormatV1ToV2(this.#encoded.whole)
		return Y.encodeStateAsUpdateV2(this.#wake())
	}

	/** What the document consists of now, as updates (V1), whenever they are asked for. Taking it costs nothing. */
	checkpoint(): () => readonly Uint8Array[] {
		return this.#encoded.checkpoint()
	}

	/** Encodes anew, so that `size` is exact: at once, or, of a large document, when it resolves. */
	measure(): Promise<unknown> | undefined {
		if (this.#encoded.isWhole) return undefined
		if (this.isLarge) return this.#encoded.renewSoon(this.#large)
		this.#encode(this.#wake())
		return undefined
	}

	/** Lets go of the Y.Doc; whatever needs it later builds it again from the bytes. */
	rest(): void {
		const live = this.#live
		if (!live) return
		const clocks = this.#clocksNow()
		if (!this.#encoded.isWhole && !this.isLarge) this.#encode(live)
		this.#forget(live, clocks)
	}

	#begin(live: Y.Doc, whole: Uint8Array): void {
		this.#live = live
		this.#clocks = undefined
		this.#structs = structsIn(live)
		this.#encoded.replace(whole)
	}

	/** The next one who needs it begins from the bytes. */
	#forget(live: Y.Doc, clocks: Clocks): void {
		this.#clocks = clocks
		this.#live = undefined
		live.destroy()
	}

	#clocksNow(): Clocks {
		this.#clocks ??= new Clocks(Y.encodeStateVector(this.#wake()))
		return this.#clocks
	}

	#wake(): Y.Doc {
		this.#live ??= opened({ updates: this.checkpoint()() })
		return this.#live
	}

	/** Nobody writes meanwhile: whoever would has to wait for it. */
	async #wakeInTurns(): Promise<void> {
		const { doc } = await this.#large.open({ updates: this.checkpoint()() })
		this.#live ??= doc
	}

	#note(live: Y.Doc, changes: Uint8Array[]): void {
		this.#clocks = undefined
		this.#structs = structsIn(live)
		this.#encoded.append(changes)
		if (!this.#encoded.isTailLong) return
		if (this.isLarge) void this.#encoded.renewSoon(this.#large)
		else this.#encode(live)
	}

	#encode(live: Y.Doc): void {
		this.#encoded.replace(Y.encodeStateAsUpdate(live))
	}
}
