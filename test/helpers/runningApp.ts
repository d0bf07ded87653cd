import { Writable } from 'node:stream'
import type { Hono } from 'hono'
import { pino } from 'pino'
import * as Y from 'yjs'
import { createApp } from '../../server/app.ts'
import { BoardRooms } from '../../server/boards/boardRooms.ts'
import { Deletion } from '../../server/deletion/deletion.ts'
import type { Directory } from '../../server/links/directory.ts'
import { createMemoryDirectory } from '../../server/links/memoryDirectory.ts'
import { secureRandom } from '../../server/links/secrets.ts'
import { memoryPictures, Pictures } from '../../server/pictures/index.ts'
import { offersVersions } from '../../server/policies.ts'
import { Rehearsals } from '../../server/rehearsal/rehearsals.ts'
import { RoleCards } from '../../server/roleCards/roleCards.ts'
import {
	createMemoryRowStore,
	createRoundStore,
	Rounds,
	type RowStore,
	StageWriter,
} from '../../server/rounds/index.ts'
import type { AppEnv, Deps, RelayForRoutes } from '../../server/routes/deps.ts'
import { createMetrics } from '../../server/routes/metrics.ts'
import { readConfig } from '../../server/settings/config.ts'
import { SmallGroups } from '../../server/smallGroups/smallGroups.ts'
import { memoryVersions, Restoring, Versions } from '../../server/versions/index.ts'
import type { RoomName } from '../../shared/links/rooms.ts'
import type { FoundAnswer, JoinAnswer } from '../../shared/protocol/api.ts'
import type { RefusalId } from '../../shared/protocol/refusals.ts'
import { virtualClock } from './virtualClock.ts'
import { workshopFilesOver } from './workshopFiles.ts'

interface AppOptions {
	settings?: Record<string, string>
	directory?: Directory
	client?: Deps['client']
	health?: () => string[]
	/** why the stores cannot be written */
	unwritable?: () => string[]
	/** where what people hand in is kept */
	rowStore?: RowStore
	/** Called before every change the server makes to a room; what it throws the relay would have thrown. */
	beforeWrite?: (room: RoomName) => void
}

/** The HTTP side without a port: requests go in by `ask`, time stands still until it is turned on. */
export function runApp({
	settings = {},
	directory = createMemoryDirectory(),
	client,
	health,
	unwritable = () => [],
	rowStore = createMemoryRowStore(),
	beforeWrite = () => {},
}: AppOptions = {}) {
	const clock = virtualClock(Date.UTC(2026, 9, 1, 9))
	const seeded: { workshop: string; room: RoomName }[] = []
	const written: RoomName[] = []
	const ended: { workshop: string; link: string; refusal: RefusalId }[] = []
	const present = new Map<string, ReadonlyMap<string, number>>()
	const connected = new Set<string>()
	let logged = ''
	const log = pino(
		{ level: 'trace' },
		new Writable({
			write(chunk, _encoding, done) {
				logged += chunk
				done()
			},
		}),
	)
	const docs = new Map<string, Y.Doc>()
	const docOf = ({ workshop, room }: { workshop: string; room: RoomName }) => {
		const key = `${workshop}/${room}`
		const doc = docs.get(key) ?? new Y.Doc()
		docs.set(key, doc)
		return doc
	}
	const relay: RelayForRoutes = {
		async seed(room, update) {
			seeded.push(room)
			Y.applyUpdate(docOf(room), update)
		},
		read: async (room, read) => read(docOf(room)),
		async write(room, work) {
			beforeWrite(room.room)
			written.push(room.room)
			return docOf(room).transact(() => work(docOf(room)))
		},
		async merge(room, content, work) {
			written.push(room.room)
			docOf(room).transact(() => work(docOf(room), content))
		},
		async keep(at, reason, label) {
			const people = [...connected]
			const about = { time: clock.now(), people, present: people.length, changes: 0, epoch: 0, reason }
			const state = [Y.encodeStateAsUpdate(docOf(at))]
			return (await versions.keep(at, { ...about, ...(label && { label }) }, state)).id
		},
		keepChanged: async () => {},
		revealed: () => {},
		presentByLink: (workshop) => present.get(workshop) ?? new Map(),
		participantsIn: () => connected,
		end: (holder, refusal) => void ended.push({ ...holder, refusal }),
		health: health ?? (() => []),
		stats: () => ({ openRooms: seeded.length }),
	}
	const namesOf = async (workshop: string) =>
		new Map((await directory.sessionsOf(workshop)).map(({ participant, name }) => [participant, name]))
	const pictures = new Pictures(memoryPictures(clock))
	const versions = new Versions({
		store: memoryVersions(),
		pictures,
		clock,
		random: secureRandom,
		namesOf,
		offers: offersVersions,
	})
	const boards = new BoardRooms({ relay, forgetVersions: versions.forget.bind(versions), random: secureRandom })
	const restoring = new Restoring({
		versions,
		setApart: (workshop) => boards.setApart(workshop),
		random: secureRandom,
		relay: {
			...relay,
			async restore(at, { updates }) {
				docs.delete(`${at.workshop}/${at.room}`)
				for (const update of updates) Y.applyUpdate(docOf(at), update)
			},
		},
	})
	const stage = new StageWriter(relay, clock)
	const store = createRoundStore(rowStore)
	const deletion = new Deletion({
		deleted: [],
		unfinished: [],
		note: () => {},
		directory,
		relay: {
			async erase(workshop) {
				for (const key of docs.keys()) if (key.startsWith(`${workshop}/`)) docs.delete(key)
			},
		},
		rounds: store,
		versions,
		pictures,
		clock,
	})
	const roleCards = new RoleCards({ store: rowStore, rooms: relay, now: () => clock.now() })
	const content = async (room: { workshop: string; room: RoomName }) => ({
		updates: [Y.encodeStateAsUpdate(docOf(room))],
		epoch: 0,
	})
	const holding = {
		relay: { ...relay, content },
		directory,
		deletion,
		versions,
		pictures,
		roleCards,
		rounds: store,
		clock,
	}
	const { fileWriting, incoming } = workshopFilesOver(holding)
	const app: Hono<AppEnv> = createApp({
		config: readConfig(settings),
		clock,
		random: secureRandom,
		log,
		directory,
		deletion,
		stores: { reasons: async () => unwritable() },
		relay,
		boards,
		roleCards,
		smallGroups: new SmallGroups({
			relay: { ...relay, readAuthors: (at, read) => relay.read(at, (doc) => read(doc, () => false)) },
			random: secureRandom,
			now: () => clock.now(),
			report: () => {},
		}),
		versions,
		rehearsals: new Rehearsals({
			relay,
			directory,
			deletion,
			roleCards,
			clock,
			random: secureRandom,
			report: () => {},
		}),
		restoring,
		pictures,
		rounds: new Rounds({ store, rooms: relay, stage, clock, random: secureRandom }),
		stage,
		fileWriting,
		incoming,
		metrics: createMetrics(relay),
		client,
	})

	/** One request as a browser or program sends it, from the network address `from`. */
	async function ask(
		method: string,
		path: string,
		{ body, token, from = '192.0.2.7', headers = {} }: Asked = {},
	): Promise<Answered> {
		const sent = isPlain(body) ? body : JSON.stringify(body)
		const request = new Request(`http://werkstatt.test${path}`, {
			method,
			headers: { host: 'werkstatt.test', ...(token ? { authorization: `Bearer ${token}` } : {}), ...headers },
			...(sent === undefined ? {} : { body: sent }),
		})
		const response = await app.request(request, undefined, cameFrom(from))
		const bytes = Buffer.from(await response.arrayBuffer())
		const raw = bytes.toString()
		return { status: response.status, headers: response.headers, bytes, raw, body: asJson(raw) }
	}

	return {
		ask,
		versions,
		pictures,
		seeded,
		/** a room's document, as the relay would hold it */
		docOf,
		ended,
		/** workshop -> link -> how many people are connected by it */
		present,
		/** participants who are connected, in whatever workshop */
		connected,
		/** the rooms the server itself changed, change by change */
		written,
		logged: () => logged,
		/** Turns the clock on by so many milliseconds. */
		pass: clock.advance,
		/** Turns it on and lets everything due happen on the way. */
		settle: (ms = 1_000) => clock.pass(ms),
		now: clock.now,

		async found(title = 'Netzwerk Mühlenrade'): Promise<FoundAnswer> {
			const { body } = await ask('POST', '/api/workshops', { body: { title } })
			return body as FoundAnswer
		},
		/** Goes in by a link's address as the client does. */
		async joinBy(url: string, name = 'Anna', organisation?: string): Promise<JoinAnswer> {
			const who = { name, ...(organisation && { organisation }) }
			const { body } = await ask('POST', '/api/join', { body: { ...secretOf(url), ...who } })
			return body as JoinAnswer
		},
	}
}

export interface Asked {
	body?: unknown
	token?: string
	from?: string
	headers?: Record<string, string>
}
export interface Answered {
	status: number
	headers: Headers
	bytes: Buffer
	/** the bytes as text */
	raw: string
	/** undefined if the answer is no JSON */
	body: unknown
}

/** What a link's address says: the workshop in its path, the secret in its fragment. */
export function secretOf(url: string): { workshop: string; secret: string } {
	const { pathname, hash } = new URL(url)
	return { workshop: pathname.replace('/w/', ''), secret: hash.slice(1) }
}

/** What goes out as it is: text, bytes or nothing. Everything else is sent as JSON. */
export const isPlain = (body: unknown): body is string | Uint8Array<ArrayBuffer> | undefined =>
	typeof body === 'string' || body === undefined || body instanceof Uint8Array

const cameFrom = (remoteAddress: string) => ({ incoming: { socket: { remoteAddress } } })

function asJson(text: string): unknown {
	try {
		return JSON.parse(text)
	} catch {
		return undefined
	}
}
