import { assertNever } from '../../shared/lib/assertNever.ts'
import { Refusal } from '../../shared/protocol/refusals.ts'
import { rosterClientId } from '../../shared/protocol/wire.ts'
import type { RoomKey, Stored } from '../log/log.ts'
import { Awareness } from './awareness.ts'
import type { Host, RoomConnection } from './connection.ts'
import { Delivery } from './delivery.ts'
import { readMessage, savedFrame, stateVectorFrame, troubleFrame } from './frames.ts'
import { Journal } from './journal.ts'
import { Owners } from './owners.ts'
import { Pulse } from './pulse.ts'
import type { Context } from './relay.ts'
import { RoomDocument } from './roomDocument.ts'
import { Roster } from './roster.ts'
import { Writing } from './writing.ts'

/** An open room: its document, its people, and what flows between them. */
export class LiveRoom implements Host {
	readonly connections = new Set<RoomConnection>()
	readonly document: RoomDocument
	readonly owners = new Owners()
	readonly journal: Journal

	readonly #key: RoomKey
	readonly #context: Context
	readonly #writing: Writing
	readonly #delivery: Delivery
	readonly #awareness = new Awareness()
	readonly #roster = new Roster()
	/** who speaks under an awareness id */
	readonly #speakers = new Map<number, RoomConnection>()
	readonly #deliver: Pulse
	readonly #move: Pulse
	readonly #callRoll: Pulse
	readonly #tellSaved: Pulse
	#lastWrite = 0
	#cancelRest: (() => void) | undefined
	#cancelRenewal: (() => void) | undefined
	#sinceSnapshot: { records: number; bytes: number }
	#snapshotting: Promise<void> | undefined

	/** Throws `storageDamaged` if what is stored is no document. */
	constructor(key: RoomKey, stored: Stored, context: Context) {
		const { limits, log, backlog } = context
		this.#key = key
		this.#context = context
		this.document = RoomDocument.open(stored)
		for (const [participant, clients] of stored.snapshot?.owners ?? []) this.owners.bind(participant, clients)
		for (const { author, binds } of stored.tail) this.owners.bind(author, binds)
		this.#sinceSnapshot = {
			records: stored.tail.length,
			bytes: stored.tail.reduce((sum, { update }) => sum + update.length, 0),
		}
		const lastSeq = stored.tail.at(-1)?.seq ?? stored.snapshot?.seq ?? 0
		this.journal = new Journal(
			{ log, key, time: context, backlog, lastSeq },
			{ flushed: () => this.#onFlushed(), trouble: (on) => this.#onTrouble(on) },
		)
		this.#delivery = new Delivery({ noAwareness: limits.noAwareness, cutOff: limits.cutOff })
		this.#deliver = new Pulse(context, limits.deliveryMs, () => this.#deliverAll())
		this.#move = new Pulse(context, 1000 / limits.awarenessPerSecond, () => this.#gatherAwareness())
		this.#callRoll = new Pulse(context, limits.rosterMs, () => this.#refreshRoster())
		this.#tellSaved = new Pulse(context, limits.savedMs, () => this.#gatherSaved())
		this.#writing = new Writing(this, context)
		this.restLater()
	}

	enter(connection: RoomConnection): void {
		this.connections.add(connection)
		this.#roster.add(connection)
		this.#callRoll.ask()
		this.#renewLater()
		if (connection.mayWrite) this.ask(connection)
		connection.own.push(this.#awareness.everybody(this.#context.clock.now()).frame)
		if (this.journal.inTrouble && connection.visitor.savedMessages) connection.own.push(troubleFrame(true))
		this.#deliver.ask()
		connection.start(this)
	}

	leave(connection: RoomConnection): void {
		if (!this.connections.delete(connection)) return
		this.#roster.remove(connection)
		this.#callRoll.ask()
		if (connection.awarenessId !== undefined) {
			this.#speakers.delete(connection.awarenessId)
			this.#awareness.set(connection.awarenessId, undefined)
			this.#move.ask()
		}
		if (this.connections.size > 0) return
		this.#cancelRenewal?.()
		this.#cancelRenewal = undefined
		this.document.rest()
	}

	take(from: RoomConnection, frame: Uint8Array): void {
		const { limits, figures, clock } = this.#context
		figures.framesIn += 1
		const message = readMessage(frame)
		switch (message.is) {
			case 'stateVector':
				limit(message.vector, limits.stateVector)
				from.askedFor(message.vector, (vector) => this.#answer(from, vector))
				break
			case 'update':
				limit(message.update, limits.update)
				this.#writing.update(from, message.update)
				break
			case 'missing':
				limit(message.update, limits.missing)
				this.#writing.missing(from, message.update)
				break
			case 'awareness':
				limit(message.entries, limits.missing)
				this.#takeAwareness(from, message.entries)
				break
			case 'queryAwareness':
				this.tell(from, this.#awareness.everybody(clock.now()).frame)
				break
			default:
				assertNever(message)
		}
	}

	/** Sends our state vector: the client answers with everything we miss. */
	ask(connection: RoomConnection): void {
		connection.answerDue = true
		this.tell(connection, stateVectorFrame(this.document.stateVector()))
	}

	/** Something for this one alone, with the next beat. */
	tell(connection: RoomConnection, frame: Uint8Array): void {
		connection.own.push(frame)
		this.#deliver.ask()
	}

	/** Something was written: on to the others. */
	pass(frame: Buffer, from: RoomConnection | undefined): void {
		this.#delivery.update(frame, from)
		this.#deliver.ask()
	}

	/** A record went to the journal. */
	noteWrite(bytes: number): void {
		this.#lastWrite = this.#context.clock.now()
		this.#sinceSnapshot.records += 1
		this.#sinceSnapshot.bytes += bytes
	}

	/** Somebody's frames may have been saved by what is on disk already. */
	checkSaved(): void {
		this.#tellSaved.ask()
	}

	/** Whether anybody but `except` is, or may be about to be, at work under this Yjs client id. */
	isInUse(client: number, owner: string | undefined, except: RoomConnection): boolean {
		const speaker = this.#speakers.get(client)
		if (speaker && speaker !== except) return true
		for (const other of this.connections) {
			if (other === except) continue
			if (other.writesAs.has(client)) return true
			const undeclared = other.awarenessId === undefined && other.writesAs.size === 0 && other.answerDue
			if (undeclared && other.visitor.participant === owner) return true
		}
		return false
	}

	/** Who else's presence, in this very moment, claims the id. */
	speakerOf(client: number): RoomConnection | undefined {
		return this.#speakers.get(client)
	}

	/** Brings everything to disk and a snapshot after it. False if the log does not take it now. */
	async finish(): Promise<boolean> {
		await this.journal.settled()
		if (this.journal.flushed < this.journal.added) return false
		await this.#snapshotting
		if (this.#sinceSnapshot.records > 0) await this.#snapshot()
		return this.journal.flushed === this.journal.added
	}

	/** Ends all timers. */
	stop(): void {
		for (const pulse of [this.#deliver, this.#move, this.#callRoll, this.#tellSaved]) pulse.stop()
		this.#cancelRest?.()
		this.#cancelRenewal?.()
	}

	/** Keeps the document as bytes once nobody has written for a while. */
	restLater(): void {
		if (this.#cancelRest || !this.document.isLive) return
		const { clock, limits } = this.#context
		this.#cancelRest = clock.after(limits.restMs, () => {
			this.#cancelRest = undefined
			if (clock.now() - this.#lastWrite >= limits.restMs) this.document.rest()
			this.restLater()
		})
	}

	#answer(to: RoomConnection, vector: Uint8Array): void {
		const [first, ...rest] = this.document.answer(vector)
		// Ahead of what waits for the next beat: it may hold updates that build on this.
		if (first) to.send(first)
		for (const frames of rest) to.send(frames)
		this.restLater()
	}

	#takeAwareness(from: RoomConnection, entries: Uint8Array): void {
		if (from.visitor.role === 'reader') return
		const before = from.awarenessId
		this.#awareness.receive(from, entries, (id) => this.#claim(id, from), this.#context.limits.awarenessState)
		if (from.awarenessId !== before) this.#callRoll.ask()
		if (this.#awareness.hasChanges) this.#move.ask()
	}

	#claim(id: number, by: RoomConnection): boolean {
		const { participant } = by.visitor
		const holder = this.#speakers.get(id)
		if (holder && holder.visitor.participant !== participant) return false
		if ((this.owners.of(id) ?? participant) !== participant) return false
		// The same person came back before their old connection was found dead.
		if (holder) holder.awarenessId = undefined
		this.#speakers.set(id, by)
		return true
	}

	#deliverAll(): void {
		this.#context.figures.writesOut += this.#delivery.deliver([...this.connections], this.document.size)
	}

	#gatherAwareness(): void {
		const message = this.#awareness.takeChanges(this.#context.clock.now())
		if (!message) return
		this.#delivery.awareness(message)
		this.#deliver.ask()
	}

	#refreshRoster(): void {
		this.#awareness.set(rosterClientId, this.#roster.state())
		this.#move.ask()
	}

	#renewLater(): void {
		this.#cancelRenewal ??= this.#context.clock.after(this.#context.limits.renewRosterMs, () => {
			this.#cancelRenewal = undefined
			this.#callRoll.ask()
			this.#renewLater()
		})
	}

	#gatherSaved(): void {
		for (const connection of this.connections) {
			if (!connection.visitor.savedMessages) continue
			connection.ledger.flushed(this.journal.flushed)
			const count = connection.ledger.tell()
			if (count !== undefined) this.tell(connection, savedFrame(count))
		}
	}

	#onFlushed(): void {
		this.#tellSaved.ask()
		const { limits } = this.#context
		const { records, bytes } = this.#sinceSnapshot
		if (records >= limits.recordsPerSnapshot || bytes >= limits.bytesPerSnapshot) void this.#snapshot()
	}

	#onTrouble(on: boolean): void {
		this.#context.report(on ? 'logAway' : 'logBack', this.#key)
		for (const connection of this.connections) {
			if (connection.visitor.savedMessages) this.tell(connection, troubleFrame(on))
		}
	}

	/** A failed snapshot is no loss, the records are there: the next one is tried with the next flush. */
	#snapshot(): Promise<void> {
		this.#snapshotting ??= this.#writeSnapshot().finally(() => {
			this.#snapshotting = undefined
		})
		return this.#snapshotting
	}

	async #writeSnapshot(): Promise<void> {
		const before = this.#sinceSnapshot
		this.#sinceSnapshot = { records: 0, bytes: 0 }
		try {
			await this.#context.log.compact(this.#key, {
				seq: this.journal.lastSeq,
				time: this.#context.clock.now(),
				owners: this.owners.byParticipant(),
				state: this.document.encodeForLog(),
			})
		} catch (err) {
			this.#sinceSnapshot.records += before.records
			this.#sinceSnapshot.bytes += before.bytes
			this.#context.report('snapshotFailed', { ...this.#key, err })
		}
	}
}

function limit(body: Uint8Array, bound: number): void {
	if (body.length > bound) throw new Refusal('tooLarge', `${body.length} bytes where ${bound} are allowed`)
}
