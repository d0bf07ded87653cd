import { Refusal } from '../../shared/protocol/refusals.ts'
import type { Excess } from './admission/alarms.ts'
import type { Context } from './context/context.ts'
import type { RaisedAlarm } from './context/options.ts'
import type { RoomPolicy } from './context/policy.ts'
import type { Session } from './context/session.ts'
import type { LiveRoom } from './room/liveRoom.ts'

/** Hears who is held now, or is not any more; and of whom among these what was held shall not come. */
type Changed = (participants: ReadonlySet<string>, discarded: ReadonlySet<string>) => void

/** How long it is waited until an alarm that could not be written is written again, in milliseconds. */
const againMs = 5_000

/**
 * Who may not write in some rooms of a workshop until the moderation has looked: raised at once and in memory, then by what
 * another room of the workshop, the desk, says, so that a restart lifts nothing. A desk that is damaged holds nobody.
 */
export class Brakes {
	readonly #workshop: string
	readonly #policy: RoomPolicy
	readonly #context: Context
	readonly #changed: Changed
	/** as the desk says; undefined until it has been read */
	#written: ReadonlySet<string> | undefined
	/** raised, and not in the desk yet */
	readonly #raised = new Set<string>()

	/** `policy`: of the desk */
	constructor(workshop: string, policy: RoomPolicy, context: Context, changed: Changed) {
		this.#workshop = workshop
		this.#policy = policy
		this.#context = context
		this.#changed = changed
		if (!policy.brakedIn) this.#written = new Set()
	}

	holds({ role, participant }: Session): boolean {
		return role !== 'moderator' && (this.#raised.has(participant) || this.#written?.has(participant) === true)
	}

	/** Resolves when it is known who is held; `open` opens the desk. */
	async known(open: () => Promise<LiveRoom | undefined>): Promise<void> {
		try {
			while (!this.#written) {
				const desk = await open()
				if (desk && !this.#written) this.follow(desk)
			}
		} catch (reason) {
			if (!(reason instanceof Refusal && reason.id === 'storageDamaged')) throw reason
			this.#context.report('brakesUnknown', { workshop: this.#workshop })
			this.#written = new Set()
		}
	}

	/** The desk has been opened or has changed. */
	follow(desk: LiveRoom): void {
		const { brakedIn, discardsIn } = this.#policy
		const { report } = this.#context
		const before = this.#written ?? new Set()
		let discarded: ReadonlySet<string> = new Set()
		try {
			if (brakedIn) this.#written = desk.read(brakedIn)
			if (discardsIn) discarded = desk.read(discardsIn)
		} catch (err) {
			report('brakesUnknown', { workshop: this.#workshop, err })
			this.#written ??= new Set()
		}
		const now = this.#written ?? before
		const changed = new Set([...before, ...now].filter((each) => before.has(each) !== now.has(each)))
		if (changed.size > 0)
			this.#changed(changed, new Set([...changed].filter((each) => !now.has(each) && discarded.has(each))))
	}

	/**
	 * Too much was removed or written: if it was no moderator, their writing is held, and the moderation told, once it is
	 * known which version was kept of what was there before.
	 */
	raise({ by, before: _, ...excess }: Excess, version: Promise<string | undefined>): void {
		const { clock, raiseAlarm, report } = this.#context
		const { participant, name, role } = by
		const time = clock.now()
		if (role === 'moderator' || !raiseAlarm) return
		report('alarm', { workshop: this.#workshop, what: excess.what, count: excess.count })
		this.#raised.add(participant)
		this.#changed(new Set([participant]), new Set())
		void version.then((id) => {
			const kept = id === undefined ? {} : { version: id }
			return this.#write({ ...excess, ...kept, workshop: this.#workshop, participant, name, time })
		})
	}

	/** Until the alarm stands in the desk nobody could lift it, and a restart would: so it is tried until it does. */
	async #write(alarm: RaisedAlarm): Promise<void> {
		const { clock, raiseAlarm, report } = this.#context
		try {
			await raiseAlarm?.(alarm)
			this.#raised.delete(alarm.participant)
		} catch (err) {
			report('alarmNotWritten', { workshop: this.#workshop, err })
			if (err instanceof Refusal && err.id === 'shuttingDown') return
			clock.after(againMs, () => void this.#write(alarm))
		}
	}
}
