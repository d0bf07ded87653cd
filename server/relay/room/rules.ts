import type { Conditions } from '../../../shared/links/roles.ts'
import type { Excess } from '../admission/alarms.ts'
import type { TurnShare } from '../connections/turnShare.ts'
import type { RoomPolicy } from '../context/policy.ts'
import type { Session } from '../context/session.ts'
import type { LiveRoom } from './liveRoom.ts'

/** What a room has to do with the others of its workshop. */
export interface Rules {
	/** what the room means */
	readonly policy: RoomPolicy
	/** the workshop's part of each turn of the event loop */
	readonly turn: TurnShare
	/** what holds for this person's rights at this moment, beside their role */
	conditions(session: Session): Conditions
	/** Whether one more connection of this person is not too many. */
	admits(session: Session): boolean
	/** Whether this person's writing is held, whatever the others may do. */
	isBraked(session: Session): boolean
	/** Somebody removed or wrote far beyond the usual. */
	raise(room: LiveRoom, excess: Excess): void
	/** Resolves once `conditions` may be relied on. */
	known(): Promise<void>
	/** The document has been opened or has changed. */
	changed(room: LiveRoom): void
}
