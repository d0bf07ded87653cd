import type * as Y from 'yjs'
import type { Context } from '../context/context.ts'
import type { RaisedAlarm, Updates } from '../context/options.ts'
import type { Session } from '../context/session.ts'
import type { RoomDocument } from '../document/roomDocument.ts'
import type { Authorship } from './authorship.ts'
import { countEntries, entryChanges } from './entries.ts'

/** What somebody did far beyond the usual. */
export interface Excess extends Pick<RaisedAlarm, 'what' | 'count' | 'removed'> {
	readonly by: Session
	/** the document before the first of it */
	readonly before: () => Updates
}

/** What one participant has done within a while, and the document before it. */
interface Stretch {
	readonly until: number
	readonly before: () => Updates
	readonly removed: (readonly [map: string, key: string])[]
	count: number
	added: number
	bytes: number
	/** what there was when it was asked for */
	entries: number | undefined
	told: boolean
}

/** So many removed entries an alarm names. */
const mostNamed = 1_000

const noneYet = (): Pick<Stretch, 'removed' | 'count' | 'added'> => ({ removed: [], count: 0, added: 0 })

interface WatchedRoom {
	readonly document: RoomDocument
	readonly authorship: Authorship
}

/**
 * Watches how much each participant removes and writes within some seconds. What they remove of their own does not count,
 * nor what they bring of others' after a crash; nothing but numbers of entries and bytes is looked at.
 */
export class Alarms {
	readonly #room: WatchedRoom
	readonly #context: Context
	readonly #raise: (excess: Excess) => void
	readonly #stretches = new Map<string, Stretch>()

	constructor(room: WatchedRoom, context: Context, raise: (excess: Excess) => void) {
		this.#room = room
		this.#context = context
		this.#raise = raise
	}

	/** Applies an update of this person, and says so if it makes too much of what they do; `look` wants to see it happen. */
	watch<Answer extends { changes: readonly Uint8Array[] }>(
		by: Session,
		apply: (look: (transaction: Y.Transaction) => void) => Answer,
	): Answer {
		const before = this.#room.document.checkpoint()
		let attempt: Y.Doc | undefined
		let counted = noneYet()
		const answer = apply((transaction) => {
			// Applying that was broken off is tried again on another document, and what it had done does not count.
			if (transaction.doc !== attempt) counted = noneYet()
			attempt = transaction.doc
			const changes = this.#changesIn(transaction, by.participant)
			counted.count += changes.removed.length
			counted.added += changes.added
			for (const { map, key } of changes.removed) if (map !== undefined) counted.removed.push([map, key])
		})
		const bytes = answer.changes.reduce((sum, { length }) => sum + length, 0)
		if (bytes > 0) this.#note(by, { ...counted, bytes }, before)
		return answer
	}

	#changesIn(transaction: Y.Transaction, participant: string) {
		const ownerOf = (client: number) => this.#room.authorship.ownerOf(client)
		return entryChanges(
			transaction,
			(client) => ownerOf(client) !== participant,
			(client) => (ownerOf(client) ?? participant) === participant,
		)
	}

	#note(
		by: Session,
		{ removed, count, added, bytes }: Pick<Stretch, 'removed' | 'count' | 'added' | 'bytes'>,
		before: () => Updates,
	): void {
		const stretch = this.#stretchOf(by.participant, before)
		stretch.count += count
		stretch.added += added
		stretch.bytes += bytes
		stretch.removed.push(...removed.slice(0, mostNamed - stretch.removed.length))
		const what = stretch.told ? undefined : this.#excessIn(stretch)
		if (!what) return
		stretch.told = true
		const { removed: named } = stretch
		this.#raise({
			by,
			what,
			count: what === 'removed' ? stretch.count : stretch.added,
			removed: named,
			before: stretch.before,
		})
	}

	#excessIn(stretch: Stretch): Excess['what'] | undefined {
		const { removedUnnoticed, removedShare, removedMost, addedMost, writtenMost } = this.#context.limits
		if (stretch.count > removedMost) return 'removed'
		if (stretch.count > removedUnnoticed) {
			stretch.entries ??= this.#room.document.read(countEntries) + stretch.count
			if (stretch.count > removedShare * stretch.entries) return 'removed'
		}
		return stretch.added > addedMost || stretch.bytes > writtenMost ? 'written' : undefined
	}

	#stretchOf(participant: string, before: () => Updates): Stretch {
		const now = this.#context.clock.now()
		const known = this.#stretches.get(participant)
		if (known && now < known.until) return known
		for (const [other, { until }] of this.#stretches) if (until <= now) this.#stretches.delete(other)
		const begun: Stretch = {
			until: now + this.#context.limits.alarmMs,
			before,
			removed: [],
			count: 0,
			added: 0,
			bytes: 0,
			entries: undefined,
			told: false,
		}
		this.#stretches.set(participant, begun)
		return begun
	}
}
