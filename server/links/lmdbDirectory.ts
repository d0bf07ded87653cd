import { open } from 'lmdb'
import { Refusal } from '../../shared/protocol/refusals.ts'
import { writable } from '../disk/writable.ts'
import type { Directory, Door, Link, PageLink, Session, SweepState, Workshop } from './directory.ts'

/** So many rows are read in one turn of the event loop. */
const part = 500
const nextTurn = () => new Promise<void>((next) => setImmediate(next))

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
		maxDbs: 12,
		noSubdir: false,
		eventTurnBatching: false,
		overlappingSync: false,
	})
	const table = <Row>(name: string) => root.openDB<Row, string>({ name, encoding: 'json' })
	const workshops = table<Workshop>('workshops')
	const links = table<Link>('links')
	const pageLinks = table<PageLink>('pageLinks')
	const sessions = table<Session>('sessions')
	/** `<workshop>/<link>/<digest>` of every session */
	const sessionsByWorkshop = table<true>('sessionsByWorkshop')
	const doors = table<Door>('doors')
	const workshopOfCode = table<string>('codes')
	const medium = writable(path)
	/** single rows: `sweep`, `probe` */
	const single = table<SweepState | number>('single')
	let probes = 0
	if (sessionsByWorkshop.getKeysCount() !== sessions.getKeysCount()) indexSessions()

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

	/** Of a directory that an earlier version has written, or written on. */
	function indexSessions(): void {
		root.transactionSync(() => {
			for (const { key } of [...sessionsByWorkshop.getRange()]) sessionsByWorkshop.remove(key)
			for (const { value } of [...sessions.getRange()]) sessionsByWorkshop.put(indexKey(value), true)
		})
	}

	/** The index of a workshop's sessions, of one link or all. */
	function indexed(workshop: string, link?: string): string[] {
		const start = linkKey(workshop, link === undefined ? '' : `${key(link)}/`)
		return [...sessionsByWorkshop.getKeys({ start, end: `${start}\uffff` })]
	}

	/** Those whose time ran out, looked for in parts, so that however many sessions there are nobody waits for it. */
	async function countUntil(time: number): Promise<{ all: number; over: string[] }> {
		const over: string[] = []
		let all = 0
		let last = ''
		for (;;) {
			const rows = [...sessions.getRange({ start: last, limit: part, ...(last && { exclusiveStart: true }) })]
			for (const { key, value } of rows) if (value.expires <= time) over.push(key)
			all += rows.length
			last = rows.at(-1)?.key ?? last
			if (rows.length < part) return { all, over }
			await nextTurn()
		}
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
		async passing() {
			const found: Workshop[] = []
			let place = 0
			for (const { value } of workshops.getRange()) {
				if (++place % part === 0) await nextTurn()
				if (value.rehearsal || value.opening) found.push(value)
			}
			return found
		},
		renameWorkshop: (id, title) =>
			write(() => {
				const workshop = workshops.get(key(id))
				if (workshop) workshops.put(workshop.id, { ...workshop, title })
			}),

		putLink: (link) => write(() => void links.put(linkKey(link.workshop, link.id), link)),
		link: async (workshop, id) => links.get(linkKey(workshop, id)),
		async linksOf(workshop) {
			const range = links.getRange({ start: linkKey(workshop, ''), end: linkKey(workshop, '\uffff') })
			const own = [...range].map(({ value }) => value)
			return own.sort((a, b) => a.created - b.created || (a.id < b.id ? -1 : 1))
		},

		putPageLink: (link) => write(() => void pageLinks.put(linkKey(link.workshop, link.id), link)),
		async pageLinksOf(workshop) {
			const range = pageLinks.getRange({ start: linkKey(workshop, ''), end: linkKey(workshop, '\uffff') })
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
			const { over } = await countUntil(time)
			for (let from = 0; from < over.length; from += part) {
				await write(() => removeSessionsWithin(over.slice(from, from + part)))
			}
			return over.length
		},
		async countSessions(time) {
			const { all, over } = await countUntil(time)
			return { all, over: over.length }
		},
		async sessionsOf(workshop, link) {
			const own: Session[] = []
			for (const [place, entry] of indexed(workshop, link).entries()) {
				if (place % part === part - 1) await nextTurn()
				const session = sessions.get(digestIn(entry))
				if (session) own.push(session)
			}
			return own.sort((a, b) => a.created - b.created)
		},
		async countSessionsOf(workshop) {
			const counts = new Map<string, number>()
			for (const entry of indexed(workshop)) {
				const link = entry.split('/')[1] ?? ''
				counts.set(link, (counts.get(link) ?? 0) + 1)
			}
			return counts
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
				removeSessionsWithin(indexed(id).map(digestIn))
				const own = { start: linkKey(id, ''), end: linkKey(id, '\uffff') }
				for (const link of [...links.getKeys(own)]) links.remove(link)
				for (const link of [...pageLinks.getKeys(own)]) pageLinks.remove(link)
				closeDoorWithin(key(id))
				workshops.remove(key(id))
			}),
		probe: () => write(() => void single.put('probe', ++probes)),

		close() {
			medium.close()
			return root.close()
		},
	}
}

/** lmdb throws on keys above 1978 bytes, and ids arrive from outside: an overlong one is simply unknown. */
const key = (id: string): string => id.slice(0, 100)
const indexKey = ({ workshop, link, digest }: Session): string => `${linkKey(workshop, link)}/${digest}`
/** Ids and digests know no slash. */
const digestIn = (entry: string): string => entry.slice(entry.lastIndexOf('/') + 1)
const linkKey = (workshop: string, id: string): string => `${key(workshop)}/${key(id)}`

/** lmdb hangs the real cause of a failed commit on the error, as a promise that rejects and that somebody must await. */
async function causeOf(reason: unknown): Promise<unknown> {
	if (!(reason instanceof Error && 'commitError' in reason)) return reason
	return Promise.resolve(reason.commitError).catch((cause: unknown) => cause)
}
