import type { RoomName } from '../../shared/links/roles.ts'
import { Refusal } from '../../shared/protocol/refusals.ts'
import type { Excess } from './alarms.ts'
import type { Context } from './context.ts'
import type { LiveRoom } from './liveRoom.ts'
import type { Visitor } from './visitor.ts'

/** Where the moderation reads alarms, and says that somebody may write again. */
export const judging = 'desk' satisfies RoomName

/** How long it is waited until an alarm that could not be written is written again, in milliseconds. */
const againMs = 5_000

/** What somebody did, for the moderation. */
export interface RaisedAlarm extends Omit<Excess, 'before' | 'by'> {
	readonly workshop: string
	readonly participant: string
	readonly name: string
	readonly time: number
	/** the version that was kept of what was there before; absent if it could not be */
	readonly version?: string
}

/**
 * Who may not write in a workshop until the moderation has looked: raised at once and in memory, then by what the room
 * `desk` says, so that a restart lifts nothing. A desk that is damaged holds nobody.
 */
export class Brakes {
	readonly #workshop: string
	readonly #context: Context
	readonly #changed: (participants: ReadonlySet<string>) => void
	/** as the desk says; undefined until it has been read */
	#written: ReadonlySet<string> | undefined
	/** raised, and not in the desk yet */
	readonly #raised = new Set<string>()

	constructor(workshop: string, context: Context, changed: (participants: ReadonlySet<string>) => void) {
		this.#workshop = workshop
		this.#context = context
		this.#changed = changed
		if (!context.brakedIn) this.#written = new Set()
	}

	holds({ role, participant }: Visitor): boolean {
		return role !== 'moderator' && (this.#raised.has(participant) || this.#written?.has(participant) === true)
	}

	/** Resolves when it is known who is held; `open` opens the desk. */
	async known(open: () => Promise<unknown>): Promise<void> {
		try {
			while (!this.#written) await open()
		} catch (reason) {
			if (!(reason instanceof Refusal && reason.id === 'storageDamaged')) throw reason
			this.#context.report('brakesUnknown', { workshop: this.#workshop })
			this.#written = new Set()
		}
	}

	/** The desk has been opened or has changed. */
	follow(desk: LiveRoom): void {
		const { brakedIn, report } = this.#context
		const before = this.#written ?? new Set()
		try {
			if (brakedIn) this.#written = desk.read(brakedIn)
		} catch (err) {
			report('brakesUnknown', { workshop: this.#workshop, err })
			this.#written ??= new Set()
		}
		const now = this.#written ?? before
		const changed = new Set([...before, ...now].filter((each) => before.has(each) !== now.has(each)))
		if (changed.size > 0) this.#changed(changed)
	}

	/** Too much was removed or written: what was there before is kept, and, if it was no moderator, their writing held. */
	raise(room: LiveRoom, { by, before, ...excess }: Excess): void {
		const { clock, raiseAlarm, report } = this.#context
		const { participant, name, role } = by
		const time = clock.now()
		const version = room.keeping.keep('beforeRemoval', undefined, before).then(
			({ id }) => ({ version: id }),
			(err) => {
				report('versionNotKept', { workshop: this.#workshop, reason: 'beforeRemoval', err })
				return {}
			},
		)
		if (role === 'moderator' || !raiseAlarm) return
		report('alarm', { workshop: this.#workshop, what: excess.what, count: excess.count })
		this.#raised.add(participant)
		this.#changed(new Set([participant]))
		void version.then((kept) => this.#write({ ...excess, ...kept, workshop: this.#workshop, participant, name, time }))
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
