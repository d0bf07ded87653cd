import { Refusal } from '../../../shared/protocol/refusals.ts'
import { firstDeletions } from '../../../shared/updates/deletions.ts'
import { rewriteIds } from '../../../shared/updates/rewriteIds.ts'
import type { UpdateBounds } from '../../../shared/updates/scanUpdate.ts'
import { comparedWithUnproven } from '../admission/contradictions.ts'
import { boundsOf, type Inspected, inspect } from '../admission/inspection.ts'
import type { RoomConnection } from '../connections/connection.ts'
import type { Remainder } from '../connections/inbox.ts'
import type { Context } from '../context/context.ts'
import { emptyUpdate } from '../document/encodedDocument.ts'
import { deniedFrame, reissueFrame } from '../wire/frames.ts'
import type { LiveRoom } from './liveRoom.ts'
import { Trial } from './trial.ts'

/** What becomes of a write frame: role, conditions, inspection, authorship, quotas, document, journal, the others. */
export class Writing {
	readonly #room: LiveRoom
	readonly #context: Context
	readonly #trial: Trial
	readonly #bounds: { update: UpdateBounds; missing: UpdateBounds }

	constructor(room: LiveRoom, context: Context) {
		this.#room = room
		this.#context = context
		this.#trial = new Trial(room, context)
		this.#bounds = boundsOf(context.limits)
	}

	/** One edit; `isTried`: it is known that it may be applied. */
	update(from: RoomConnection, update: Uint8Array, isTried = false): Remainder | undefined {
		if (!from.mayWrite) this.#deny(from)
		else if (!this.#room.takesFrom(from)) this.#putOff(from)
		// Who only brings what they wrote before is asked for it, and does not go on writing here.
		else if (this.#room.holdsBack(from)) this.#hold(from)
		else return this.#takeEdit(from, update, isTried)
	}

	/** The answer to our state vector: everything the client has and we had not. */
	missing(from: RoomConnection, update: Uint8Array, isTried = false): Remainder | undefined {
		if (!from.mayWrite) {
			// Not even looked at: whoever may not write has nothing to bring, and was not asked.
			if (!isEmpty(update)) this.#deny(from)
		} else if (!this.#room.takesFrom(from)) this.#putOff(from)
		else return this.#takeAnswer(from, update, isTried)
	}

	#takeEdit(from: RoomConnection, update: Uint8Array, isTried: boolean): Remainder | undefined {
		const { authorship, quotas } = this.#room
		const seen = this.#inspect(update, this.#bounds.update)
		if (seen.fresh.some(({ client }) => authorship.belongsToAnother(client, from))) throw new Refusal('forgedAuthor')
		if (!isTried) quotas.checkAhead(from.session, update, seen)
		if (!isTried && this.#trial.isNeeded(from, seen)) {
			return this.#trial.run(from, update, seen, () => this.update(from, update, true))
		}
		for (const { client } of seen.fresh) from.writesAs.add(client)
		const binds = this.#unbound(seen.fresh.map(({ client }) => client))
		if (seen.contiguous && this.#apply(from, update, seen, { binds }, isTried)) this.#done(from)
		else this.#hold(from)
	}

	#takeAnswer(from: RoomConnection, update: Uint8Array, isTried: boolean): Remainder | undefined {
		const { authorship, journal, quotas } = this.#room
		const seen = this.#inspect(update, this.#bounds.missing)
		const contradicted = this.#compare(from, update)
		const fresh = seen.fresh.filter(({ client }) => !contradicted.has(client))
		const { own, healed, awaited, refused } = authorship.judge(fresh, from)
		const left = [...contradicted.keys(), ...[...awaited, ...refused].map(({ client }) => client)]
		const taken = left.length > 0 ? withoutClients(update, left) : update
		if (!isTried) quotas.checkAhead(from.session, taken, seen)
		if (!isTried && this.#trial.isNeeded(from, seen)) {
			return this.#trial.run(from, taken, seen, () => this.missing(from, update, true))
		}
		if (left.length === 0 && this.#deleteAhead(from, update, seen)) {
			return this.#context.nextTurn().then(() => () => this.missing(from, update, true))
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

	/** Yjs clients of this person whose edits they have otherwise than somebody else brought them, and from which clock on. */
	#compare(from: RoomConnection, answer: Uint8Array): Map<number, number> {
		const { contradicted, proven } = comparedWithUnproven(this.#room, from, answer)
		if (proven.length > 0) this.#room.record([emptyUpdate], { author: from.session.participant, binds: [], proven })
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

	/** False if parts of it could not be placed. `isTried`: its consequences have been judged. */
	#apply(from: RoomConnection, update: Uint8Array, seen: Inspected, marks: Marks, isTried: boolean): boolean {
		const { alarms, journal, quotas } = this.#room
		quotas.check(from.session, seen, { own: marks.binds.length, healed: newIn(marks.unproven) })
		journal.makeRoomFor(update.length)
		const { changes, complete } = alarms.watch(from.session, (look) =>
			this.#trial.apply(from, update, seen, look, isTried),
		)
		this.#room.record(changes, { ...marks, author: from.session.participant, from })
		this.#context.figures.updatesIn += 1
		return complete
	}

	/**
	 * So many deletions that others would have to wait for them are taken in portions, ahead of what else a tried update brings.
	 * False if there are not, or no longer, so many of what is known.
	 */
	#deleteAhead(from: RoomConnection, update: Uint8Array, seen: Inspected): boolean {
		const { alarms, document, journal } = this.#room
		const { rangesPerTurn } = this.#context.limits
		if (seen.news.ranges <= rangesPerTurn) return false
		const isNew = (client: number, clock: number, length: number) =>
			clock + length <= document.clockOf(client) && !document.isDeleted(client, clock, length)
		const portion = firstDeletions(update, this.#bounds.missing, rangesPerTurn, isNew)
		if (!portion) return false
		journal.makeRoomFor(portion.length)
		const { changes } = alarms.watch(from.session, (look) => this.#trial.apply(from, portion, seen, look, true))
		this.#room.record(changes, { binds: [], author: from.session.participant, from })
		return true
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

/** How many of the clients of whom something was brought back were not known at all. */
const newIn = (healed: Marks['unproven']) => [...(healed?.values() ?? [])].filter((known) => known === 0).length
const isEmpty = (update: Uint8Array) => update.length === 2 && update[0] === 0 && update[1] === 0

/**
 * What others than these Yjs clients wrote. It deletes nothing: what stands in the place of something deleted may be among
 * what is left out, and an answer that can be taken whole will bring all deletions again.
 */
function withoutClients(update: Uint8Array, clients: readonly number[]): Uint8Array {
	return rewriteIds(update, { idOf: (id) => id, keeps: ({ client }) => !clients.includes(client), deletes: false })
}
