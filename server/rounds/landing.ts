import { mainRooms, type RoomName } from '../../shared/links/rooms.ts'
import { Refusal } from '../../shared/protocol/refusals.ts'
import { findSmallGroup, groupRights, resultsBoard, sittingOf } from '../../shared/smallGroups/index.ts'
import type { Agreed } from './kept.ts'
import type { Giver } from './rounds.ts'
import type { Rooms } from './stageWriter.ts'

/** Where something comes to lie: which document, and which board in it. */
interface Landing {
	readonly room: RoomName
	/** tldraw page id; absent: as was agreed */
	readonly on: { readonly board?: string }
}

/** What a small group collects lies in its room while it works, and beside what it has brought back afterwards. */
export async function landingOf(rooms: Rooms, workshop: string, { room }: Agreed): Promise<Landing> {
	if (!room) return { room: mainRooms.boards, on: {} }
	const group = await rooms.read({ workshop, room: mainRooms.stage }, (stage) => {
		const found = findSmallGroup(stage, room)
		return found && { ...found, isWorking: found.sitting === sittingOf(stage)?.id }
	})
	if (group?.isWorking) return { room, on: {} }
	return { room: mainRooms.boards, on: group ? { board: resultsBoard(group.sitting) } : {} }
}

/**
 * What a small group collects comes from its members, and from the moderation; from who was moved since, too: their device may have
 * been without a connection meanwhile.
 *
 * @throws `notAllowed` for anybody else
 */
export async function refuseStrangers(
	rooms: Rooms,
	workshop: string,
	{ room }: Agreed,
	{ role, person: { participant } }: Giver,
): Promise<void> {
	if (!room) return
	const isTheirs = await rooms.read({ workshop, room: mainRooms.stage }, (stage) => {
		const rights = groupRights(stage)
		return rights.of(room, { role, participant }) === 'write' || rights.brings(room, { role, participant })
	})
	if (!isTheirs) throw new Refusal('notAllowed', 'another small group collects this')
}
