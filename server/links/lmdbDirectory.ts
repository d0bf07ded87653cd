import { open } from 'lmdb'
import { Refusal } from '../../shared/protocol/refusals.ts'
import { writable } from '../disk/writable.ts'
import type { Directory, Door, Link, Session, Workshop } from './directory.ts'
import { causeOf } from './lmdbCause.ts'

/**
 * The directory in an lmdb environment of its own at `path` (a folder, created if missing).
 * Small rows as JSON, so that an operator can read what is kept about people.
 */
export function openLmdbDirectory(path: string): Directory {
	// Transactions are made explicitly: an implicit batch that fails also rejects a promise nobody can reach.
	// A commit then includes the flush: the separate promise for it would stay open for ever after a failed one.
	const root = open({
		path,
		encoding: 'json',
		maxDbs: 8,
		noSubdir: false,
		eventTurnBatching: false,
		overlappingSync: false,
	})
	const table = <Row>(name: string) => root.openDB<Row, string>({ name, encoding: 'json' })
	const workshops = table<Workshop>('workshops')
	const links = table<Link>('links')
	const sessions = table<Session>('sessions')
	const doors = table<Door>('doors')
	const workshopOfCode = table<string>('codes')
	const medium = writable(path)

	/** One transaction, on disk when it resolves. */
	async function write<Value>(action: () => Value): Promise<Value> {
		try {
			medium.check()
			return await root.transaction(action)
		} catch (reason) {
			medium.failed()
			const cause = await causeOf(reason)
			throw Object.assign(new Refusal('storageAway', 'the directory cannot be written'), { cause })
		}
	}

	function closeDoorWithin(workshop: string): void {
		const former = doors.get(workshop)
		if (!former) return
		workshopOfCode.remove(former.code)
		doors.remove(workshop)
	}

	return {
		addWorkshop: (workshop, first) =>
			write(() => {
				workshops.put(workshop.id, workshop)
				for (const link of first) links.put(linkKey(link.workshop, link.id), link)
			}),
		workshop: async (id) => workshops.get(key(id)),

		putLink: (link) => write(() => void links.put(linkKey(link.workshop, link.id), link)),
		link: async (workshop, id) => links.get(linkKey(workshop, id)),
		async linksOf(workshop) {
			const range = links.getRange({ start: linkKey(workshop, ''), end: linkKey(workshop, '\uffff') })
			const own = [...range].map(({ value }) => value)
			return own.sort((a, b) => a.created - b.created || (a.id < b.id ? -1 : 1))
		},

		putSession: (session) => write(() => void sessions.put(session.digest, session)),
		session: async (digest) => sessions.get(digest),
		async dropSessions(time) {
			const over = [...sessions.getRange()].filter(({ value }) => value.expires <= time).map(({ key }) => key)
			if (over.length > 0) {
				await write(() => {
					for (const digest of over) sessions.remove(digest)
				})
			}
			return over.length
		},

		openDoor: (door) =>
			write(() => {
				const holder = workshopOfCode.get(door.code)
				if (holder !== undefined && holder !== door.workshop) return false
				closeDoorWithin(door.workshop)
				workshopOfCode.put(door.code, door.workshop)
				doors.put(door.workshop, door)
				return true
			}),
		door: async (workshop) => doors.get(key(workshop)),
		async doorWithCode(code) {
			const workshop = workshopOfCode.get(code)
			return workshop === undefined ? undefined : doors.get(workshop)
		},
		closeDoor: (workshop) => write(() => closeDoorWithin(workshop)),

		close: () => root.close(),
	}
}

/** lmdb throws on keys above 1978 bytes, and ids arrive from outside: an overlong one is simply unknown. */
const key = (id: string): string => id.slice(0, 100)
const linkKey = (workshop: string, id: string): string => `${key(workshop)}/${key(id)}`
