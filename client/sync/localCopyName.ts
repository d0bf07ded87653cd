import { type Role, roles, roomsOf } from '../../shared/links/roles.ts'
import { type BoardRoom, type GroupRoom, isBoardRoom, isGroupRoom, type RoomName } from '../../shared/links/rooms.ts'
import { databaseNames, deleteDatabase } from './deviceDatabases.ts'

/** One copy per role: who opens the participants' link beside the moderation's is two people with edits of their own. */
export const localCopyName = (workshop: string, room: RoomName, role: Role) =>
	`netzwerkstatt/${workshop}/${room}/${role}`

/** The rooms of single boards and of small groups of which this device holds a copy; none where the browser does not say. */
export async function keptBoardRooms(workshop: string, role: Role): Promise<(BoardRoom | GroupRoom)[]> {
	const names = await databaseNames()
	return names.flatMap((name) => {
		const room = name.split('/')[2] ?? ''
		return (isBoardRoom(room) || isGroupRoom(room)) && name === localCopyName(workshop, room, role) ? [room] : []
	})
}

/** The names of all copies of a workshop that there may be for a role. */
export async function localCopyNames(workshop: string, role: Role): Promise<string[]> {
	const rooms: RoomName[] = [...roomsOf(role), ...(await keptBoardRooms(workshop, role))]
	return rooms.map((room) => localCopyName(workshop, room, role))
}

/** Deletes all copies of a workshop on this device, whether there are any or not; needs none of what reads them. */
async function eraseLocalCopies(workshop: string, role: Role): Promise<void> {
	await Promise.all((await localCopyNames(workshop, role)).map(deleteDatabase))
}

/** The same for every role that was ever used here. */
export async function eraseAllLocalCopies(workshop: string): Promise<void> {
	await Promise.all(roles.map((role) => eraseLocalCopies(workshop, role)))
}
