import * as Y from 'yjs'
import { assertNever } from '../../shared/lib/assertNever.ts'
import { Refusal } from '../../shared/protocol/refusals.ts'
import { rewriteIds } from '../../shared/updates/rewriteIds.ts'
import { contradict, Edits } from '../../shared/updates/sameEdits.ts'
import type { UpdateBounds } from '../../shared/updates/scanUpdate.ts'
import type { Outcome } from '../worker/dryRun.ts'
import { structsIn } from '../worker/encoded.ts'
import { entanglementAhead, entanglementOf } from '../worker/entanglement.ts'
import { busy, TooDear } from '../worker/timeLimit.ts'
import { WorkerFailed } from '../worker/worker.ts'
import { type Inspected, inspect } from './admission.ts'
import type { Applied, Onlooker } from './applying.ts'
import type { Remainder, RoomConnection } from './connection.ts'
import type { Context } from './context.ts'
import { deniedFrame, reissueFrame } from './frames.ts'
import type { LiveRoom } from './liveRoom.ts'
import type { Session } from './session.ts'

/** What becomes of a write frame: role, conditions, inspection, authorship, quotas, document, journal, the others. */
export class Writing {
	readonly #room: LiveRoom
	readonly #context: Context
	readonly #bounds: { update: UpdateBounds; missing: UpdateBounds }

	constructor(room: LiveRoom, context: Context) {
		this.#room = room
		this.#context = context
		const { updateClients, updateStructs, updateRanges, values, depth, ...limits } = context.limits
		const { missingClients, missingStructs, missingRanges, documentClients } = limits
		this.#bounds = {
			update: {
				clients: updateClients,
				structs: updateStructs,
				ranges: updateRanges,
				deletedClients: updateRanges,
				values,
				depth,
			},
			missing: {
				clients: missingClients,
				structs: missingStructs,
				ranges: missingRanges,
				// Every answer tells of all deletions there ever were, and each page that was loaded is a client.
				deletedClients: documentClients,
				values,
				depth,
			},
		}
	}

	/** One edit; `isTried`: it is known that it may be applied. */
	update(from: RoomConnection, update: Uint8Array, isTried = false): Remainder | undefined {
		if (!from.mayWrite) this.#deny(from)
		else if (this.#room.holdsBack(from)) this.#putOff(from)
		else return this.#takeEdit(from, update, isTried)
	}

	/** The answer to our state vector: everything the client has and we had not. */
	missing(from: RoomConnection, update: Uint8Array, isTried = false): Remainder | undefined {
		if (!from.mayWrite) {
			// Not even looked at: whoever may not write has nothing to bring, and was not asked.
			if (!isEmpty(update)) this.#deny(from)
		} else if (this.#room.holdsBack(from)) this.#putOff(from)
		else return this.#takeAnswer(from, update, isTried)
	}

	#takeEdit(from: RoomConnection, update: Uint8Array, isTried: boolean): Remainder | undefined {
		const { authorship } = this.#room
		const seen = this.#inspect(update, this.#bounds.update)
		if (seen.fresh.some(({ client }) => authorship.belongsToAnother(client, from))) throw new Refusal('forgedAuthor')
		if (!isTried && this.#isDear(from, seen)) {
			return this.#tryOut(from, update, seen, () => this.update(from, update, true))
		}
		for (const { client } of seen.fresh) from.writesAs.add(client)
		const binds = this.#unbound(seen.fresh.map(({ client }) => client))
		if (seen.contiguous && this.#apply(from, update, seen, { binds }, isTried)) this.#done(from)
		else this.#hold(from)
	}

	#takeAnswer(from: RoomConnection, update: Uint8Array, isTried: boolean): Remainder | undefined {
		const { authorship, journal } = this.#room
		const seen = this.#inspect(update, this.#bounds.missing)
		const contradicted = this.#contradictedBy(from, update)
		const fresh = seen.fresh.filter(({ client }) => !contradicted.has(client))
		const { own, healed, awaited, refused } = authorship.judge(fresh, from)
		const left = [...contradicted.keys(), ...[...awaited, ...refused].map(({ client }) => client)]
		const taken = left.length > 0 ? withoutClients(update, left) : update
		if (!isTried && this.#isDear(from, seen)) {
			return this.#tryOut(from, taken, seen, () => this.missing(from, update, true))
		}
		from.answerDue = false
		const before = journal.added
		const marks: Marks = { binds: this.#unbound(own) }
		if (healed.length > 0) marks.unproven = new Map(healed.map(({ client, known }) => [client, known]))
		const placed = seen.contiguous && (seen.empty || this.#apply(from, taken, seen, marks, isTried))
		if (placed && left.length === 0) {
			this.#cover(from)
			return
		}
		from.ledger.hold()
		for (const { client, known } of refused) contradicted.set(client, known)
		if (contradicted.size > 0) this.#askToReissue(from, contradicted)
		// Two who each wait for the other's part get on step by step; and whoever is still sending is waited for.
		const moving = journal.added > before || authorship.isAnswerDue(awaited, from)
		from.failedAnswers = moving ? 0 : from.failedAnswers + 1
		if (from.failedAnswers > this.#context.limits.askAgainTimes) {
			throw new Refusal(left.length > 0 ? 'forgedAuthor' : 'malformed', 'an answer that cannot be taken')
		}
		this.#askLater(from)
	}

	/**
	 * Edits of this person that somebody else brought for them, and that they have otherwise: their client, and the clock from
	 * which on. What agrees is proven if it comes from the page that wrote it: another device only has it from us.
	 */
	#contradictedBy(from: RoomConnection, answer: Uint8Array): Map<number, number> {
		const { authorship, document } = this.#room
		const unproven = authorship.unprovenOf(from)
		if (unproven.size === 0) return new Map()
		const contradicted = new Map<number, number>()
		const proven: number[] = []
		// Each is decoded once, however many there are to be compared.
		const told = new Edits(answer)
		const kept = [document.since(unproven), ...authorship.healedUpdates].map((update) => new Edits(update))
		const { to } = Y.parseUpdateMeta(answer)
		for (const [client, start] of unproven) {
			const end = Math.min(document.clockOf(client), to.get(client) ?? 0)
			if (end <= start) continue
			if (kept.some((edits) => contradict(edits, told, { client, start, end }))) contradicted.set(client, start)
			else if (client !== from.awarenessId) continue
			// The page that writes under this id has not written what comes then.
			else if (end < document.clockOf(client)) contradicted.set(client, end)
			else if (authorship.prove(client)) proven.push(client)
		}
		if (proven.length > 0) this.#room.record([nothing], { author: from.session.participant, binds: [], proven })
		return contradicted
	}

	#inspect(update: Uint8Array, bounds: UpdateBounds): Inspected {
		const { authorship, document } = this.#room
		const seen = inspect(update, document, bounds)
		if (seen.fresh.some(({ client }) => authorship.isRetired(client))) throw new Refusal('superseded')
		return seen
	}

	#unbound(clients: readonly number[]): number[] {
		return clients.filter((client) => this.#room.authorship.ownerOf(client) === undefined)
	}

	/** Whether it may take long to apply it, or turn out afterwards to be more than its author may do. */
	#isDear({ session }: RoomConnection, seen: Inspected): boolean {
		const { document, quotas } = this.#room
		if (seen.empty || !seen.contiguous) return false
		if (!document.isSafe(piecesIn(seen)) || quotas.mayCut(session, seen)) return true
		const { fewSteps } = this.#context.limits
		return document.read((doc) => entanglementAhead(doc, seen.inserted, fewSteps)) >= fewSteps
	}

	/**
	 * Finds out on a copy of the document, where it holds up nobody, what an update does; then `take` takes it.
	 *
	 * @throws what somebody is refused with whose updates took too long before
	 */
	#tryOut(from: RoomConnection, update: Uint8Array, seen: Inspected, take: () => Remainder | undefined): Remainder {
		const { worker, limits } = this.#context
		const { document, key, quotas, readers } = this.#room
		const { session } = from
		// What is small is always tried: deletions are the way out of a document that is full.
		const checkDear = () => document.isSafe(piecesIn(seen)) || quotas.checkDear(session)
		checkDear()
		const prepare = () => {
			if (!readers.has(from)) return undefined
			// Others of the same link may have taken too long while this one waited.
			checkDear()
			return { document: document.checkpoint()(), update, fresh: seen.fresh, mostSteps: limits.participantSteps }
		}
		return worker
			.run('dryRun', key.workshop, prepare)
			.catch(notTried)
			.then((outcome) => () => {
				switch (outcome?.is) {
					case undefined:
						return
					case 'applied':
						quotas.checkConsequences(session, seen, outcome)
						return take()
					case 'tooDear':
						quotas.noteTooDear(session)
						throw new TooDear(outcome.why)
					case 'busy':
						throw busy()
					case 'malformed':
						throw new Refusal('malformed', outcome.why)
					default:
						assertNever(outcome)
				}
			})
	}

	/** False if parts of it could not be placed. `isTried`: its consequences have been judged. */
	#apply(from: RoomConnection, update: Uint8Array, seen: Inspected, marks: Marks, isTried: boolean): boolean {
		const { alarms, journal, quotas } = this.#room
		quotas.check(from.session, update, seen, { own: marks.binds.length, healed: newIn(marks.unproven) })
		journal.makeRoomFor(update.length)
		const { changes, complete } = alarms.watch(from.session, (look) =>
			this.#applied(from, update, seen, isTried ? { look } : { look, accept: this.#accepting(from.session, seen) }),
		)
		this.#room.record(changes, { ...marks, author: from.session.participant, from })
		this.#context.figures.updatesIn += 1
		return complete
	}

	/** Judges what an update did that could not take long. */
	#accepting(session: Session, seen: Inspected): (doc: Y.Doc) => void {
		const { document, quotas } = this.#room
		const before = quotas.mayCut(session, seen) ? document.structs : undefined
		return (doc) => {
			const steps = entanglementOf(doc, seen.fresh, this.#context.limits.participantSteps)
			const structs = before === undefined ? undefined : { before, after: structsIn(doc) }
			quotas.checkConsequences(session, seen, { steps, structs })
		}
	}

	#applied({ session }: RoomConnection, update: Uint8Array, seen: Inspected, onlooker: Onlooker): Applied {
		const { document, quotas } = this.#room
		try {
			return document.apply(update, piecesIn(seen), onlooker)
		} catch (reason) {
			if (reason instanceof TooDear) quotas.noteTooDear(session)
			throw reason
		}
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

	/** A client that does not know the message insists, and is closed in the end: it is never told that all is saved. */
	#askToReissue(from: RoomConnection, edits: ReadonlyMap<number, number>): void {
		if (from.session.savedMessages) this.#room.tell(from, reissueFrame(edits))
	}

	#askLater(from: RoomConnection): void {
		from.answerDue = true
		this.#context.clock.after(this.#context.limits.askAgainMs, () => {
			if (this.#room.readers.has(from)) this.#room.vectors.ask(from)
		})
	}
}

/** What goes into the log beside a change. */
interface Marks {
	binds: number[]
	unproven?: ReadonlyMap<number, number>
}

/** A worker that ended had too much to do; one that could not be started says nothing about anybody. */
function notTried(reason: unknown): Outcome {
	if (!(reason instanceof WorkerFailed)) throw reason
	return reason.wasAtIt ? { is: 'tooDear', why: reason.message } : { is: 'busy' }
}

const piecesIn = ({ news }: Inspected) => news.structs + news.ranges

/** How many of the clients of whom something was brought back were not known at all. */
const newIn = (healed: Marks['unproven']) => [...(healed?.values() ?? [])].filter((known) => known === 0).length
const nothing = Uint8Array.of(0, 0)
const isEmpty = (update: Uint8Array) => update.length === 2 && update[0] === 0 && update[1] === 0

/**
 * What others than these Yjs clients wrote. It deletes nothing: what stands in the place of something deleted may be among
 * what is left out, and an answer that can be taken whole will bring all deletions again.
 */
function withoutClients(update: Uint8Array, clients: readonly number[]): Uint8Array {
	return rewriteIds(update, { idOf: (id) => id, keeps: ({ client }) => !clients.includes(client), deletes: false })
}
