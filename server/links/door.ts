import type { Random } from '../../shared/lib/random.ts'
import { newJoinCode } from '../../shared/links/joinCode.ts'
import { Refusal } from '../../shared/protocol/refusals.ts'
import type { Directory, Door, Link } from './directory.ts'
import { inForce, isInForce } from './links.ts'

/**
 * Opens the workshop's door for the join code, which leads to the oldest participants' link in force.
 * An open door keeps its code; after closing, the next one is new. Refuses `notAllowed` if no such link is left.
 */
export async function openDoor(directory: Directory, workshop: string, now: number, random: Random): Promise<Door> {
	const open = await doorOf(directory, workshop, now)
	if (open) return open
	const links = await directory.linksOf(workshop)
	const link = links.find((link) => link.role === 'participant' && isInForce(link, now))
	if (!link) throw new Refusal('notAllowed', 'no link for participants is in force: issue one first')
	for (;;) {
		const door = { workshop, code: newJoinCode(random), link: link.id }
		if (await directory.openDoor(door)) return door
	}
}

/** The door while it leads somewhere. */
export async function doorOf(directory: Directory, workshop: string, now: number): Promise<Door | undefined> {
	const door = await directory.door(workshop)
	const link = door && (await directory.link(workshop, door.link))
	return link && isInForce(link, now) ? door : undefined
}

/** The link a code leads to. `code` as `parseJoinCode` gives it. Refuses `linkUnknown`, `linkRevoked`, `linkExpired`. */
export async function linkBehind(directory: Directory, code: string, now: number): Promise<Link> {
	const door = await directory.doorWithCode(code)
	const link = door && (await directory.link(door.workshop, door.link))
	if (!link) throw new Refusal('linkUnknown')
	return inForce(link, now)
}
