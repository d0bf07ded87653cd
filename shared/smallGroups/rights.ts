import type * as Y from 'yjs'
import { nowOf } from '../agenda/index.ts'
import type { Role } from '../links/role.ts'
import type { RoomRight } from '../links/roles.ts'
import type { GroupRoom, RoomName } from '../links/rooms.ts'
import { allSmallGroups, listLeft, listPast, listSeats, listSmallGroups, sittingOf } from './sitting.ts'

/** Whose rights are asked for. */
export interface Asking {
	readonly role: Role
	readonly participant: string
}

/** What each person may do in the rooms of small groups, as the stage says it at one moment. */
export interface GroupRights {
	/** Of a room that no group has or had: none, but for the moderation. */
	of(room: RoomName, person: Asking): RoomRight
	/** Whether this person may hand over to a room what they wrote there before they were moved. */
	brings(room: RoomName, person: Asking): boolean
	/** Another one as soon as anybody's rights are others. */
	readonly key: string
}

/**
 * The moderation reads and writes everywhere. Members write in their group's room, also when everybody is back: what their
 * devices hold in hand must not be lost; while everything is locked, they wait. Others read a room once its group has presented it, or while its sitting is open;
 * of a past sitting nobody reads anything there, since its boards lie in the plenary. Who has left a group for another one hands over
 * what they had written there and reads nothing.
 */
export function groupRights(stage: Y.Doc): GroupRights {
	const sitting = sittingOf(stage)
	const members = new Map<string, ReadonlySet<string>>()
	const left = listLeft(stage)
	for (const past of listPast(stage)) {
		for (const [room, ids] of past.groups) members.set(room, new Set(ids))
		for (const [room, ids] of past.left) left.set(room, [...ids])
	}
	const readable = new Set<string>()
	const seats = listSeats(stage)
	const isFrozen = nowOf(stage).get('frozen') === true
	for (const { room, presented } of listSmallGroups(stage)) {
		members.set(room, new Set(seats.filter((seat) => seat.room === room).map(({ participant }) => participant)))
		if (presented !== undefined || sitting?.isClosed === false) readable.add(room)
	}
	return {
		of(room, { role, participant }) {
			if (role === 'moderator') return 'write'
			// Readers look on, whoever sits beside them.
			if (role === 'participant' && members.get(room)?.has(participant)) return isFrozen ? 'read' : 'write'
			return readable.has(room) ? 'read' : 'none'
		},
		brings: (room, { role, participant }) =>
			role === 'participant' && left.get(room as GroupRoom)?.includes(participant) === true,
		key: JSON.stringify([[...left], [...members].map(([room, ids]) => [room, [...ids]]), [...readable], isFrozen]),
	}
}

/** A board of a small group, and the room it lies in. */
export interface GroupBoard {
	readonly room: GroupRoom
	/** tldraw page id */
	readonly board: string
}

/** The boards of the groups in the sitting of the moment that this person may read, by group. */
export function listGroupBoards(stage: Y.Doc, person: Asking): GroupBoard[] {
	const rights = groupRights(stage)
	return listSmallGroups(stage)
		.filter(({ room }) => rights.of(room, person) !== 'none')
		.flatMap(({ room, boards }) => boards.map((board) => ({ room, board })))
}

/** The room of the group a board belongs to, in whichever sitting; undefined if it is no group's. */
export const roomOfBoard = (stage: Y.Doc, board: string | undefined): GroupRoom | undefined =>
	board === undefined ? undefined : allSmallGroups(stage).find(({ boards }) => boards.includes(board))?.room
