import { assertNever } from '../lib/assertNever.ts'
import type { Role } from './role.ts'
import { kindOf, type RoomKind, type RoomName, roomNames } from './rooms.ts'

export { type Role, roles } from './role.ts'

/** What can be done to a room, or to the workshop as a whole. */
export type Action =
	| { do: 'read' | 'write'; room: RoomName }
	/** hand over what one has written in a room before one left it, without reading or changing anything there */
	| { do: 'bring'; room: RoomName }
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
	/** what this person may do in a room whose rights differ from person to person; absent: not known, and so nothing */
	readonly personal?: RoomRight
	/** whether this person may hand over to such a room what they wrote there before they were moved */
	readonly brings?: boolean
}

/** What somebody may do in a room, most of all. */
export type RoomRight = 'none' | 'read' | 'write'
export const openConditions: Conditions = { writing: 'everyone' }
/** Under which a role may do all that it may ever do. */
export const bestConditions: Conditions = { writing: 'everyone', personal: 'write', brings: true }

/** The one place that decides. The relay asks on every frame, the client asks to show or leave out. */
export function can(role: Role, action: Action, conditions: Conditions = openConditions): boolean {
	switch (action.do) {
		case 'read':
			return mayRead(role, kindOf(action.room), conditions)
		case 'write':
			return mayWrite(role, kindOf(action.room), conditions)
		case 'bring':
			return mayWrite(role, kindOf(action.room), conditions) || mayBring(role, kindOf(action.room), conditions)
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

function mayRead(role: Role, kind: RoomKind, { personal = 'none' }: Conditions): boolean {
	switch (kind) {
		case 'plenum':
		case 'stage':
		case 'results':
		case 'display':
			return true
		case 'desk':
		case 'draft':
			return role === 'moderator'
		case 'group':
			return role === 'moderator' || personal !== 'none'
		default:
			return assertNever(kind)
	}
}

function mayWrite(role: Role, kind: RoomKind, { writing, personal = 'none' }: Conditions): boolean {
	switch (kind) {
		case 'plenum':
			return role === 'moderator' || (role === 'participant' && writing === 'everyone')
		case 'stage':
		case 'desk':
		case 'draft':
		case 'display':
			return role === 'moderator'
		case 'group':
			return role === 'moderator' || (role === 'participant' && writing === 'everyone' && personal === 'write')
		// What was counted only the server writes.
		case 'results':
			return false
		default:
			return assertNever(kind)
	}
}

const mayBring = (role: Role, kind: RoomKind, { brings = false }: Conditions): boolean =>
	kind === 'group' && role === 'participant' && brings

/** The rooms a role may open, in the order in which a client should open them. */
export function roomsOf(role: Role): RoomName[] {
	return roomNames.filter((room) => can(role, { do: 'read', room }))
}
