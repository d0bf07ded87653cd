import { type Conditions, openConditions, type RoomName } from '../../shared/links/roles.ts'
import { Refusal } from '../../shared/protocol/refusals.ts'
import type { RoomConnection } from './connection.ts'
import type { Context } from './context.ts'
import type { LiveRoom } from './liveRoom.ts'
import { Room } from './room.ts'
import type { Visitor } from './visitor.ts'

/** Where the moderation says what holds for everybody. */
const ruling = 'stage' satisfies RoomName
/** Where it holds. */
const ruled = 'plenum' satisfies RoomName

/**
 * A workshop as long as any of its rooms is open. Its rooms are separate but for one thing: what the moderation sets in
 * the room `stage` decides who may write the plenum (decision 023). It can only change while that room is open; so it is
 * read once, before the plenum opens, and again after every change, whoever is in these rooms or not.
 */
export class Workshop {
	readonly #id: string
	readonly #context: Context
	readonly #onEmpty: () => void
	readonly #rooms = new Map<RoomName, Room>()
	/** undefined until the stage has been read */
	#conditions: Conditions | undefined

	constructor(id: string, context: Context, onEmpty: () => void) {
		this.#id = id
		this.#context = context
		this.#onEmpty = onEmpty
		if (!context.conditionsOf) this.#conditions = openConditions
	}

	get rooms(): Room[] {
		return [...this.#rooms.values()]
	}

	/** Everyone who is in one of its rooms, or waits to be: once per device and room. */
	get connections(): RoomConnection[] {
		return this.rooms.flatMap(({ connections }) => connections)
	}

	#connectionsOf(participant: string): number {
		return this.connections.filter(({ visitor }) => visitor.participant === participant).length
	}

	has(name: RoomName): boolean {
		return this.#rooms.has(name)
	}

	/** The room, which is opened if it is not; `prepare` then runs before it is read from the log. */
	room(name: RoomName, prepare?: () => Promise<void>): Room {
		const known = this.#rooms.get(name)
		if (known) return known
		const rules = {
			admits: ({ participant }: Visitor) =>
				this.#connectionsOf(participant) < this.#context.limits.participantConnections,
			conditions: () => this.#conditions ?? openConditions,
			known: () => (name === ruled ? this.#readStage() : Promise.resolve()),
			changed: (live: LiveRoom) => name === ruling && this.#follow(live),
		}
		const onGone = () => {
			this.#rooms.delete(name)
			if (this.#rooms.size === 0) this.#onEmpty()
		}
		const room = new Room({ workshop: this.#id, room: name }, this.#context, rules, onGone, prepare)
		this.#rooms.set(name, room)
		return room
	}

	/**
	 * A stage that is damaged locks nobody out of the plenum, for nobody could lift the lock. One that cannot be read just
	 * now may hold a lock, so the plenum has to wait for it like for its own content.
	 */
	async #readStage(): Promise<void> {
		try {
			while (!this.#conditions) await this.room(ruling).opened()
		} catch (reason) {
			if (!(reason instanceof Refusal && reason.id === 'storageDamaged')) throw reason
			this.#context.report('conditionsUnknown', { workshop: this.#id })
			this.#conditions = openConditions
		}
	}

	#follow(stage: LiveRoom): void {
		const before = this.#conditions
		this.#conditions = this.#conditionsIn(stage)
		if (this.#conditions.writing !== before?.writing) this.#rooms.get(ruled)?.live?.askWhoWaited()
	}

	#conditionsIn(stage: LiveRoom): Conditions {
		const { conditionsOf, report } = this.#context
		try {
			return conditionsOf ? stage.read(conditionsOf) : openConditions
		} catch (err) {
			report('conditionsUnknown', { workshop: this.#id, err })
			return this.#conditions ?? openConditions
		}
	}
}
