import { mainRooms, type RoomName } from '../../shared/links/rooms.ts'
import { mayGive, sceneOf } from '../../shared/playing/index.ts'
import { Refusal } from '../../shared/protocol/refusals.ts'
import { boardOfResults, findSmallGroup, groupRights, sittingOf } from '../../shared/smallGroups/index.ts'
import type { Agreed, RoundKey } from './kept.ts'
import type { Giver } from './rounds.ts'
import type { Rooms } from './stageWriter.ts'

/** Where something comes to lie: which document, and which board in it. */
interface Landing {
	readonly room: RoomName
	/** tldraw page id; absent: as was agreed */
	readonly on: { readonly board?: string }
	/** of the small group that collects it */
	readonly group?: number
}

/** What a small group collects lies in its room while it works, and beside what it has brought back afterwards. */
export async function landingOf(rooms: Rooms, workshop: string, { room }: Agreed): Promise<Landing> {
	if (!room) return { room: mainRooms.boards, on: {} }
	const group = await rooms.read({ workshop, room: mainRooms.stage }, (stage) => {
		const found = findSmallGroup(stage, room)
		return found && { ...found, isWorking: found.sitting === sittingOf(stage)?.id }
	})
	if (!group) return { room: mainRooms.boards, on: {} }
	const { number, isWorking } = group
	if (isWorking) return { room, on: {}, group: number }
	const plenum = { workshop, room: mainRooms.boards }
	const board = await rooms.read(plenum, (doc) => boardOfResults(doc, group))
	return { room: mainRooms.boards, on: { board }, group: number }
}

/**
 * What a small group collects comes from its members; from who was moved since, too: their device may have been without a connection
 * meanwhile. What the observers of a play are asked comes from them, and both from the moderation.
 *
 * @throws `notAllowed` for anybody else
 */
export async function refuseStrangers(
	rooms: Rooms,
	workshop: string,
	{ room, givers }: Agreed,
	{ role, person: { participant } }: Giver,
): Promise<void> {
	if (!room && !givers) return
	const { isTheirs, isGiver } = await rooms.read({ workshop, room: mainRooms.stage }, (stage) => {
		const rights = groupRights(stage)
		const person = { role, participant }
		return {
			isTheirs: !room || rights.of(room, person) === 'write' || rights.brings(room, person),
			isGiver: !givers || role === 'moderator' || mayGive(stage, givers, participant),
		}
	})
	if (!isTheirs) throw new Refusal('notAllowed', 'another small group collects this')
	if (!isGiver) throw new Refusal('notAllowed', 'another group of the play is asked this')
}

/**
 * What observers write while a scene is played nobody reads before its end, the moderation neither.
 *
 * @throws `notAllowed` before that
 */
export async function refuseBeforeItsEnd(
	rooms: Rooms,
	{ workshop, round }: RoundKey,
	{ givers }: Agreed,
): Promise<void> {
	if (!givers) return
	const isPlayed = await rooms.read({ workshop, room: mainRooms.stage }, (stage) => {
		const scene = sceneOf(stage)
		return scene?.round === round && scene.over === undefined
	})
	if (isPlayed) throw new Refusal('notAllowed', 'the scene is still being played')
}
