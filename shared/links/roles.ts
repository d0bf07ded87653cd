import { assertNever } from '../lib/assertNever.ts'

/** What a capability link makes of its holder. `reader` also serves the projector. */
export const roles = ['moderator', 'participant', 'reader'] as const
export type Role = (typeof roles)[number]

/** A workshop's Yjs documents. Rights are drawn between them: who may write a document may write all of it. */
export type RoomName = 'plenum' | 'stage' | 'results' | 'desk'
export const roomNames = ['plenum', 'stage', 'results', 'desk'] as const satisfies readonly RoomName[]

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
			return action.room === 'desk' ? role === 'moderator' : true
		case 'write':
			// What was counted only the server writes.
			if (action.room === 'results') return false
			if (action.room !== 'plenum') return role === 'moderator'
			return role === 'moderator' || (role === 'participant' && writing === 'everyone')
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

/** The rooms a role may open, in the order in which a client should open them. */
export function roomsOf(role: Role): RoomName[] {
	return roomNames.filter((room) => can(role, { do: 'read', room }))
}

export function isRoomName(name: string): name is RoomName {
	return (roomNames as readonly string[]).includes(name)
}
