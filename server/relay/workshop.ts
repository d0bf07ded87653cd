import { openConditions } from '../../shared/links/roles.ts'
import type { RoomName } from '../../shared/links/rooms.ts'
import { Refusal } from '../../shared/protocol/refusals.ts'
import type { Excess } from './admission/alarms.ts'
import { Brakes } from './brakes.ts'
import type { RoomConnection } from './connections/connection.ts'
import { TurnShare } from './connections/turnShare.ts'
import type { Context } from './context/context.ts'
import type { RoomPolicy } from './context/policy.ts'
import type { LiveRoom } from './room/liveRoom.ts'
import { Room } from './room/room.ts'
import type { Rules } from './room/rules.ts'
import { Ruling } from './ruling.ts'

/**
 * A workshop as long as any of its rooms is open. Its rooms are separate but for what their policies say: one room may
 * decide who may write in another (decision 023), or hold alarms about it. That can only change while that room is open; so it
 * is read once, before the other opens, and again after every change, whoever is in these rooms or not.
 */
export class Workshop {
	readonly #id: string
	readonly #context: Context
	readonly #onEmpty: () => void
	readonly #rooms = new Map<RoomName, Room>()
	/** by the room that says it */
	readonly #rulings = new Map<RoomName, Ruling>()
	readonly #brakes = new Map<RoomName, Brakes>()
	readonly #turn: TurnShare

	constructor(id: string, context: Context, onEmpty: () => void) {
		this.#id = id
		this.#context = context
		this.#onEmpty = onEmpty
		this.#turn = new TurnShare(context.nextTurn)
	}

	get rooms(): Room[] {
		return [...this.#rooms.values()]
	}

	/** Everyone who is in one of its rooms, or waits to be: once per device and room. */
	get connections(): RoomConnection[] {
		return this.rooms.flatMap(({ connections }) => connections)
	}

	#connectionsOf(participant: string): number {
		return this.connections.filter(({ session }) => session.participant === participant).length
	}

	has(name: RoomName): boolean {
		return this.#rooms.has(name)
	}

	/** The room, which is opened if it is not; `prepare` then runs before it is read from the log. */
	room(name: RoomName, prepare?: () => Promise<void>): Room {
		const known = this.#rooms.get(name)
		if (known) return known
		const policy = this.#policyOf(name)
		// Those that it is asked for, and those that it asks.
		if (policy.conditionsOf || policy.momentOf || policy.rightsIn) this.#rulingBy(name)
		if (policy.brakedIn) this.#brakesBy(name)
		const ruling = policy.ruledBy && this.#rulingBy(policy.ruledBy)
		const brakes = policy.brakedBy && this.#brakesBy(policy.brakedBy)
		const rules: Rules = {
			policy,
			turn: this.#turn,
			admits: ({ participant }) => this.#connectionsOf(participant) < this.#context.limits.participantConnections,
			conditions: (session) =>
				policy.isPersonal
					? {
							...openConditions,
							personal: ruling?.rightOf(name, session) ?? 'none',
							brings: ruling?.bringsTo(name, session) === true,
						}
					: (ruling?.conditions ?? openConditions),
			isBraked: (session) => brakes?.holds(session) === true,
			raise: (live, excess) => {
				const version = this.#keptBefore(live, excess)
				brakes?.raise(excess, version)
			},
			known: async () => {
				await Promise.all([
					ruling?.known(() => this.room(policy.ruledBy ?? name).opened()),
					brakes?.known(() => this.room(policy.brakedBy ?? name).opened()),
				])
				await this.#refuseUnlisted(name, policy)
			},
			changed: (live) => {
				this.#rulings.get(name)?.follow(live)
				this.#brakes.get(name)?.follow(live)
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

	/** @throws `notFound` for a room of which the one that lists them says nothing; what that one is refused with */
	async #refuseUnlisted(name: RoomName, { listedIn }: RoomPolicy): Promise<void> {
		if (!listedIn) return
		const { lists } = this.#policyOf(listedIn)
		let list: LiveRoom | undefined
		while (!list) list = await this.room(listedIn).opened()
		if (!lists || !list.read((doc) => lists(doc, name))) throw new Refusal('notFound', 'there is no such room')
	}

	#policyOf(name: RoomName): RoomPolicy {
		return this.#context.policies(name) ?? {}
	}

	#rulingBy(name: RoomName): Ruling {
		const known = this.#rulings.get(name)
		if (known) return known
		const ruling = new Ruling(this.#id, this.#policyOf(name), this.#context, {
			conditionsChanged: () => {
				for (const live of this.#liveBy('ruledBy', name)) live.vectors.askWhoWaited()
			},
			rightsChanged: () => {
				for (const live of this.#liveBy('ruledBy', name)) live.rightsChanged()
			},
			momentBegan: (moment) => {
				for (const { live } of this.rooms) live?.keeping.soon('step', moment)
			},
			momentEnded: (moment) => {
				for (const { live } of this.rooms) live?.keeping.soon('stepEnd', moment)
			},
		})
		this.#rulings.set(name, ruling)
		return ruling
	}

	#brakesBy(name: RoomName): Brakes {
		const known = this.#brakes.get(name)
		if (known) return known
		const brakes = new Brakes(this.#id, this.#policyOf(name), this.#context, (participants, discarded) => {
			for (const live of this.#liveBy('brakedBy', name)) live.brake(participants, discarded)
		})
		this.#brakes.set(name, brakes)
		return brakes
	}

	#liveBy(what: 'ruledBy' | 'brakedBy', name: RoomName): LiveRoom[] {
		return this.rooms.flatMap(({ key, live }) => (live && this.#policyOf(key.room)[what] === name ? [live] : []))
	}

	/** The version of what was there before, or undefined if it could not be kept. */
	async #keptBefore(live: LiveRoom, { before }: Excess): Promise<string | undefined> {
		try {
			return (await live.keeping.keep('beforeRemoval', {}, before)).id
		} catch (err) {
			this.#context.report('versionNotKept', { workshop: this.#id, reason: 'beforeRemoval', err })
			return undefined
		}
	}
}
