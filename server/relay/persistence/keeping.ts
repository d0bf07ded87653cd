import type { VersionReason } from '../../../shared/protocol/api.ts'
import { Refusal } from '../../../shared/protocol/refusals.ts'
import { type RoomKey, systemAuthor } from '../../log/log.ts'
import type { Context } from '../context/context.ts'
import type { Kept, Updates } from '../context/options.ts'
import type { Session } from '../context/session.ts'
import type { RoomDocument } from '../document/roomDocument.ts'

/** So many people a version names. */
const mostPeople = 30

/** What a version is called, and which step of the agenda it is about. */
interface Said {
	readonly title?: string
	readonly number?: number
}

interface KeptRoom {
	readonly document: RoomDocument
	readonly connections: Iterable<{ readonly session: Session }>
	readonly epoch: number
}

/**
 * Keeps versions of one room's document: some minutes after a change, when a step begins, when the room closes, and when
 * asked to. It hands on the bytes the document is kept in anyway, so nothing is encoded for it; and a store that fails
 * is reported and tried again after the next minutes, and nobody notices.
 */
export class Keeping {
	readonly #room: KeptRoom
	readonly #key: RoomKey
	readonly #context: Context
	readonly #marksSteps: boolean
	readonly #authors = new Set<string>()
	#changes = 0
	#latest = Number.NEGATIVE_INFINITY
	#cancelInterval: (() => void) | undefined
	#cancelSoon: (() => void) | undefined

	/** `marksSteps`: see `RoomPolicy` */
	constructor(room: KeptRoom, key: RoomKey, context: Context, marksSteps: boolean) {
		this.#room = room
		this.#key = key
		this.#context = context
		this.#marksSteps = marksSteps
	}

	/** Somebody has changed the document. */
	changed(author: string): void {
		if (!this.#context.keep) return
		this.#changes += 1
		if (author !== systemAuthor && this.#authors.size < mostPeople) this.#authors.add(author)
		this.#cancelInterval ??= this.#context.clock.after(this.#context.limits.versionMs, () => {
			this.#cancelInterval = undefined
			void this.#attempt('interval')
		})
	}

	/** Whether anybody has changed the document since the last version. */
	get hasChanges(): boolean {
		return this.#changes > 0
	}

	/**
	 * Something happened that people will remember: a step began or ended, cards were revealed. Of several within moments
	 * the last one counts.
	 */
	soon(reason: 'step' | 'stepEnd' | 'reveal', said: Said): void {
		const { clock, limits, keep } = this.#context
		const isMarked = reason !== 'reveal' && this.#marksSteps
		if (!keep || (this.#changes === 0 && !isMarked)) return
		this.#cancelSoon?.()
		const wait = Math.max(0, this.#latest + limits.versionGapMs - clock.now())
		this.#cancelSoon = clock.after(wait, () => {
			this.#cancelSoon = undefined
			void this.#attempt(reason, said)
		})
	}

	/**
	 * Keeps the document as it is, or as it was at a checkpoint. Rejects with the store's refusal; then nothing was kept.
	 */
	async keep(reason: VersionReason, said: Said = {}, before?: () => Updates): Promise<{ readonly id: string }> {
		const { keep, clock } = this.#context
		if (!keep) throw new Refusal('notFound', 'no versions are kept here')
		const time = clock.now()
		const changes = this.#changes
		const named = { ...(said.title && { label: said.title }), ...(said.number !== undefined && { step: said.number }) }
		const kept: Kept = { time, reason, ...named, ...this.#people(), changes, epoch: this.#room.epoch }
		this.#latest = time
		if (before) return keep(this.#key, kept, before())
		this.#changes = 0
		this.#authors.clear()
		this.#cancelInterval?.()
		this.#cancelInterval = undefined
		try {
			return await keep(this.#key, kept, this.#room.document.checkpoint()())
		} catch (reason) {
			// Still unkept: the next interval tries again, whether somebody changes more or not.
			this.changed(systemAuthor)
			this.#changes += changes - 1
			throw reason
		}
	}

	/** Keeps what was changed since the last version. */
	async finish(): Promise<void> {
		if (this.#changes > 0) await this.#attempt('interval')
	}

	/** Ends all timers. */
	stop(): void {
		this.#cancelInterval?.()
		this.#cancelSoon?.()
	}

	async #attempt(reason: VersionReason, said: Said = {}): Promise<void> {
		try {
			await this.keep(reason, said)
		} catch (err) {
			this.#context.report('versionNotKept', { ...this.#key, reason, err })
		}
	}

	#people(): Pick<Kept, 'people' | 'present'> {
		const here = new Set<string>()
		for (const { session } of this.#room.connections) if (session.role !== 'reader') here.add(session.participant)
		return { people: [...new Set([...this.#authors, ...here])].slice(0, mostPeople), present: here.size }
	}
}
