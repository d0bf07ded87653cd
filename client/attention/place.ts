import { isRoomName, kindOf, type RoomName } from '../../shared/links/rooms.ts'

/** A board in its room: the same board lies in several once small groups work on it. */
export interface BoardAt {
	readonly room: RoomName
	readonly board: string
}

/** How presence names a board; a page beside the boards is called by its own name. */
export const placeName = ({ room, board }: BoardAt): string => `${room}/${board}`

/** The board that presence names; undefined for a page, and for anything else. */
export function boardOf(place: string): BoardAt | undefined {
	const slash = place.indexOf('/')
	const [room, board] = [place.slice(0, slash), place.slice(slash + 1)]
	return slash > 0 && board && isRoomName(room) ? { room, board } : undefined
}

/** Whether others may hear of it: of boards that only the moderation sees nobody else learns anything. */
export const mayBeTold = ({ room }: BoardAt): boolean => kindOf(room) !== 'draft'
