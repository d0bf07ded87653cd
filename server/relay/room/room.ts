import { assertNever } from '../../../shared/lib/assertNever.ts'
import { bestConditions, can } from '../../../shared/links/roles.ts'
import { Refusal, type RefusalId } from '../../../shared/protocol/refusals.ts'
import type { RoomKey } from '../../log/log.ts'
import { NoDocument } from '../../worker/encoded.ts'
import type { Version } from '../../worker/epoch.ts'
import { type LargeDocuments, largeDocuments } from '../../worker/largeDocuments.ts'
import { RoomConnection } from '../connections/connection.ts'
import { RatesByParticipant } from '../connections/rates.ts'
import type { Context } from '../context/context.ts'
import type { RelaySocket, Session } from '../context/session.ts'
import type { LiveRoom } from './liveRoom.ts'
import { openedRoom } from './opening.ts'
import type { Rules } from './rules.ts'

type Phase =
	| { is: 'loading' }
	| { is: 'live'; live: LiveRoom; cancelUnload: (() => void) | undefined }
	| { is: 'draining'; live: LiveRoom }
	| { is: 'gone' }

/**
 * A room from the first person to a while after the last: loading, live, draining, gone. One step at a time; whoever
 * comes during loading or draining waits for it, and nobody ever sees a document that is not completely loaded.
 */
export class Room {
	readonly key: RoomKey
	readonly #context: Context
	readonly #rules: Rules
	readonly #onGone: () => void
	readonly #large: LargeDocuments
	readonly #waiting = new Set<RoomConnection>()
	readonly #rates: RatesByParticipant
	#phase: Phase = { is: 'loading' }
	#work: Promise<void>
	#notOpened: RefusalId | undefined

	/** `prepare` runs before the room is read from the log; it opens only if somebody has come by then. */
	constructor(key: RoomKey, context: Context, rules: Rules, onGone: () => void, prepare?: () => Promise<void>) {
		this.key = key
		this.#context = context
		this.#rules = rules
		this.#onGone = onGone
		this.#rates = new RatesByParticipant(context)
		this.#large = largeDocuments(context.worker, key.workshop, context.nextTurn)
		this.#work = this.#load(prepare)
	}

	get live(): LiveRoom | undefined {
		return this.#phase.is === 'live' || this.#phase.is === 'draining' ? this.#phase.live : undefined
	}

	/** Everyone who is in, or waits to be. */
	get connections(): RoomConnection[] {
		return [...this.#waiting, ...(this.live?.connections ?? [])]
	}

	enter(session: Session, socket: RelaySocket): RoomConnection {
		const { room } = this.key
		const means = { context: this.#context, rates: this.#rates.enter(session.participant), turn: this.#rules.turn }
		const connection = new RoomConnection(session, room, socket, means, (ended) => this.#leave(ended))
		if (!can(session.role, { do: 'read', room }, bestConditions)) connection.close('notAllowed')
		else if (!this.#hasSeatFor(session)) connection.close('roomFull')
		else if (!this.#rules.admits(session)) connection.close('tooMany')
		else this.#admit(connection)
		return connection
	}

	/** Some seats are kept for the moderation, whoever fills the others. */
	#hasSeatFor({ role }: Session): boolean {
		const { connections, moderatorSeats } = this.#context.limits
		return this.connections.length < (role === 'moderator' ? connections + moderatorSeats : connections)
	}

	/**
	 * The room once it is open, for work of the server itself; undefined if it has closed meanwhile and must be opened anew.
	 * Rejects with the refusal that people get if it cannot be opened.
	 */
	async opened(): Promise<LiveRoom | undefined> {
		await this.#work
		if (this.#notOpened) throw new Refusal(this.#notOpened)
		await this.live?.ready(0)
		return this.#phase.is === 'live' ? this.#phase.live : undefined
	}

	/**
	 * Sets the document back: everybody is closed, and who comes finds the version under a new epoch. Resolves when that is on
	 * disk. False if the room was closing, and nothing was done: try again.
	 *
	 * @throws `storageAway` or `storageDamaged`; everything then is as it was
	 */
	async restore(version: Version): Promise<boolean> {
		const live = await this.opened()
		if (!live || this.#phase.is !== 'live') return false
		this.#phase.cancelUnload?.()
		this.#phase = { is: 'draining', live }
		const restored = this.#replace(live, version)
		this.#work = restored.catch(() => {})
		await restored
		return true
	}

	async #replace(live: LiveRoom, version: Version): Promise<void> {
		const { journal } = live
		const brought = async () => {
			if (await journal.onDisk()) return
			this.#open(live)
			throw new Refusal('storageAway', 'the log cannot be written just now')
		}
		// Before anybody is closed for nothing.
		await brought()
		for (const connection of [...live.connections]) connection.close('superseded')
		// The system may have begun to write a moment ago.
		while (journal.added > journal.flushed) await brought()
		live.stop()
		try {
			// Nobody can write any more: this is all there was.
			if (this.#context.keep) await live.keeping.keep('beforeRestore')
			const now = await live.snapshot()
			await this.#context.log.replace(this.key, await this.#large.beginEpoch(now, version))
		} catch (reason) {
			if (!(reason instanceof NoDocument)) throw reason
			throw new Refusal('storageDamaged', `a version that is no document: ${reason.message}`)
		} finally {
			// Whether it succeeded or not: what is on disk is what holds.
			this.#phase = { is: 'loading' }
			await this.#load()
		}
	}

	/** Brings everything to disk, however long the room has been open. */
	async close(): Promise<void> {
		await this.#work
		const { live } = this
		if (!live) return
		if (!(await live.finish())) this.#context.report('closedUnsaved', this.key)
		this.#end(live)
	}

	/** Ends the room; what is not on disk goes with it. Resolves when nothing of it is being written any more. */
	async drop(): Promise<void> {
		await this.#work
		const { live } = this
		if (!live) return
		this.#end(live)
		await live.drop()
	}

	#admit(connection: RoomConnection): void {
		const phase = this.#phase
		switch (phase.is) {
			case 'live':
				phase.cancelUnload?.()
				phase.cancelUnload = undefined
				phase.live.enter(connection)
				break
			case 'loading':
			case 'draining':
				this.#waiting.add(connection)
				break
			case 'gone':
				connection.close('unexpected')
				break
			default:
				assertNever(phase)
		}
	}

	#leave(connection: RoomConnection): void {
		this.#rates.leave(connection.session.participant)
		if (this.#waiting.delete(connection)) return
		this.live?.leave(connection)
		this.#unloadLater()
	}

	async #load(prepare?: () => Promise<void>): Promise<void> {
		try {
			if (prepare) {
				await prepare()
				if (this.#waiting.size === 0) {
					this.#phase = { is: 'gone' }
					this.#onGone()
					return
				}
			}
			this.#open(await openedRoom(this.key, this.#context, this.#rules, this.#large))
		} catch (reason) {
			const refusal = reason instanceof Refusal ? reason.id : 'unexpected'
			this.#context.report('notLoaded', { ...this.key, refusal, err: reason })
			this.#phase = { is: 'gone' }
			this.#notOpened = refusal
			this.#onGone()
			for (const connection of this.#waiting) connection.close(refusal)
		}
	}

	#open(live: LiveRoom): void {
		this.#phase = { is: 'live', live, cancelUnload: undefined }
		const waiting = [...this.#waiting]
		this.#waiting.clear()
		for (const connection of waiting) live.enter(connection)
		this.#unloadLater()
	}

	#unloadLater(): void {
		const phase = this.#phase
		if (phase.is !== 'live' || phase.live.connections.size > 0) return
		phase.cancelUnload?.()
		phase.cancelUnload = this.#context.clock.after(this.#context.limits.unloadMs, () => {
			this.#phase = { is: 'draining', live: phase.live }
			this.#work = this.#drain(phase.live)
		})
	}

	async #drain(live: LiveRoom): Promise<void> {
		const saved = await live.finish()
		// What is only in memory stays there: the room opens again instead of forgetting it.
		if (saved && this.#waiting.size === 0) this.#end(live)
		else this.#open(live)
	}

	#end(live: LiveRoom): void {
		if (this.#phase.is === 'live') this.#phase.cancelUnload?.()
		live.stop()
		this.#rates.stop()
		this.#phase = { is: 'gone' }
		this.#onGone()
	}
}
