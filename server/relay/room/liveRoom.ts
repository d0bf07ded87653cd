import type * as Y from 'yjs'
import { can } from '../../../shared/links/roles.ts'
import { type RoomKey, type Snapshot, type Stored, systemAuthor } from '../../log/log.ts'
import { Alarms } from '../admission/alarms.ts'
import { Authorship } from '../admission/authorship.ts'
import { Quotas } from '../admission/quotas.ts'
import type { RoomConnection } from '../connections/connection.ts'
import { Delivery } from '../connections/delivery.ts'
import { NowFeed } from '../connections/nowFeed.ts'
import { Presences } from '../connections/presences.ts'
import type { Context } from '../context/context.ts'
import { emptyUpdate } from '../document/encodedDocument.ts'
import { Rest } from '../document/rest.ts'
import type { RoomDocument } from '../document/roomDocument.ts'
import type { Journal } from '../persistence/journal.ts'
import { Keeping } from '../persistence/keeping.ts'
import { RoomLog } from '../persistence/roomLog.ts'
import { brakedFrame, discardedFrame, epochFrame, missingFrame, updateFrame } from '../wire/frames.ts'
import { FrameHandler } from './frameHandler.ts'
import { Receipts } from './receipts.ts'
import type { Rules } from './rules.ts'
import { StateVectors } from './stateVectors.ts'
import { SystemWriting } from './systemWriting.ts'

/** An open room: its document, its people, and what flows between them. */
export class LiveRoom {
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
	readonly #log: RoomLog
	readonly #frames: FrameHandler
	readonly #systemWriting: SystemWriting
	readonly #nowFeed: NowFeed | undefined
	readonly #presences: Presences
	readonly #delivery: Delivery
	readonly #rest: Rest

	/** `document`: what is `stored`, opened */
	constructor(key: RoomKey, stored: Stored, document: RoomDocument, context: Context, rules: Rules) {
		const { policy } = rules
		const { tell, audienceOf } = policy
		this.key = key
		this.#context = context
		this.#rules = rules
		this.document = document
		this.#rest = new Rest(this.document, context)
		this.authorship = new Authorship(stored, context.healing, this)
		this.quotas = new Quotas(this, context, policy)
		this.epoch = stored.snapshot?.epoch ?? 0
		this.#log = new RoomLog(key, stored, context, () => this.snapshot(), {
			flushed: () => {
				this.#systemWriting.flushed()
				this.receipts.flushed()
			},
			trouble: (on) => this.receipts.trouble(on),
		})
		this.journal = this.#log.journal
		this.#delivery = new Delivery(this, context)
		this.#presences = new Presences(context, this.authorship, (message) => this.#delivery.awareness(message))
		this.receipts = new Receipts(this, context)
		this.vectors = new StateVectors(this, context)
		this.keeping = new Keeping(this, key, context, policy.marksSteps === true)
		this.alarms = new Alarms(this, context, (excess) => rules.raise(this, excess))
		this.#frames = new FrameHandler(this, this.#presences, context)
		this.#systemWriting = new SystemWriting(this, context)
		if (tell) {
			this.#nowFeed = new NowFeed(
				context,
				{
					audienceOf: ({ participant }) => this.read((doc) => audienceOf?.(doc, participant) ?? ''),
					draw: (audience) => this.read((doc) => tell(doc, this.#presences.participants, audience)),
				},
				(from, entries) => this.#presences.take(from, entries),
			)
		}
		this.#rest.later()
		rules.changed(this)
	}

	enter(connection: RoomConnection): void {
		connection.hears = this.mayRead(connection)
		if (!connection.hears && !this.takesFrom(connection)) {
			connection.close('notAllowed')
			return
		}
		this.connections.add(connection)
		this.#rest.attended()
		if (connection.hears) this.#presences.enter(connection)
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
		if (connection.hears) this.tell(connection, this.#presences.everybody(connection))
		this.receipts.enter(connection)
		connection.start(this.#frames)
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

	/**
	 * undefined if the document can be read and changed now, or resolves when it can: a large one may rest, or have to be measured
	 * before so many bytes more are taken.
	 */
	ready(bytes: number): Promise<unknown> | undefined {
		return this.document.awake() ?? this.quotas.measured(bytes)
	}

	/** Whether this connection's role may write here, but not at this moment. */
	holdsBack({ mayWrite, session }: RoomConnection): boolean {
		const { conditions, isBraked } = this.#rules
		const mayNow = can(session.role, { do: 'write', room: this.key.room }, conditions(session))
		return mayWrite && (!mayNow || isBraked(session))
	}

	/** Whether what this connection has written is taken at this moment, if only as the answer to our question for it. */
	takesFrom({ mayWrite, session }: RoomConnection): boolean {
		const { conditions, isBraked } = this.#rules
		return (
			mayWrite && can(session.role, { do: 'bring', room: this.key.room }, conditions(session)) && !isBraked(session)
		)
	}

	/** Whether somebody may be here at this moment. */
	mayRead({ session }: RoomConnection): boolean {
		return can(session.role, { do: 'read', room: this.key.room }, this.#rules.conditions(session))
	}

	/** Somebody's own rights are others: who may not read any more, or may again, goes; who may write now is asked what they have. */
	rightsChanged(): void {
		if (!this.#rules.policy.isPersonal) return
		for (const connection of [...this.connections]) {
			const isAsItWas = connection.hears === this.mayRead(connection)
			if (!isAsItWas || !(connection.hears || this.takesFrom(connection))) connection.close('notAllowed')
		}
		this.vectors.askWhoWaited()
	}

	/** These participants are braked now, or are not any more; of those in `discarded` what was held shall not come. */
	brake(participants: ReadonlySet<string>, discarded: ReadonlySet<string>): void {
		for (const reader of this.readers) {
			const { participant, savedMessages } = reader.session
			if (!participants.has(participant)) continue
			if (!discarded.has(participant) || !reader.mayWrite || !savedMessages) this.#tellBraked(reader)
			else {
				this.tell(reader, discardedFrame())
				// It gives up its document and comes again. Whoever does not understand the word is asked like anybody.
				reader.answerDue = false
			}
		}
		this.vectors.askWhoWaited()
	}

	#tellBraked(connection: RoomConnection): void {
		const { mayWrite, session } = connection
		if (mayWrite && session.savedMessages) this.tell(connection, brakedFrame(this.#rules.isBraked(session)))
	}

	/** Something for this one alone, with the next beat. */
	tell(connection: RoomConnection, frame: Uint8Array): void {
		this.#delivery.tell(connection, frame)
	}

	/** Changes the document has told of: into the journal, and on to all but the one they come from. */
	record(changes: readonly Uint8Array[], { author, binds, unproven, proven, from }: Source): void {
		const time = this.#context.clock.now()
		this.#rest.later()
		this.authorship.bind(author, binds)
		if (unproven && changes.length > 0) this.authorship.doubt(unproven, changes)
		for (const [i, update] of changes.entries()) {
			this.#log.add({ time, author, binds, ...(unproven && { unproven }), ...(proven && { proven }), update })
			if (author === systemAuthor) this.#systemWriting.showOnceFlushed(update)
			// After theirs, Yjs may have tidied up a text's formatting marks: that is news to the sender, too.
			else this.tellAll(update, i === 0 ? from : undefined)
		}
		if (changes.length === 0) return
		this.#rest.written()
		this.keeping.changed(author)
		this.#delivery.ask()
		this.#nowFeed?.changed()
		this.#rules.changed(this)
	}

	/** Something for everybody but the one it comes from, with the next beat. */
	tellAll(update: Uint8Array, except?: RoomConnection): void {
		this.#delivery.update(updateFrame(update), except)
	}

	/** What is written under this Yjs client is this participant's from now on, on disk. */
	bind(author: string, client: number): void {
		this.authorship.bind(author, [client])
		this.#log.add({ time: this.#context.clock.now(), author, binds: [client], update: emptyUpdate })
	}

	/** Whose presence goes under this id. */
	speakerOf(client: number): RoomConnection | undefined {
		return this.#presences.speakerOf(client)
	}

	/** Sends what somebody lacks whose state vector this is. */
	answer(to: RoomConnection, vector: Uint8Array): void {
		if (to.hears) this.vectors.answer(to, vector)
		else to.send(missingFrame(emptyUpdate))
		this.#rest.later()
	}

	/** What the document says now. */
	read<Answer>(read: (doc: Y.Doc) => Answer): Answer {
		const answer = this.document.read(read)
		this.#rest.later()
		return answer
	}

	/** The same; `isHouse`: whether nobody but the server writes under a Yjs client. */
	readAuthors<Answer>(read: (doc: Y.Doc, isHouse: (client: number) => boolean) => Answer): Answer {
		return this.read((doc) => read(doc, (client) => this.authorship.ownerOf(client) === systemAuthor))
	}

	/** Changes the document on nobody's behalf: see `SystemWriting`. */
	write<Answer>(work: (doc: Y.Doc) => Answer): Promise<Answer> {
		return this.#systemWriting.write(work)
	}

	/** Adds what another document holds: see `SystemWriting`. */
	merge(content: Uint8Array, work: (doc: Y.Doc, content: Uint8Array) => void): Promise<void> {
		return this.#systemWriting.merge(content, work)
	}

	/** The document as it is, and up to which record on disk that reaches at least. */
	async snapshot(): Promise<Snapshot> {
		const { document, journal } = this
		const now = { seq: journal.lastSeq, time: this.#context.clock.now(), epoch: this.epoch, ...this.authorship.kept() }
		return { ...now, structs: document.structs, state: await document.encodeForLog() }
	}

	/** Brings everything to disk, a snapshot and a version after it. False if the log does not take it now. */
	async finish(): Promise<boolean> {
		if (!(await this.#log.finish())) return false
		await this.keeping.finish()
		return this.journal.flushed === this.journal.added
	}

	/** Ends it without bringing anything more to disk. Resolves when nothing of it is being written any more. */
	async drop(): Promise<void> {
		this.stop()
		await this.#log.drop()
	}

	/** Ends all timers, and takes nothing more. */
	stop(): void {
		this.#delivery.stop()
		this.journal.stop()
		this.receipts.stop()
		this.keeping.stop()
		this.#presences.stop()
		this.#nowFeed?.stop()
		this.#rest.stop()
	}
}

/** Whose changes they are; `binds`: Yjs clients that are theirs from now on. */
interface Source {
	author: string
	binds: number[]
	unproven?: ReadonlyMap<number, number>
	proven?: readonly number[]
	from?: RoomConnection
}
