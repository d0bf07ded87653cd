/**
 * A workshop's Yjs documents, by kind. Rights are drawn between them: who may write a document may write all of it. Every
 * workshop has one of each of the first four.
 */
export const roomNames = ['plenum', 'stage', 'results', 'desk'] as const
/**
 * Of these a workshop may have several, each with its number: a board only the moderation sees, a board everybody reads and
 * the moderation writes, and a small group's room.
 */
const numbered = ['draft', 'display', 'group'] as const

export type RoomKind = (typeof roomNames)[number] | (typeof numbered)[number]
export type RoomName = (typeof roomNames)[number] | `${(typeof numbered)[number]}-${number}`

/** Which of the rooms holds what everybody shares: its boards, what the moderation sets up, what was counted, what is the moderation's own. */
export const mainRooms = {
	boards: 'plenum',
	stage: 'stage',
	results: 'results',
	desk: 'desk',
} as const satisfies Record<string, RoomName>

const numberedName = new RegExp(`^(${numbered.join('|')})-[1-9]\\d{0,3}$`)

export function kindOf(room: RoomName): RoomKind {
	return (roomNames as readonly string[]).includes(room)
		? (room as (typeof roomNames)[number])
		: (room.slice(0, room.indexOf('-')) as (typeof numbered)[number])
}

export function isRoomName(name: string): name is RoomName {
	return (roomNames as readonly string[]).includes(name) || numberedName.test(name)
}

/** A room in which a single board lies that not everybody may write, or even read. */
export type BoardRoom = `draft-${number}` | `display-${number}`

export function isBoardRoom(room: string): room is BoardRoom {
	return isRoomName(room) && (kindOf(room) === 'draft' || kindOf(room) === 'display')
}

/** The room of a small group, in which its own boards lie. */
export type GroupRoom = `group-${number}`

export function isGroupRoom(room: string): room is GroupRoom {
	return isRoomName(room) && kindOf(room) === 'group'
}

/** Whether boards lie in a room: those of all, a single one, or those of a small group. */
export const holdsBoards = (room: RoomName): boolean =>
	room === mainRooms.boards || isBoardRoom(room) || isGroupRoom(room)
