import { open } from 'lmdb'
import { Refusal } from '../../shared/protocol/refusals.ts'
import type { Directory, Door, Link, Session, SweepState, Workshop } from './directory.ts'
import { causeOf } from './lmdbCause.ts'

/**
 * The directory in an lmdb environment of its own at `path` (a folder, created if missing).
 * Small rows as JSON, so that an operator can read what is kept about people.
 */
export function openLmdbDirectory(path: string): Directory {
	// Transactions are made explicitly: an implicit batch that fails also rejects a promise nobody can reach.
	const root = open({ path, encoding: 'json', maxDbs: 12, noSubdir: false, eventTurnBatching: false })
	const table = <Row>(name: string) => root.openDB<Row, string>({ name, encoding: 'json' })
	const workshops = table<Workshop>('workshops')
	const links = table<Link>('links')
	const sessions = table<Session>('sessions')
	/** `<workshop>/<digest>` of every session */
	const sessionsByWorkshop = table<true>('sessionsByWorkshop')
	const doors = table<Door>('doors')
	const workshopOfCode = table<string>('codes')
	/** single rows: `sweep`, `probe` */
	const single = table<SweepState | number>('single')
	let probes = 0
	if (sessionsByWorkshop.getKeysCount() !== sessions.getKeysCount()) indexSessions()

	/** One transaction; `committed` would only mean visible, `flushed` means on disk. */
	async function write<Value>(action: () => Value): Promise<Value> {
		try {
			const value = await root.transaction(action)
			await root.flushed
			return value
		} catch (reason) {
			const cause = await causeOf(reason)
			throw Object.assign(new Refusal('storageAway', 'the directory cannot be written'), { cause })
		}
	}

	/** Of a directory that an earlier version has written, or written on. */
	function indexSessions(): void {
		root.transactionSync(() => {
			for (const { key } of [...sessionsByWorkshop.getRange()]) sessionsByWorkshop.remove(key)
			for (const { value } of [...sessions.getRange()]) sessionsByWorkshop.put(indexKey(value), true)
		})
	}

	function digestsOf(workshop: string): string[] {
		const start = linkKey(workshop, '')
		const range = sessionsByWorkshop.getKeys({ start, end: `${start}\uffff` })
		return [...range].map((key) => key.slice(start.length))
	}

	function removeSessionsWithin(digests: readonly string[]): void {
		for (const digest of digests) {
			const session = sessions.get(digest)
			if (!session) continue
			sessionsByWorkshop.remove(indexKey(session))
			sessions.remove(digest)
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

		putSession: (session) =>
			write(() => {
				sessions.put(session.digest, session)
				sessionsByWorkshop.put(indexKey(session), true)
			}),
		session: async (digest) => sessions.get(digest),
		async dropSessions(time) {
			const over = [...sessions.getRange()].filter(({ value }) => value.expires <= time).map(({ key }) => key)
			if (over.length > 0) await write(() => removeSessionsWithin(over))
			return over.length
		},
		async countSessions(time) {
			let all = 0
			let over = 0
			for (const { value } of sessions.getRange()) {
				all++
				if (value.expires <= time) over++
			}
			return { all, over }
		},
		async sessionsOf(workshop) {
			const own = digestsOf(workshop).flatMap((digest) => sessions.get(digest) ?? [])
			return own.sort((a, b) => a.created - b.created)
		},
		removeSessions: (digests) => write(() => removeSessionsWithin(digests)),

		async sweepState() {
			const state = single.get('sweep')
			return typeof state === 'object' ? state : undefined
		},
		putSweepState: (state) => write(() => void single.put('sweep', state)),

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

		eraseWorkshop: (id) =>
			write(() => {
				removeSessionsWithin(digestsOf(id))
				for (const link of [...links.getKeys({ start: linkKey(id, ''), end: linkKey(id, '\uffff') })])
					links.remove(link)
				closeDoorWithin(key(id))
				workshops.remove(key(id))
			}),
		probe: () => write(() => void single.put('probe', ++probes)),

		close: () => root.close(),
	}
}

/** lmdb throws on keys above 1978 bytes, and ids arrive from outside: an overlong one is simply unknown. */
const key = (id: string): string => id.slice(0, 100)
const indexKey = ({ workshop, digest }: Session): string => `${key(workshop)}/${digest}`
const linkKey = (workshop: string, id: string): string => `${key(workshop)}/${key(id)}`
