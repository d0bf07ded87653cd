import { atMostEvery, Throttle } from '../../../shared/lib/throttle.ts'
import { endOfClientIds, rosterClientId } from '../../../shared/protocol/wire.ts'
import type { Authorship } from '../admission/authorship.ts'
import type { Context } from '../context/context.ts'
import { Awareness, type AwarenessMessage } from './awareness.ts'
import type { RoomConnection } from './connection.ts'
import { Roster } from './roster.ts'

/** Who is in the room and what they are doing: awareness of those who speak, the roster of all. */
export class Presences {
	readonly #context: Context
	readonly #authorship: Authorship
	readonly #send: (message: AwarenessMessage) => void
	readonly #awareness = new Awareness()
	readonly #roster = new Roster()
	/** who speaks under an awareness id */
	readonly #speakers = new Map<number, RoomConnection>()
	readonly #move: Throttle
	readonly #callRoll: Throttle
	#cancelRenewal: (() => void) | undefined

	/** `send` gets at most one message per beat, for everybody. */
	constructor(context: Context, authorship: Authorship, send: (message: AwarenessMessage) => void) {
		this.#context = context
		this.#authorship = authorship
		this.#send = send
		this.#move = new Throttle(context, atMostEvery(1000 / context.limits.awarenessPerSecond), () => this.#gather())
		this.#callRoll = new Throttle(context, atMostEvery(context.limits.rosterMs), () => this.#refreshRoster())
	}

	enter(connection: RoomConnection): void {
		this.#roster.add(connection)
		this.#callRoll.ask()
		this.#renewLater()
	}

	leave(connection: RoomConnection): void {
		this.#roster.remove(connection)
		this.#callRoll.ask()
		if (connection.awarenessId === undefined) return
		this.#speakers.delete(connection.awarenessId)
		this.#awareness.set(connection.awarenessId, undefined)
		this.#move.ask()
	}

	/** One awareness message. Readers have no cursor: what they send is passed over. */
	take(from: RoomConnection, entries: Uint8Array): void {
		if (from.session.role === 'reader') return
		const before = from.awarenessId
		this.#awareness.receive(from, entries, (id) => this.#claim(id, from), this.#context.limits.awarenessState)
		if (from.awarenessId !== before) this.#callRoll.ask()
		if (this.#awareness.hasChanges) this.#move.ask()
	}

	/** How many people take part, whatever number of devices they have. */
	get participants(): number {
		return this.#roster.participants
	}

	/** All states, for one who comes or asks. */
	everybody({ seesNames }: RoomConnection): Buffer {
		return this.#awareness.everybody(this.#context.clock.now(), { named: seesNames }).frame
	}

	speakerOf(id: number): RoomConnection | undefined {
		return this.#speakers.get(id)
	}

	/** Ends all timers. */
	stop(): void {
		this.#move.stop()
		this.#callRoll.stop()
		this.#cancelRenewal?.()
		this.#cancelRenewal = undefined
	}

	#claim(id: number, by: RoomConnection): boolean {
		if (id >= endOfClientIds) return false
		const { participant } = by.session
		const holder = this.#speakers.get(id)
		if (holder && holder.session.participant !== participant) return false
		if ((this.#authorship.ownerOf(id) ?? participant) !== participant) return false
		// The same person came back before their old connection was found dead.
		if (holder) holder.awarenessId = undefined
		this.#speakers.set(id, by)
		return true
	}

	#gather(): void {
		const message = this.#awareness.takeChanges(this.#context.clock.now())
		if (message) this.#send(message)
	}

	#refreshRoster(): void {
		this.#awareness.set(rosterClientId, this.#roster.state({ named: true }), this.#roster.state({ named: false }))
		this.#move.ask()
	}

	#renewLater(): void {
		this.#cancelRenewal ??= this.#context.clock.after(this.#context.limits.renewRosterMs, () => {
			this.#cancelRenewal = undefined
			this.#callRoll.ask()
			this.#renewLater()
		})
	}
}
