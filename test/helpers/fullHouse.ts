import { createHash } from 'node:crypto'
import type { AddressInfo } from 'node:net'
import type { MiddlewareHandler } from 'hono'
import { pino } from 'pino'
import { WebSocket } from 'ws'
import { createApp } from '../../server/app.ts'
import { BoardRooms } from '../../server/boards/boardRooms.ts'
import { Deletion, type Holders } from '../../server/deletion/deletion.ts'
import { createHttpServer, type HttpLimits } from '../../server/httpServer.ts'
import type { Directory } from '../../server/links/directory.ts'
import { createMemoryDirectory } from '../../server/links/memoryDirectory.ts'
import { secureRandom } from '../../server/links/secrets.ts'
import { grantOf } from '../../server/links/sessions.ts'
import { memoryLog, memoryStorage } from '../../server/log/memoryLog.ts'
import type { Storage } from '../../server/log/storage.ts'
import { memoryPictures, Pictures } from '../../server/pictures/index.ts'
import { offersVersions, roomPolicies } from '../../server/policies.ts'
import { Rehearsals } from '../../server/rehearsal/rehearsals.ts'
import { attachSockets, createRelay } from '../../server/relay/index.ts'
import { RoleCards } from '../../server/roleCards/roleCards.ts'
import {
	createMemoryRowStore,
	createRoundStore,
	Rounds,
	type RowStore,
	StageWriter,
} from '../../server/rounds/index.ts'
import type { RoundKey } from '../../server/rounds/kept.ts'
import { createMetrics } from '../../server/routes/metrics.ts'
import { readConfig } from '../../server/settings/config.ts'
import { SmallGroups } from '../../server/smallGroups/smallGroups.ts'
import { layAlarm, memoryVersions, Restoring, Versions } from '../../server/versions/index.ts'
import type { RoomName } from '../../shared/links/rooms.ts'
import type { FoundAnswer, JoinAnswer } from '../../shared/protocol/api.ts'
import { subprotocol } from '../../shared/protocol/wire.ts'
import { isPlain, secretOf } from './runningApp.ts'
import { virtualClock } from './virtualClock.ts'
import { workshopFilesOver } from './workshopFiles.ts'

/** So many steps of time are taken as fast as they go; then the network is waited for in between, so long at most. */
const quickSteps = 200
const patienceMs = 10_000

interface HouseOptions {
	/** of what holds workshops, what a test wants to stand in between of */
	holders?: (holders: Holders) => Holders
	/** Notes that a workshop is deleted. */
	note?: () => void
	settings?: Record<string, string>
	limits?: Partial<HttpLimits>
}

/** The whole server, routes, relay and sockets, over stores in memory whose content can be compared, under a clock that obeys. */
export async function fullHouse({
	settings = {},
	limits = {},
	holders = (own) => own,
	note = () => {},
}: HouseOptions = {}) {
	const clock = virtualClock()
	const config = readConfig(settings)
	const log = pino({ level: 'silent' })
	const memory = createMemoryDirectory()
	let lookups = 0
	const directory: Directory = {
		...memory,
		session(digest) {
			lookups++
			return memory.session(digest)
		},
	}
	const { storage, cells } = listedStorage()
	const memoryShelf = createMemoryRowStore()
	const begun = new Map<string, RoundKey>()
	const rowStore: RowStore = {
		...memoryShelf,
		decide(at, look) {
			begun.set(`${at.workshop}/${at.round}`, at)
			return memoryShelf.decide(at, look)
		},
	}
	const versionStore = memoryVersions()
	const pictureStore = memoryPictures(clock)
	const pictures = new Pictures(pictureStore)
	const versions = new Versions({
		store: versionStore,
		pictures,
		clock,
		random: secureRandom,
		namesOf: async () => new Map(),
		offers: offersVersions,
	})
	// Rooms stay open: closing one writes a snapshot, which is nobody's doing.
	const stayOpen = { unloadMs: 365 * 24 * 3_600_000 }
	const relay = createRelay({
		log: memoryLog(storage),
		clock,
		limits: stayOpen,
		policies: roomPolicies,
		keep: (at, kept, state) => versions.keep(at, kept, state),
		raiseAlarm: (alarm) => layAlarm({ relay, versions }, alarm),
	})
	const boards = new BoardRooms({ relay, forgetVersions: versions.forget.bind(versions), random: secureRandom })
	const restoring = new Restoring({ relay, versions, setApart: (of) => boards.setApart(of), random: secureRandom })
	const stage = new StageWriter(relay, clock)
	const store = createRoundStore(rowStore)
	const deletion = new Deletion({
		deleted: [],
		unfinished: [],
		note,
		...holders({ directory, relay, rounds: store, versions, pictures }),
		clock,
	})
	const roleCards = new RoleCards({ store: rowStore, rooms: relay, now: () => clock.now() })
	const rehearsals = new Rehearsals({
		relay,
		directory,
		deletion,
		roleCards,
		clock,
		random: secureRandom,
		report: () => {},
	})
	const holding = { relay, directory, deletion, versions, pictures, roleCards, rounds: store, clock }
	const { fileWriting, fileOpening, incoming } = workshopFilesOver(holding)
	const rounds = new Rounds({ store, rooms: relay, stage, clock, random: secureRandom })
	const client: MiddlewareHandler = async (c) => c.html('<!doctype html>')
	const stores = { reasons: async () => [] }
	const metrics = createMetrics(relay)
	const random = secureRandom
	const app = createApp({
		config,
		clock,
		random,
		log,
		directory,
		deletion,
		stores,
		relay,
		rounds,
		boards,
		roleCards,
		smallGroups: new SmallGroups({ relay, random: secureRandom, now: () => clock.now(), report: () => {} }),
		versions,
		rehearsals,
		restoring,
		pictures,
		stage,
		fileWriting,
		incoming,
		metrics,
		client,
	})
	const server = createHttpServer(app.fetch, { trustProxy: false, limits })
	const sockets = attachSockets(server, {
		relay,
		originAllowed: () => true,
		async authorize(token, workshop) {
			deletion.refuseDeleted(workshop)
			return grantOf(directory, token, { now: clock.now(), days: config.sessionDays })
		},
	})
	await new Promise<void>((listening) => server.listen(0, 'localhost', listening))
	const { port } = server.address() as AddressInfo
	const workshops: string[] = []

	/** The rows of these rounds, without those that have none. */
	async function heldIn(rounds: readonly RoundKey[]) {
		const held = await Promise.all(rounds.map(async (at) => [at, (await rowStore.read(at)).rows('')] as const))
		return held.filter(([, rows]) => rows.length > 0)
	}

	/** Lets time pass until `condition` holds. */
	async function until(condition: () => boolean): Promise<void> {
		const end = Date.now() + patienceMs
		for (let step = 0; !condition(); step++) {
			if (Date.now() > end) throw new Error(`Waited ${patienceMs} ms in vain for: ${condition}`)
			await clock.pass(10)
			if (step > quickSteps) await new Promise((next) => setTimeout(next, 5))
		}
	}

	async function settled<Value>(work: Promise<Value>): Promise<Value> {
		let over = false
		work
			.finally(() => {
				over = true
			})
			.catch(() => {})
		await until(() => over)
		return work
	}

	async function ask(method: string, path: string, { token, body, headers = {} }: Request = {}) {
		const request = app.request(
			`http://werkstatt.test${path}`,
			{
				method,
				headers: { host: 'werkstatt.test', ...(token && { authorization: `Bearer ${token}` }), ...headers },
				...(body !== undefined && { body: isPlain(body) ? body : JSON.stringify(body) }),
			},
			{ incoming: { socket: { remoteAddress: '127.0.0.1' } } },
		)
		const response = await settled(Promise.resolve(request))
		const text = await response.text()
		return { status: response.status, body: parsed(text) }
	}

	return {
		app,
		clock,
		relay,
		directory,
		deletion,
		rehearsals,
		fileOpening,
		fileWriting,
		incoming,
		roleCards,
		versions,
		pictures,
		port,
		/** how often it was asked whose a session is */
		lookups: () => lookups,
		ask,
		until,
		settled,
		pass: (ms: number) => clock.pass(ms),

		async found(): Promise<FoundAnswer> {
			const { body } = await ask('POST', '/api/workshops', { body: { title: 'Netzwerk Mühlenrade' } })
			workshops.push((body as FoundAnswer).id)
			return body as FoundAnswer
		},
		async join(url: string): Promise<JoinAnswer> {
			return (await ask('POST', '/api/join', { body: { ...secretOf(url), name: 'Anna' } })).body as JoinAnswer
		},

		/** Opens a socket to a room and waits until it is open or refused. */
		async connect(at: { workshop: string; room: RoomName }, token: string | undefined) {
			const protocols = [subprotocol.base, subprotocol.saved, ...(token === undefined ? [] : [token])]
			const ws = new WebSocket(`ws://localhost:${port}/sync/${at.workshop}/${at.room}`, protocols)
			const frames: Buffer[] = []
			let closed: string | undefined
			ws.on('message', (frame: Buffer) => frames.push(frame))
			ws.on('close', (_code, reason) => {
				closed = reason.toString()
			})
			ws.on('error', () => {})
			await until(() => ws.readyState !== WebSocket.CONNECTING)
			return {
				frames,
				closed: () => closed,
				send: (frame: Uint8Array) => ws.readyState === WebSocket.OPEN && ws.send(frame),
				leave: () => ws.terminate(),
			}
		},

		/** A digest of all that is kept of these workshops: documents, links, sessions, doors, what people handed in. */
		async kept(of: readonly string[] = workshops): Promise<string> {
			await clock.pass(1_000)
			const known = of.map(async (id) => [
				await directory.workshop(id),
				await directory.linksOf(id),
				await directory.sessionsOf(id),
				await directory.door(id),
				// Others are kept because time passes.
				(await pictureStore.list(id)).map(({ name }) => name).sort(),
				(await versionStore.list(id)).filter(({ reason }) => reason === 'byHand' || reason === 'beforeRestore'),
			])
			const everything = [
				await Promise.all(known),
				await heldIn([...begun.values()].filter(({ workshop }) => of.includes(workshop))),
				[...cells].filter(([place]) => of.some((id) => place.startsWith(`${id}/`))).sort(),
			]
			return createHash('sha256').update(JSON.stringify(everything)).digest('hex')
		},

		async close() {
			sockets.close()
			server.closeAllConnections()
			await settled(relay.close())
			await settled(new Promise((closed) => server.close(closed)))
		},
	}
}

export type FullHouse = Awaited<ReturnType<typeof fullHouse>>

interface Request {
	token?: string | undefined
	body?: unknown
	headers?: Record<string, string>
}

/** A log's storage whose cells can be listed, each under its place. */
function listedStorage(): { storage: Storage; cells: Map<string, string> } {
	const memory = memoryStorage()
	const cells = new Map<string, string>()
	const storage: Storage = {
		...memory,
		async write(changes) {
			await memory.write(changes)
			for (const change of changes) {
				const { key, seq } = change
				const place = [key.workshop, key.room, 'put' in change ? change.put : change.remove, seq].join('/')
				if ('put' in change) cells.set(place, Buffer.from(change.bytes).toString('base64'))
				else cells.delete(place)
			}
		},
	}
	return { storage, cells }
}

function parsed(text: string): unknown {
	try {
		return JSON.parse(text)
	} catch {
		return undefined
	}
}
