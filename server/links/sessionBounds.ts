import { Refusal } from '../../shared/protocol/refusals.ts'
import type { Directory, Link, Session } from './directory.ts'

/** How many sessions are kept. Whoever's is dropped joins again by their link. */
const sessionLimits = { perLink: 2_000, perWorkshop: 6_000 } as const

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
	directory: Pick<Directory, 'sessionsOf' | 'countSessionsOf' | 'removeSessions'>,
	/** the participants who are connected in a workshop */
	presentIn: (workshop: string) => ReadonlySet<string>,
	{ perLink, perWorkshop }: Bounds = sessionLimits,
): SessionBounds {
	/** As counted last, and one more for each join since; sessions forgotten meanwhile are found missing at the next count. */
	const counts = new Map<string, Map<string, number>>()
	/** Room is made for all who wait for it at once. */
	const underWay = new Map<string, Promise<void>>()

	async function count(workshop: string): Promise<Map<string, number>> {
		const byLink = await directory.countSessionsOf(workshop)
		const [oldest] = counts.keys()
		if (!counts.has(workshop) && counts.size >= mostKnown && oldest !== undefined) counts.delete(oldest)
		counts.set(workshop, byLink)
		return byLink
	}

	const isFull = (byLink: ReadonlyMap<string, number>, link: string) =>
		(byLink.get(link) ?? 0) >= perLink || sum(byLink) >= perWorkshop

	/** Drops so many of these as are too many, of those who are not here. */
	async function thin(workshop: string, sessions: readonly Session[], most: number): Promise<void> {
		if (sessions.length < most) return
		const present = presentIn(workshop)
		const dropped = sessions
			.filter(({ participant }) => !present.has(participant))
			// Using a session lets it live longer.
			.sort((a, b) => a.expires - b.expires)
			.slice(0, sessions.length - Math.floor(most * (1 - share)))
		await directory.removeSessions(dropped.map(({ digest }) => digest))
	}

	async function makeRoom(workshop: string, link: string): Promise<void> {
		await thin(workshop, await directory.sessionsOf(workshop, link), perLink)
		if (sum(await count(workshop)) < perWorkshop) return
		await thin(workshop, await directory.sessionsOf(workshop), perWorkshop)
		await count(workshop)
	}

	function roomMade(workshop: string, link: string): Promise<void> {
		const key = `${workshop} ${link}`
		const making = underWay.get(key) ?? makeRoom(workshop, link).finally(() => underWay.delete(key))
		underWay.set(key, making)
		return making
	}

	return {
		async add({ workshop, id }) {
			const known = async () => counts.get(workshop) ?? count(workshop)
			if (isFull(await known(), id)) await roomMade(workshop, id)
			const byLink = await known()
			if (isFull(byLink, id)) throw new Refusal('roomFull', 'as many people as possible have joined')
			byLink.set(id, (byLink.get(id) ?? 0) + 1)
		},
	}
}

const sum = (byLink: ReadonlyMap<string, number>): number => [...byLink.values()].reduce((sum, each) => sum + each, 0)
