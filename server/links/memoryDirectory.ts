import type { Directory, Door, Link, Session, Workshop } from './directory.ts'

/** A directory that forgets everything at the end: for tests and trials. Rows are copied in and out, as from a disk. */
export function createMemoryDirectory(): Directory {
	const workshops = new Map<string, Workshop>()
	const links = new Map<string, Link>()
	const sessions = new Map<string, Session>()
	const doors = new Map<string, Door>()
	const doorWithCode = (code: string) => [...doors.values()].find((door) => door.code === code)

	return {
		async addWorkshop(workshop, first) {
			workshops.set(workshop.id, { ...workshop })
			for (const link of first) links.set(link.id, { ...link })
		},
		workshop: async (id) => copyOf(workshops.get(id)),

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

		async putSession(session) {
			sessions.set(session.digest, { ...session })
		},
		session: async (digest) => copyOf(sessions.get(digest)),
		async dropSessions(time) {
			const over = [...sessions.values()].filter((session) => session.expires <= time)
			for (const session of over) sessions.delete(session.digest)
			return over.length
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

		async close() {},
	}
}

const copyOf = <Row extends object>(row: Row | undefined): Row | undefined => row && { ...row }
