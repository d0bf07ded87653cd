import { type Conditions, openConditions, type RoomName } from '../../shared/links/roles.ts'
import { Refusal } from '../../shared/protocol/refusals.ts'
import type { Excess } from './alarms.ts'
import { Brakes, judging } from './brakes.ts'
import type { RoomConnection } from './connection.ts'
import type { Context, Moment } from './context.ts'
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
	/** which step runs; undefined until the stage has been read */
	#moment: Moment | 'none' | undefined
	readonly #brakes: Brakes

	constructor(id: string, context: Context, onEmpty: () => void) {
		this.#id = id
		this.#context = context
		this.#onEmpty = onEmpty
		this.#brakes = new Brakes(id, context, (participants) => this.#rooms.get(ruled)?.live?.brake(participants))
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
			isBraked: (visitor: Visitor) => name === ruled && this.#brakes.holds(visitor),
			raise: (room: LiveRoom, excess: Excess) => this.#brakes.raise(room, excess),
			known: () => (name === ruled ? this.#readRuling() : Promise.resolve()),
			changed: (live: LiveRoom) => {
				if (name === ruling) this.#follow(live)
				if (name === judging) this.#brakes.follow(live)
			},
		}
		const onGone = () => {
			this.#rooms.delete(name)
			if (this.#rooms.size === 0) this.#onEmpty()
		}
		const room = new Room({ workshop: this.#id, room: name }, this.#context, rules, onGone, prepare)
		this.#rooms.set(name, room)
		return room
	}

	async #readRuling(): Promise<void> {
		await Promise.all([this.#readStage(), this.#brakes.known(() => this.room(judging).opened())])
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
		this.#followMoment(stage)
	}

	#followMoment(stage: LiveRoom): void {
		const { momentOf, report } = this.#context
		if (!momentOf) return
		try {
			const before = this.#moment
			const now = stage.read(momentOf)
			this.#moment = now ?? 'none'
			if (before === undefined || !now || (before !== 'none' && before.id === now.id)) return
			for (const { live } of this.rooms) live?.keeping.soon('step', now.title)
		} catch (err) {
			report('momentUnknown', { workshop: this.#id, err })
		}
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
