import type { Directory, Door, Link, PageLink, Session, SweepState, Workshop } from './directory.ts'

/** A directory that forgets everything at the end: for tests and trials. Rows are copied in and out, as from a disk. */
export function createMemoryDirectory(): Directory {
	const workshops = new Map<string, Workshop>()
	const links = new Map<string, Link>()
	const pageLinks = new Map<string, PageLink>()
	const sessions = new Map<string, Session>()
	const doors = new Map<string, Door>()
	let sweep: SweepState | undefined
	const doorWithCode = (code: string) => [...doors.values()].find((door) => door.code === code)

	return {
		async addWorkshop(workshop, first) {
			workshops.set(workshop.id, { ...workshop })
			for (const link of first) links.set(link.id, { ...link })
		},
		workshop: async (id) => copyOf(workshops.get(id)),
		passing: async () =>
			[...workshops.values()].filter(({ rehearsal, opening }) => rehearsal || opening).map((each) => ({ ...each })),
		async renameWorkshop(id, title) {
			const workshop = workshops.get(id)
			if (workshop) workshops.set(id, { ...workshop, title })
		},

		async putLink(link) {
			links.set(link.id, { ...link })
		},
		async link(workshop, id) {
			const link = links.get(id)
			return link?.workshop === workshop ? copyOf(link) : undefined
		},
		async linksOf(workshop) {
			const own = [...links.values()].filter((link) => link.workshop === workshop)
			return own.map((link) => ({ ...link })).sort((a, b) => a.created - b.created || (a.id < b.id ? -1 : 1))
		},

		async putPageLink(link) {
			pageLinks.set(link.id, { ...link })
		},
		async pageLinksOf(workshop) {
			const own = [...pageLinks.values()].filter((link) => link.workshop === workshop)
			return own.map((link) => ({ ...link })).sort((a, b) => a.created - b.created || (a.id < b.id ? -1 : 1))
		},

		async putSession(session) {
			sessions.set(session.digest, { ...session })
		},
		session: async (digest) => copyOf(sessions.get(digest)),
		async dropSessions(time) {
			const over = [...sessions.values()].filter((session) => session.expires <= time)
			for (const session of over) sessions.delete(session.digest)
			return over.length
		},
		async countSessions(time) {
			const over = [...sessions.values()].filter((session) => session.expires <= time)
			return { all: sessions.size, over: over.length }
		},
		async sessionsOf(workshop, link) {
			const own = [...sessions.values()].filter((session) => session.workshop === workshop)
			const wanted = own.filter((session) => link === undefined || session.link === link)
			return wanted.map((session) => ({ ...session })).sort((a, b) => a.created - b.created)
		},
		async countSessionsOf(workshop) {
			const counts = new Map<string, number>()
			for (const session of sessions.values()) {
				if (session.workshop === workshop) counts.set(session.link, (counts.get(session.link) ?? 0) + 1)
			}
			return counts
		},
		async removeSessions(digests) {
			for (const digest of digests) sessions.delete(digest)
		},

		sweepState: async () => copyOf(sweep),
		async putSweepState(state) {
			sweep = { ...state }
		},

		async openDoor(door) {
			const holder = doorWithCode(door.code)
			if (holder && holder.workshop !== door.workshop) return false
			doors.set(door.workshop, { ...door })
			return true
		},
		door: async (workshop) => copyOf(doors.get(workshop)),
		doorWithCode: async (code) => copyOf(doorWithCode(code)),
		async closeDoor(workshop) {
			doors.delete(workshop)
		},

		async eraseWorkshop(id) {
			workshops.delete(id)
			doors.delete(id)
			for (const link of [...links.values()]) if (link.workshop === id) links.delete(link.id)
			for (const link of [...pageLinks.values()]) if (link.workshop === id) pageLinks.delete(link.id)
			for (const session of [...sessions.values()]) if (session.workshop === id) sessions.delete(session.digest)
		},
		async probe() {},
		async close() {},
	}
}

const copyOf = <Row extends object>(row: Row | undefined): Row | undefined => row && { ...row }
