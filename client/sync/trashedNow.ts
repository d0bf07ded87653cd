import { type Clock, systemClock } from '../../shared/lib/clock.ts'
import type { Trashed } from '../../shared/lib/trash.ts'
import type { PresenceChannel } from './presence.ts'

/** The mark of what this person deletes now; without a name where they gave none, or the room does not know them yet. */
export const trashedNow = (
	presence: Pick<PresenceChannel, 'people'>,
	clock: Pick<Clock, 'now'> = systemClock,
): Trashed => ({
	by:
		presence.people
			.get()
			.find(({ self }) => self)
			?.name.trim() ?? '',
	at: clock.now(),
})
