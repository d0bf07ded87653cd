import { assertNever } from '../lib/assertNever.ts'
import type { Role } from './role.ts'
import { kindOf, type RoomKind, type RoomName, roomNames } from './rooms.ts'

export { type Role, roles } from './role.ts'

/** What can be done to a room, or to the workshop as a whole. */
export type Action =
	| { do: 'read' | 'write'; room: RoomName }
	/** issue, list and revoke links, open and close the door for the join code */
	| { do: 'invite' }
	/** hand in cards and ballots, signal, park: what one does for oneself */
	| { do: 'contribute' }
	/** run the agenda, reveal, enter cards and ballots for others */
	| { do: 'moderate' }
	/** delete it with everything in it */
	| { do: 'deleteWorkshop' }

/** What the moderation has set for everybody at this moment. */
export interface Conditions {
	/** who may change the boards now; `moderation`: participants' edits wait until it is lifted */
	readonly writing: 'everyone' | 'moderation'
}
export const openConditions: Conditions = { writing: 'everyone' }

/** The one place that decides. The relay asks on every frame, the client asks to show or leave out. */
export function can(role: Role, action: Action, { writing }: Conditions = openConditions): boolean {
	switch (action.do) {
		case 'read':
			return mayRead(role, kindOf(action.room))
		case 'write':
			return mayWrite(role, kindOf(action.room), writing)
		case 'invite':
		case 'moderate':
		case 'deleteWorkshop':
			return role === 'moderator'
		case 'contribute':
			return role !== 'reader'
		default:
			return assertNever(action)
	}
}

function mayRead(role: Role, kind: RoomKind): boolean {
	switch (kind) {
		case 'plenum':
		case 'stage':
		case 'results':
		case 'display':
			return true
		case 'desk':
		case 'draft':
			return role === 'moderator'
		// There are none yet.
		case 'group':
			return false
		default:
			return assertNever(kind)
	}
}

function mayWrite(role: Role, kind: RoomKind, writing: Conditions['writing']): boolean {
	switch (kind) {
		case 'plenum':
			return role === 'moderator' || (role === 'participant' && writing === 'everyone')
		case 'stage':
		case 'desk':
		case 'draft':
		case 'display':
			return role === 'moderator'
		// What was counted only the server writes.
		case 'results':
		// There are none yet.
		case 'group':
			return false
		default:
			return assertNever(kind)
	}
}

/** The rooms a role may open, in the order in which a client should open them. */
export function roomsOf(role: Role): RoomName[] {
	return roomNames.filter((room) => can(role, { do: 'read', room }))
}
