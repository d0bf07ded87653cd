import { type Role, type RoomName, roomsOf } from '../../shared/links/roles.ts'

/** One copy per role: who opens the participants' link beside the moderation's is two people with edits of their own. */
export const localCopyName = (workshop: string, room: RoomName, role: Role) =>
	`netzwerkstatt/${workshop}/${room}/${role}`

/** Deletes all copies of a workshop on this device, whether there are any or not; needs none of what reads them. */
export async function eraseLocalCopies(workshop: string, role: Role): Promise<void> {
	if (typeof indexedDB === 'undefined') return
	await Promise.all(roomsOf(role).map((room) => erased(localCopyName(workshop, room, role))))
}

const erased = (name: string) =>
	new Promise<void>((resolve) => {
		const request = indexedDB.deleteDatabase(name)
		request.onsuccess = request.onerror = request.onblocked = () => resolve()
	})
