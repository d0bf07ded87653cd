import { Refusal } from '../../shared/protocol/refusals.ts'
import type { Inspected } from './admission.ts'
import type { Authorship } from './authorship.ts'
import type { Context } from './context.ts'
import type { ForeignTypes } from './foreignTypes.ts'
import type { RoomDocument } from './roomDocument.ts'
import { TokenBucket } from './tokenBucket.ts'
import type { Visitor } from './visitor.ts'

interface Room {
	readonly document: RoomDocument
	readonly authorship: Authorship
	readonly foreignTypes: ForeignTypes | undefined
}

interface Purse {
	readonly clients: TokenBucket
	readonly bytes: TokenBucket
}

/**
 * How much a document takes, and from whom: from one participant, from all who came by one link, and altogether. A part of
 * it is kept for the moderation and the house, so that nobody can leave them without a way to put things right.
 */
export class Quotas {
	readonly #room: Room
	readonly #context: Context
	readonly #purses = new Map<string, Purse>()
	/** when the document was last encoded to learn its true size */
	#measuredAt = Number.NEGATIVE_INFINITY

	constructor(room: Room, context: Context) {
		this.#room = room
		this.#context = context
	}

	/**
	 * To be asked before an update is applied; `binds`: Yjs clients it would bind to the visitor.
	 *
	 * @throws `documentFull`, or `tooMany` if the visitor, or all who came by their link, have brought too much of late
	 */
	check({ role, participant, link }: Visitor, update: Uint8Array, seen: Inspected, binds: readonly number[]): void {
		// Deletions shall always get through: they are the way back below the bounds.
		if (seen.fresh.length === 0) return
		const { limits } = this.#context
		const part = role === 'moderator' ? 1 : 1 - limits.reserve
		this.#checkDocument(update.length, seen.scanned.structs, binds.length, part)
		this.#room.foreignTypes?.check(update, seen)
		if (role === 'moderator') return
		const { document, authorship } = this.#room
		if (document.structsOf(authorship.clientsOf(participant)) + seen.scanned.structs > limits.participantStructs) {
			throw new Refusal('documentFull', 'one participant has no more room in this document')
		}
		const { participantClients, participantBytes, linkClients, linkBytes } = limits
		this.#spend(`participant ${participant}`, binds.length, update.length, participantClients, participantBytes)
		this.#spend(`link ${link}`, binds.length, update.length, linkClients, linkBytes)
	}

	/** To be asked before the house writes; it may use all there is, and goes above it once. */
	checkHouse(): void {
		this.#checkDocument(0, 0, 0, 1)
	}

	#checkDocument(bytes: number, structs: number, clients: number, part: number): void {
		const { document, authorship } = this.#room
		const { limits } = this.#context
		const full = (what: string) => new Refusal('documentFull', `the document has no room for more ${what}`)
		if (authorship.size + clients > limits.documentClients * part) throw full('authors')
		const fits = () =>
			document.size + bytes <= limits.document * part && document.structs + structs <= limits.documentStructs * part
		if (fits()) return
		this.#measureNowAndThen()
		if (!fits()) throw full('content')
	}

	/** Size and structs are known from above; to know them exactly costs as much as writing the document down. */
	#measureNowAndThen(): void {
		const now = this.#context.clock.now()
		if (Math.abs(now - this.#measuredAt) < this.#context.limits.measureMs) return
		this.#measuredAt = now
		this.#room.document.measure()
	}

	#spend(whose: string, clients: number, bytes: number, mostClients: number, mostBytes: number): void {
		const now = this.#context.clock.now()
		const purse = this.#purses.get(whose) ?? {
			clients: hourly(mostClients, now),
			bytes: hourly(mostBytes, now),
		}
		this.#purses.set(whose, purse)
		const waitMs = Math.max(clients > 0 ? purse.clients.wait(now) : 0, purse.bytes.wait(now))
		if (waitMs > 0) throw new Refusal('tooMany', `too much in a short time from one ${whose.split(' ', 1)}`, { waitMs })
		purse.clients.take(clients)
		purse.bytes.take(bytes)
	}
}

/** So much at once, and as much again within an hour. */
const hourly = (most: number, now: number) => new TokenBucket({ rate: most / 3600, burst: most }, now)
