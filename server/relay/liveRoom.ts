import type * as Y from 'yjs'
import { assertNever } from '../../shared/lib/assertNever.ts'
import { delayed, Throttle } from '../../shared/lib/throttle.ts'
import { type Conditions, can } from '../../shared/links/roles.ts'
import { Refusal } from '../../shared/protocol/refusals.ts'
import { type RoomKey, type Snapshot, type Stored, systemAuthor } from '../log/log.ts'
import { Alarms, type Excess } from './alarms.ts'
import { Authorship } from './authorship.ts'
import type { Host, Remainder, RoomConnection } from './connection.ts'
import type { Context } from './context.ts'
import { Delivery } from './delivery.ts'
import { brakedFrame, epochFrame, readMessage, updateFrame } from './frames.ts'
import { Journal } from './journal.ts'
import { Keeping } from './keeping.ts'
import { NowFeed } from './nowFeed.ts'
import type { RoomPolicy } from './policy.ts'
import { Presences } from './presences.ts'
import { Quotas } from './quotas.ts'
import { Receipts } from './receipts.ts'
import { Rest } from './rest.ts'
import type { RoomDocument } from './roomDocument.ts'
import type { Session } from './session.ts'
import { Snapshots } from './snapshots.ts'
import { StateVectors } from './stateVectors.ts'
import { SystemWriting } from './systemWriting.ts'
import type { TurnShare } from './turnShare.ts'
import { Writing } from './writing.ts'

/** What a room has to do with the others of its workshop. */
export interface Rules {
	/** what the room means */
	readonly policy: RoomPolicy
	/** the workshop's part of each turn of the event loop */
	readonly turn: TurnShare
	/** what holds for everybody's rights at this moment */
	conditions(): Conditions
	/** Whether one more connection of this person is not too many. */
	admits(session: Session): boolean
	/** Whether this person's writing is held, whatever the others may do. */
	isBraked(session: Session): boolean
	/** Somebody removed or wrote far beyond the usual. */
	raise(room: LiveRoom, excess: Excess): void
	/** Resolves once `conditions` may be relied on. */
	known(): Promise<void>
	/** The document has been opened or has changed. */
	changed(room: LiveRoom): void
}

/** An open room: its document, its people, and what flows between them. */
export class LiveRoom implements Host {
	/** everyone who is here */
	readonly connections = new Set<RoomConnection>()
	/** those of them who have the document: all but the ones that only follow */
	readonly readers = new Set<RoomConnection>()
	readonly document: RoomDocument
	readonly authorship: Authorship
	readonly quotas: Quotas
	/** how often the document was set back */
	readonly epoch: number
	readonly journal: Journal
	readonly receipts: Receipts
	readonly vectors: StateVectors
	readonly keeping: Keeping
	readonly alarms: Alarms

	readonly key: RoomKey
	readonly #context: Context
	readonly #rules: Rules
	readonly #writing: Writing
	readonly #systemWriting: SystemWriting
	readonly #nowFeed: NowFeed | undefined
	readonly #presences: Presences
	readonly #snapshots: Snapshots
	readonly #delivery: Delivery
	readonly #deliver: Throttle
	readonly #rest: Rest

	/** the last answer to a question for all presences */
	readonly #everybodyFor = new WeakMap<RoomConnection, Uint8Array>()

	/** `document`: what is `stored`, opened */
	constructor(key: RoomKey, stored: Stored, document: RoomDocument, context: Context, rules: Rules) {
		const { limits, log, backlog, report } = context
		const { policy } = rules
		const { tell } = policy
		this.key = key
		this.#context = context
		this.#rules = rules
		this.document = document
		this.#rest = new Rest(this.document, context)
		this.authorship = new Authorship(stored, context.healing, this)
		this.quotas = new Quotas(this, context, policy)
		this.epoch = stored.snapshot?.epoch ?? 0
		this.journal = new Journal(
			{ log, key, time: context, backlog, lastSeq: stored.tail.at(-1)?.seq ?? stored.snapshot?.seq ?? 0 },
			{
				flushed: () => {
					this.#systemWriting.flushed()
					this.receipts.flushed()
					this.#snapshots.afterFlush()
				},
				trouble: (on) => {
					report(on ? 'logAway' : 'logBack', key)
					this.receipts.trouble(on)
				},
			},
		)
		const bytes = stored.tail.reduce((sum, { update }) => sum + update.length, 0)
		this.#snapshots = new Snapshots(context, key, { records: stored.tail.length, bytes }, () => this.snapshot())
		this.#presences = new Presences(context, this.authorship, (message) => {
			this.#delivery.awareness(message)
			this.#deliver.ask()
		})
		this.#delivery = new Delivery({ noAwareness: limits.noAwareness, cutOff: limits.cutOff })
		this.#deliver = new Throttle(context, delayed(limits.deliveryMs), () => {
			context.figures.writesOut += this.#delivery.deliver([...this.readers], this.document.size)
		})
		this.receipts = new Receipts(this, context)
		this.vectors = new StateVectors(this, context)
		this.keeping = new Keeping(this, key, context, policy.marksSteps === true)
		this.alarms = new Alarms(this, context, (excess) => rules.raise(this, excess))
		this.#writing = new Writing(this, context)
		this.#systemWriting = new SystemWriting(this, context)
		if (tell) {
			this.#nowFeed = new NowFeed(
				context,
				() => this.read((doc) => tell(doc, this.#participants())),
				(from, entries) => this.#presences.take(from, entries),
			)
		}
		this.#rest.later()
		rules.changed(this)
	}

	enter(connection: RoomConnection): void {
		this.connections.add(connection)
		this.#rest.attended()
		this.#presences.enter(connection)
		this.#nowFeed?.changed()
		if (this.#nowFeed && connection.session.nowMessages) {
			this.#nowFeed.enter(connection)
			return
		}
		this.readers.add(connection)
		// Ahead of any answer, which does not wait for the next beat either.
		if (connection.session.savedMessages) connection.send(epochFrame(this.epoch))
		if (this.#rules.isBraked(connection.session)) this.#tellBraked(connection)
		if (connection.mayWrite) this.vectors.ask(connection)
		this.tell(connection, this.#presences.everybody())
		this.receipts.enter(connection)
		connection.start(this)
	}

	leave(connection: RoomConnection): void {
		if (!this.connections.delete(connection)) return
		this.readers.delete(connection)
		this.#nowFeed?.leave(connection)
		this.#nowFeed?.changed()
		this.#presences.leave(connection)
		if (this.connections.size > 0) return
		this.#presences.stop()
		this.#rest.abandoned()
	}

	/** How many people take part, whatever number of devices they have. */
	#participants(): number {
		const sessions = [...this.connections].map(({ session }) => session)
		return new Set(sessions.filter(({ role }) => role === 'participant').map(({ participant }) => participant)).size
	}

	take(from: RoomConnection, frame: Uint8Array): Remainder | undefined {
		const { limits, figures } = this.#context
		figures.framesIn += 1
		const message = readMessage(frame)
		switch (message.is) {
			case 'stateVector':
				from.askedFor(message.vector, (vector) => {
					this.vectors.answer(from, vector)
					this.#rest.later()
				})
				break
			case 'update':
				limit(message.update, limits.update)
				return this.#whenReady(from, frame) ?? this.#writing.update(from, message.update)
			case 'missing':
				limit(message.update, limits.missing)
				return this.#whenReady(from, frame) ?? this.#writing.missing(from, message.update)
			case 'awareness':
				limit(message.entries, limits.missing)
				this.#presences.take(from, message.entries)
				this.#bindPresence(from)
				break
			case 'queryAwareness':
				this.#tellEverybody(from)
				break
			default:
				assertNever(message)
		}
	}

	/**
	 * undefined if the document can be read and changed now, or resolves when it can: a large one may rest, or have to be measured
	 * before so many bytes more are taken.
	 */
	ready(bytes: number): Promise<unknown> | undefined {
		return this.document.awake() ?? this.quotas.measured(bytes)
	}

	#whenReady(from: RoomConnection, frame: Uint8Array): Remainder | undefined {
		if (!from.mayWrite || this.holdsBack(from)) return undefined
		return this.ready(frame.length)?.then(() => () => this.take(from, frame))
	}

	/**
	 * Everybody sees under which id somebody is present, and that they will write under it. So it is theirs from now on, on
	 * disk: written in by another while they are away, it would hide what they bring back.
	 */
	#bindPresence({ awarenessId: client, mayWrite, session }: RoomConnection): void {
		if (client === undefined || !mayWrite || this.authorship.ownerOf(client) !== undefined) return
		if (!this.quotas.takeClient(session)) return
		const author = session.participant
		this.authorship.bind(author, [client])
		this.journal.add({ time: this.#context.clock.now(), author, binds: [client], update: nothing })
		this.#snapshots.note(nothing.length)
	}

	/** Whether this connection's role may write here, but not at this moment. */
	holdsBack({ mayWrite, session }: RoomConnection): boolean {
		const { conditions, isBraked } = this.#rules
		return mayWrite && (!can(session.role, { do: 'write', room: this.key.room }, conditions()) || isBraked(session))
	}

	/** These participants are braked now, or are not any more. */
	brake(participants: ReadonlySet<string>): void {
		for (const reader of this.readers) if (participants.has(reader.session.participant)) this.#tellBraked(reader)
		this.vectors.askWhoWaited()
	}

	#tellBraked(connection: RoomConnection): void {
		const { mayWrite, session } = connection
		if (mayWrite && session.savedMessages) this.tell(connection, brakedFrame(this.#rules.isBraked(session)))
	}

	/** All presences to one who asks; however often they ask, once with a beat. */
	#tellEverybody(to: RoomConnection): void {
		const waiting = this.#everybodyFor.get(to)
		if (waiting && to.own.includes(waiting)) return
		const everybody = this.#presences.everybody()
		this.#everybodyFor.set(to, everybody)
		this.tell(to, everybody)
	}

	/** Something for this one alone, with the next beat. */
	tell(connection: RoomConnection, frame: Uint8Array): void {
		connection.own.push(frame)
		this.#deliver.ask()
	}

	/** Changes the document has told of: into the journal, and on to all but the one they come from. */
	record(changes: readonly Uint8Array[], { author, binds, unproven, proven, from }: Source): void {
		const time = this.#context.clock.now()
		this.#rest.later()
		this.authorship.bind(author, binds)
		if (unproven && changes.length > 0) this.authorship.doubt(unproven, changes)
		for (const [i, update] of changes.entries()) {
			this.journal.add({ time, author, binds, ...(unproven && { unproven }), ...(proven && { proven }), update })
			this.#snapshots.note(update.length)
			if (author === systemAuthor) this.#systemWriting.showOnceFlushed(update)
			// After theirs, Yjs may have tidied up a text's formatting marks: that is news to the sender, too.
			else this.tellAll(update, i === 0 ? from : undefined)
		}
		if (changes.length === 0) return
		this.#rest.written()
		this.keeping.changed(author)
		this.#deliver.ask()
		this.#nowFeed?.changed()
		this.#rules.changed(this)
	}

	/** Something for everybody but the one it comes from, with the next beat. */
	tellAll(update: Uint8Array, except?: RoomConnection): void {
		this.#delivery.update(updateFrame(update), except)
		this.#deliver.ask()
	}

	/** Whose presence goes under this id. */
	speakerOf(client: number): RoomConnection | undefined {
		return this.#presences.speakerOf(client)
	}

	/** What the document says now. */
	read<Answer>(read: (doc: Y.Doc) => Answer): Answer {
		const answer = this.document.read(read)
		this.#rest.later()
		return answer
	}

	/** Changes the document on nobody's behalf: see `HouseWriting`. */
	write<Answer>(work: (doc: Y.Doc) => Answer): Promise<Answer> {
		return this.#systemWriting.write(work)
	}

	/** The document as it is, and up to which record on disk that reaches at least. */
	async snapshot(): Promise<Snapshot> {
		const { document, journal } = this
		const now = { seq: journal.lastSeq, time: this.#context.clock.now(), epoch: this.epoch, ...this.authorship.kept() }
		return { ...now, structs: document.structs, state: await document.encodeForLog() }
	}

	/** Brings everything to disk, a snapshot and a version after it. False if the log does not take it now. */
	async finish(): Promise<boolean> {
		if (!(await this.journal.onDisk())) return false
		await this.#snapshots.finish()
		await this.keeping.finish()
		return this.journal.flushed === this.journal.added
	}

	/** Ends it without bringing anything more to disk. Resolves when nothing of it is being written any more. */
	async drop(): Promise<void> {
		this.stop()
		await this.journal.drop()
		await this.#snapshots.settled()
	}

	/** Ends all timers, and takes nothing more. */
	stop(): void {
		this.#deliver.stop()
		this.journal.stop()
		this.receipts.stop()
		this.keeping.stop()
		this.#presences.stop()
		this.#nowFeed?.stop()
		this.#rest.stop()
	}
}

const nothing = Uint8Array.of(0, 0)

/** Whose changes they are; `binds`: Yjs clients that are theirs from now on. */
interface Source {
	author: string
	binds: number[]
	unproven?: ReadonlyMap<number, number>
	proven?: readonly number[]
	from?: RoomConnection
}

function limit(body: Uint8Array, bound: number): void {
	if (body.length > bound) throw new Refusal('tooLarge', `${body.length} bytes where ${bound} are allowed`)
}
