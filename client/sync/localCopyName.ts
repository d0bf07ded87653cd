import { type Role, roles, roomsOf } from '../../shared/links/roles.ts'
import type { RoomName } from '../../shared/links/rooms.ts'
import { deleteDatabase } from './deviceDatabases.ts'

/** One copy per role: who opens the participants' link beside the moderation's is two people with edits of their own. */
export const localCopyName = (workshop: string, room: RoomName, role: Role) =>
	`netzwerkstatt/${workshop}/${room}/${role}`

/** Deletes all copies of a workshop on this device, whether there are any or not; needs none of what reads them. */
export async function eraseLocalCopies(workshop: string, role: Role): Promise<void> {
	await Promise.all(roomsOf(role).map((room) => deleteDatabase(localCopyName(workshop, room, role))))
}

/** The same for every role that was ever used here. */
export async function eraseAllLocalCopies(workshop: string): Promise<void> {
	await Promise.all(roles.map((role) => eraseLocalCopies(workshop, role)))
}
