import type { Now } from '../../shared/agenda/index.ts'
import type { Presence } from '../../shared/protocol/api.ts'
import { isAnonymous } from './discreetPresence.ts'

/**
 * Whether somebody may point at things for all to see: the moderation always, whoever shows their view, and participants in
 * steps in which they write on the boards under their names. Devices ask it of themselves and of whoever they hear from.
 */
export function mayPoint({ role, participant }: Pick<Presence, 'role' | 'participant'>, now: Now): boolean {
	if (role !== 'participant') return role === 'moderator'
	if (isAnonymous(now)) return false
	return now.lead?.participant === participant || !(now.frozen || now.step?.writers === 'moderation')
}
