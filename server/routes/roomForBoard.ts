import { listSetApart } from '../../shared/access/index.ts'
import type { RoomRight } from '../../shared/links/roles.ts'
import { mainRooms, type RoomName } from '../../shared/links/rooms.ts'
import { groupRights, roomOfBoard } from '../../shared/smallGroups/index.ts'
import type { Grant } from '../links/sessions.ts'
import type { RelayForRoutes } from './deps.ts'

/**
 * The room in which a board lies, as far as this person has a right there: that of a board all read and the moderation writes,
 * or of a small group. Otherwise the plenary's, in which there is no such board.
 */
export async function roomForBoard(
	relay: RelayForRoutes,
	{ workshop, role, participant }: Pick<Grant, 'workshop' | 'role' | 'participant'>,
	board: string | undefined,
	right: Exclude<RoomRight, 'none'>,
): Promise<RoomName> {
	return relay.read({ workshop, room: mainRooms.stage }, (stage) => {
		const group = roomOfBoard(stage, board)
		if (group) {
			const theirs = groupRights(stage).of(group, { role, participant })
			return theirs === 'write' || theirs === right ? group : mainRooms.boards
		}
		const display = right === 'read' ? listSetApart(stage).find((each) => each.board === board)?.room : undefined
		return display ?? mainRooms.boards
	})
}
