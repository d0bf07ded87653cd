import * as Y from 'yjs'
import { Refusal } from '../../shared/protocol/refusals.ts'
import { type Inspected, inspect } from './admission.ts'
import type { RoomConnection } from './connection.ts'
import type { Context } from './context.ts'
import { deniedFrame } from './frames.ts'
import type { LiveRoom } from './liveRoom.ts'

/**
 * What becomes of a write frame: role, conditions, inspection, authorship, document, journal, the others.
 *
 * Yjs gives every client a number space of its own and trusts everybody not to write into another's. So the first
 * edit under a client id binds it to its participant, and only they may go on with it. One exception heals: edits that
 * others received before a crash and the disk did not; they come back with somebody else's answer to our state vector.
 */
export class Writing {
	readonly #room: LiveRoom
	readonly #context: Context

	constructor(room: LiveRoom, context: Context) {
		this.#room = room
		this.#context = context
	}

	/** One edit. */
	update(from: RoomConnection, update: Uint8Array): void {
		if (!from.mayWrite) this.#deny(from)
		else if (this.#room.holdsBack(from)) this.#putOff(from)
		else this.#takeEdit(from, update)
	}

	/** The answer to our state vector: everything the client has and we had not. */
	missing(from: RoomConnection, update: Uint8Array): void {
		if (this.#room.holdsBack(from)) {
			this.#putOff(from)
			return
		}
		const seen = this.#inspect(update, this.#context.limits.missingClients)
		if (from.mayWrite) this.#takeAnswer(from, update, seen)
		else if (!seen.empty) this.#deny(from)
	}

	#takeEdit(from: RoomConnection, update: Uint8Array): void {
		const { owners } = this.#room
		const seen = this.#inspect(update, this.#context.limits.updateClients)
		if (seen.fresh.some((client) => this.#belongsToAnother(client, from))) throw new Refusal('forgedAuthor')
		for (const client of seen.fresh) from.writesAs.add(client)
		const binds = seen.fresh.filter((client) => owners.of(client) === undefined)
		if (seen.contiguous && this.#apply(from, update, seen, binds)) this.#done(from)
		else this.#hold(from)
	}

	#takeAnswer(from: RoomConnection, update: Uint8Array, seen: Inspected): void {
		from.answerDue = false
		const disputed = seen.fresh.filter((client) => this.#isDisputed(client, from))
		const undisputed = disputed.length > 0 ? withoutClients(update, disputed) : update
		const before = this.#room.journal.added
		const placed = seen.contiguous && (seen.empty || this.#apply(from, undisputed, seen, this.#ownOf(from, seen)))
		if (placed && disputed.length === 0) {
			this.#cover(from)
			return
		}
		from.ledger.hold()
		// Two who each wait for the other's part get on step by step; and whoever is still sending is waited for.
		const moving = this.#room.journal.added > before || disputed.some((client) => this.#isAnswerDue(client, from))
		from.failedAnswers = moving ? 0 : from.failedAnswers + 1
		if (from.failedAnswers > this.#context.limits.askAgainTimes) {
			throw new Refusal(disputed.length > 0 ? 'forgedAuthor' : 'malformed', 'an answer that cannot be taken')
		}
		this.#askLater(from)
	}

	/** An answer may carry others' edits, so of the unknown client ids in it only the one known to be the sender's is bound. */
	#ownOf({ awarenessId }: RoomConnection, { fresh }: Inspected): number[] {
		if (awarenessId === undefined || this.#room.owners.of(awarenessId) !== undefined) return []
		return fresh.includes(awarenessId) ? [awarenessId] : []
	}

	#inspect(update: Uint8Array, maxClients: number): Inspected {
		return inspect(update, (client) => this.#room.document.clockOf(client), maxClients)
	}

	#belongsToAnother(client: number, from: RoomConnection): boolean {
		const { participant } = from.visitor
		const owner = this.#room.owners.of(client) ?? this.#room.speakerOf(client)?.visitor.participant
		return owner !== undefined && owner !== participant
	}

	#isDisputed(client: number, from: RoomConnection): boolean {
		return this.#belongsToAnother(client, from) && this.#userOf(client, from) !== undefined
	}

	#isAnswerDue(client: number, from: RoomConnection): boolean {
		return this.#userOf(client, from)?.answerDue === true
	}

	/**
	 * Which connection other than `except` is at work under a Yjs client id. An owner who has just come and said nothing
	 * yet may be about to.
	 */
	#userOf(client: number, except: RoomConnection): RoomConnection | undefined {
		const speaker = this.#room.speakerOf(client)
		if (speaker && speaker !== except) return speaker
		const owner = this.#room.owners.of(client)
		for (const other of this.#room.readers) {
			if (other === except) continue
			if (other.writesAs.has(client)) return other
			const isSilent = other.awarenessId === undefined && other.writesAs.size === 0 && other.answerDue
			if (isSilent && other.visitor.participant === owner) return other
		}
		return undefined
	}

	/** False if parts of it could not be placed. */
	#apply(from: RoomConnection, update: Uint8Array, seen: Inspected, binds: number[]): boolean {
		const { document, journal } = this.#room
		this.#checkSize(update, seen)
		journal.makeRoomFor(update.length)
		const { changes, complete } = document.apply(update)
		this.#room.record(changes, { author: from.visitor.participant, binds, from })
		this.#context.figures.updatesIn += 1
		return complete
	}

	#checkSize(update: Uint8Array, { fresh }: Inspected): void {
		const { document } = this.#room
		const bound = this.#context.limits.document
		// Deletions shall always get through: they are the way back below the bound.
		if (fresh.length === 0 || document.size + update.length <= bound) return
		if (document.measure() + update.length > bound) throw new Refusal('documentFull')
	}

	#done(from: RoomConnection): void {
		from.ledger.done(this.#room.journal.added)
		this.#room.receipts.check()
	}

	#cover(from: RoomConnection): void {
		from.failedAnswers = 0
		from.ledger.cover(this.#room.journal.added)
		this.#room.receipts.check()
	}

	#deny(from: RoomConnection): void {
		if (from.wasDenied) return
		from.wasDenied = true
		this.#room.tell(from, deniedFrame('notAllowed'))
	}

	/**
	 * Participants may not write just now. The frame is not even looked at: when they may, they are asked for all we miss.
	 */
	#putOff(from: RoomConnection): void {
		from.ledger.hold()
		from.answerDue = true
	}

	/** An edit that builds on something we do not have: the client's complete answer will bring both. */
	#hold(from: RoomConnection): void {
		from.ledger.hold()
		if (!from.answerDue) this.#askLater(from)
	}

	#askLater(from: RoomConnection): void {
		from.answerDue = true
		this.#context.clock.after(this.#context.limits.askAgainMs, () => {
			if (this.#room.readers.has(from)) this.#room.ask(from)
		})
	}
}

/** The update without what these Yjs clients wrote; its deletions stay. */
function withoutClients(update: Uint8Array, clients: number[]): Uint8Array {
	const everything = new Map(clients.map((client) => [client, Number.MAX_SAFE_INTEGER]))
	return Y.diffUpdate(update, Y.encodeStateVector(everything))
}
