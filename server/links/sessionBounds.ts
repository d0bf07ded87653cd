import { Refusal } from '../../shared/protocol/refusals.ts'
import type { Directory, Link, Session } from './directory.ts'

/** How many sessions are kept. Whoever's is dropped joins again by their link. */
export const sessionLimits = { perLink: 3_000, perWorkshop: 10_000 } as const

/** This part is dropped at once, so that looking for the oldest is seldom needed. */
const share = 0.1

/** Workshops whose counts are remembered. */
const mostKnown = 1_000

interface Bounds {
	readonly perLink: number
	readonly perWorkshop: number
}

/** Keeps the number of sessions of a link and of a workshop bounded. */
export interface SessionBounds {
	/**
	 * Counts one more session by this link. If there are too many, those that have not been used for longest are dropped,
	 * never of people who are present. Refuses `roomFull` if that does not make room.
	 */
	add(link: Link): Promise<void>
}

export function createSessionBounds(
	directory: Pick<Directory, 'sessionsOf' | 'removeSessions'>,
	/** the participants who are connected in a workshop */
	presentIn: (workshop: string) => ReadonlySet<string>,
	{ perLink, perWorkshop }: Bounds = sessionLimits,
): SessionBounds {
	/** As counted last, and one more for each join since; sessions forgotten meanwhile are found missing at the next count. */
	const counts = new Map<string, Map<string, number>>()

	async function count(workshop: string): Promise<Map<string, number>> {
		const byLink = new Map<string, number>()
		for (const { link } of await directory.sessionsOf(workshop)) byLink.set(link, (byLink.get(link) ?? 0) + 1)
		const [oldest] = counts.keys()
		if (!counts.has(workshop) && counts.size >= mostKnown && oldest !== undefined) counts.delete(oldest)
		counts.set(workshop, byLink)
		return byLink
	}

	const isFull = (byLink: ReadonlyMap<string, number>, link: string) =>
		(byLink.get(link) ?? 0) >= perLink || [...byLink.values()].reduce((sum, each) => sum + each, 0) >= perWorkshop

	async function makeRoom({ workshop, id }: Link): Promise<Map<string, number>> {
		const sessions = await directory.sessionsOf(workshop)
		const present = presentIn(workshop)
		const longestUnused = sessions
			.filter(({ participant }) => !present.has(participant))
			// Using a session lets it live longer.
			.sort((a, b) => a.expires - b.expires)
		const byLink = longestUnused.filter(({ link }) => link === id)
		const excess = (all: number, most: number) => (all < most ? 0 : all - Math.ceil(most * (1 - share)))
		const ofLink = excess(sessions.filter(({ link }) => link === id).length, perLink)
		const dropped = new Set<Session>(byLink.slice(0, ofLink))
		const ofWorkshop = excess(sessions.length - dropped.size, perWorkshop)
		for (const session of longestUnused.filter((each) => !dropped.has(each)).slice(0, ofWorkshop)) dropped.add(session)
		if (dropped.size > 0) await directory.removeSessions([...dropped].map(({ digest }) => digest))
		return count(workshop)
	}

	return {
		async add(link) {
			const known = counts.get(link.workshop) ?? (await count(link.workshop))
			if (isFull(known, link.id) && isFull(await makeRoom(link), link.id)) {
				throw new Refusal('roomFull', 'as many people as possible have joined')
			}
			// Somebody else may have had it counted meanwhile.
			const byLink = counts.get(link.workshop) ?? known
			byLink.set(link.id, (byLink.get(link.id) ?? 0) + 1)
		},
	}
}
