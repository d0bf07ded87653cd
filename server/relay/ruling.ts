import { type Conditions, openConditions, type RoomRight } from '../../shared/links/roles.ts'
import type { RoomName } from '../../shared/links/rooms.ts'
import { Refusal } from '../../shared/protocol/refusals.ts'
import type { Context } from './context/context.ts'
import type { Moment, PersonalRights, RoomPolicy } from './context/policy.ts'
import type { Session } from './context/session.ts'
import type { LiveRoom } from './room/liveRoom.ts'

/** Who listens to what a room says about others. */
interface Listeners {
	conditionsChanged(): void
	/** Somebody's own rights are others. */
	rightsChanged(): void
	/** Another step has begun. */
	momentBegan(moment: Moment): void
	/** The last step is over, and none has begun. */
	momentEnded(moment: Moment): void
}

/** What one room's document says about everybody's rights, and which step runs: in memory, as long as the workshop is open. */
export class Ruling {
	readonly #workshop: string
	readonly #policy: RoomPolicy
	readonly #context: Context
	readonly #listeners: Listeners
	/** undefined until the room has been read */
	#conditions: Conditions | undefined
	/** undefined until the room has been read, and if it cannot be */
	#rights: PersonalRights | undefined
	/** undefined until the room has been read */
	#moment: Moment | 'none' | undefined

	constructor(workshop: string, policy: RoomPolicy, context: Context, listeners: Listeners) {
		this.#workshop = workshop
		this.#policy = policy
		this.#context = context
		this.#listeners = listeners
		if (!policy.conditionsOf) this.#conditions = openConditions
	}

	get conditions(): Conditions {
		return this.#conditions ?? openConditions
	}

	/** What this person may do in a room where that is personal: nothing, as long as nobody knows. */
	rightOf(room: RoomName, session: Session): RoomRight {
		return this.#rights?.of(room, session) ?? 'none'
	}

	/** Whether this person may hand over to a room what they wrote there before: nobody, as long as nobody knows. */
	bringsTo(room: RoomName, session: Session): boolean {
		return this.#rights?.brings(room, session) === true
	}

	/**
	 * Resolves when the conditions may be relied on. A room that is damaged locks nobody out of the others, for nobody could
	 * lift the lock. One that cannot be read just now may hold a lock, so they have to wait for it like for their own content.
	 */
	async known(open: () => Promise<LiveRoom | undefined>): Promise<void> {
		try {
			while (!this.#conditions) {
				const live = await open()
				if (live && !this.#conditions) this.follow(live)
			}
		} catch (reason) {
			if (!(reason instanceof Refusal && reason.id === 'storageDamaged')) throw reason
			this.#context.report('conditionsUnknown', { workshop: this.#workshop })
			this.#conditions = openConditions
		}
	}

	/** The room has been opened or has changed. */
	follow(live: LiveRoom): void {
		const before = this.#conditions
		this.#conditions = this.#conditionsIn(live)
		if (this.#conditions.writing !== before?.writing) this.#listeners.conditionsChanged()
		this.#followRights(live)
		this.#followMoment(live)
	}

	#conditionsIn(live: LiveRoom): Conditions {
		const { conditionsOf } = this.#policy
		try {
			return conditionsOf ? live.read(conditionsOf) : openConditions
		} catch (err) {
			this.#context.report('conditionsUnknown', { workshop: this.#workshop, err })
			return this.conditions
		}
	}

	#followRights(live: LiveRoom): void {
		const { rightsIn } = this.#policy
		if (!rightsIn) return
		try {
			const before = this.#rights?.key
			this.#rights = live.read(rightsIn)
			if (this.#rights.key !== before) this.#listeners.rightsChanged()
		} catch (err) {
			this.#context.report('rightsUnknown', { workshop: this.#workshop, err })
		}
	}

	#followMoment(live: LiveRoom): void {
		const { momentOf } = this.#policy
		if (!momentOf) return
		try {
			const before = this.#moment
			const now = live.read(momentOf)
			this.#moment = now ?? 'none'
			if (before === undefined || (before !== 'none' && before.id === now?.id)) return
			if (now) this.#listeners.momentBegan(now)
			else if (before !== 'none') this.#listeners.momentEnded(before)
		} catch (err) {
			this.#context.report('momentUnknown', { workshop: this.#workshop, err })
		}
	}
}
