import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Writable } from 'node:stream'
import * as decoding from 'lib0/decoding'
import { pino } from 'pino'
import { WebSocket } from 'ws'
import * as Y from 'yjs'
import { createApp } from '../../server/app.ts'
import { BoardRooms } from '../../server/boards/boardRooms.ts'
import { Deletion } from '../../server/deletion/deletion.ts'
import { createHttpServer, type HttpLimits } from '../../server/httpServer.ts'
import { openLmdbDirectory } from '../../server/links/lmdbDirectory.ts'
import { secureRandom } from '../../server/links/secrets.ts'
import { grantOf } from '../../server/links/sessions.ts'
import { lmdbLog } from '../../server/log/lmdbLog.ts'
import { memoryPictures, Pictures } from '../../server/pictures/index.ts'
import { offersVersions, putsAside, roomPolicies } from '../../server/policies.ts'
import { Rehearsals } from '../../server/rehearsal/rehearsals.ts'
import { attachSockets, createRelay } from '../../server/relay/index.ts'
import { RoleCards } from '../../server/roleCards/roleCards.ts'
import { createRoundStore, openFileRowStore, Rounds, StageWriter } from '../../server/rounds/index.ts'
import { createMetrics } from '../../server/routes/metrics.ts'
import { originAllowed } from '../../server/routes/origin.ts'
import { readConfig } from '../../server/settings/config.ts'
import { SmallGroups } from '../../server/smallGroups/smallGroups.ts'
import { memoryVersions, Restoring, Versions } from '../../server/versions/index.ts'
import { systemClock as clock } from '../../shared/lib/clock.ts'
import type { RoomName } from '../../shared/links/rooms.ts'
import type { TemplateId } from '../../shared/methods/templateTexts.ts'
import type { FoundAnswer, JoinAnswer } from '../../shared/protocol/api.ts'
import { messageType, subprotocol, syncStep } from '../../shared/protocol/wire.ts'
import { awarenessFrame, syncFrame, updateOf } from './relayHouse.ts'
import { secretOf } from './runningApp.ts'
import { until } from './runningServer.ts'
import { workshopFilesOver } from './workshopFiles.ts'

/** The whole server on a port of its own over a disk of its own; whoever calls it speaks the bare wire. */
export interface WireHouse {
	found(template?: TemplateId): Promise<FoundAnswer>
	join(link: string, person?: { name?: string; organisation?: string }): Promise<JoinAnswer>
	/** Sends a request and gives status, headers and body as they came. */
	http(method: string, path: string, options?: { token?: string; body?: unknown }): Promise<HttpAnswer>
	/** Opens a socket to a room, says hello as a stock client does, and waits for the first answer. `doc`: of a device that was here before. */
	enter(who: JoinAnswer, room: RoomName, options?: { now?: boolean; doc?: Y.Doc }): Promise<WireClient>
	/** everything the server has logged so far */
	logged(): string
	port: number
	/** the data folder */
	data: string
	/** Ends the server and leaves its disk. */
	stop(): Promise<void>
	/** Ends it and removes its disk. */
	cleanUp(): Promise<void>
}

export interface HttpAnswer {
	status: number
	body: unknown
	/** headers and body as text */
	raw: string
}

/** One socket in the hands of somebody who may write whatever they like into it. */
export interface WireClient {
	/** what the relay has told of the room */
	doc: Y.Doc
	/** what awareness says, by id */
	presence: Map<number, Record<string, unknown>>
	denied: string[]
	/** close code and reason, once it is closed */
	closed: [code: number, reason: string] | undefined
	/** every byte that came in */
	received(): Buffer
	/** Makes an edit and sends it, whether that is allowed or not. */
	edit(work: (doc: Y.Doc) => void): void
	say(id: number, state: unknown): void
	leave(): void
}

/** `data`: the disk of one that was stopped before, instead of a fresh one. */
export async function wireHouse({
	limits = {},
	data: given,
}: {
	limits?: Partial<HttpLimits>
	data?: string
} = {}): Promise<WireHouse> {
	const data = given ?? (await mkdtemp(join(tmpdir(), 'netzwerkstatt-wire-')))
	let logged = ''
	const sink = new Writable({
		write(chunk, _encoding, done) {
			logged += chunk
			done()
		},
	})
	const log = pino({ level: 'trace' }, sink)
	const config = readConfig({ DATA_DIR: data, ACCESS_LOG: 'on', METRICS: 'all' })
	const directory = openLmdbDirectory(join(data, 'links'))
	const records = lmdbLog(join(data, 'log'))
	const report = (event: string, details: object) => log.warn({ event, ...details }, 'relay')
	const rowStore = await openFileRowStore(join(data, 'rounds'), { random: secureRandom, report })
	const store = createRoundStore(rowStore)
	const relay = createRelay({
		log: records,
		clock,
		report,
		policies: roomPolicies,
		keep: (at, kept, state) => versions.keep(at, kept, state),
		putAside: putsAside(
			(workshop, taken) => pictures.takeOver(workshop, taken),
			(at, work) => relay.write(at, work),
		),
	})
	const stage = new StageWriter(relay, clock)
	const rounds = new Rounds({ store, rooms: relay, stage, clock, random: secureRandom, report })
	const namesOf = async () => new Map<string, string>()
	const pictures = new Pictures(memoryPictures(clock))
	const means = { pictures, clock, random: secureRandom, namesOf, report }
	const versions = new Versions({ store: memoryVersions(), offers: offersVersions, ...means })
	const boards = new BoardRooms({ relay, forgetVersions: versions.forget.bind(versions), random: secureRandom })
	const holders = { directory, relay, rounds: store, versions, pictures }
	const deletion = new Deletion({ ...holders, deleted: [], unfinished: [], note: () => {}, clock, report })
	const metrics = createMetrics(relay)
	const roleCards = new RoleCards({ store: rowStore, rooms: relay, now: () => clock.now() })
	const rehearsals = new Rehearsals({ relay, directory, deletion, roleCards, clock, random: secureRandom, report })
	const { fileWriting, incoming } = workshopFilesOver({ ...holders, deletion, roleCards, clock })
	const app = createApp({
		config,
		clock,
		random: secureRandom,
		log,
		directory,
		deletion,
		stores: { reasons: async () => [] },
		relay,
		rounds,
		boards,
		roleCards,
		smallGroups: new SmallGroups({ relay, random: secureRandom, now: () => clock.now(), report }),
		versions,
		restoring: new Restoring({ relay, versions, setApart: (of) => boards.setApart(of), random: secureRandom }),
		pictures,
		rehearsals,
		stage,
		fileWriting,
		incoming,
		metrics,
		client: undefined,
	})
	const server = createHttpServer(app.fetch, { trustProxy: false, limits })
	const sockets = attachSockets(server, {
		relay,
		report,
		originAllowed: (from) => originAllowed(from, config),
		async authorize(token, workshop) {
			deletion.refuseDeleted(workshop)
			return grantOf(directory, token, { now: clock.now(), days: config.sessionDays })
		},
	})
	await new Promise<void>((listening) => server.listen(0, 'localhost', listening))
	const { port } = server.address() as AddressInfo
	const clients: WireClient[] = []
	let stopped: Promise<void> | undefined

	async function stop() {
		for (const client of clients) client.leave()
		sockets.close()
		await rounds.flush()
		await relay.close()
		server.closeAllConnections()
		await new Promise((closed) => server.close(closed))
		await Promise.all([records.close(), directory.close(), store.end()])
	}

	const house: WireHouse = {
		port,
		data,
		logged: () => logged,
		async http(method, path, { token, body } = {}) {
			const response = await fetch(`http://localhost:${port}${path}`, {
				method,
				headers: { ...(token && { authorization: `Bearer ${token}` }) },
				...(body !== undefined && { body: JSON.stringify(body) }),
			})
			const text = await response.text()
			const headers = JSON.stringify([...response.headers])
			return { status: response.status, body: parsed(text), raw: `${headers}\n${text}` }
		},
		async found(template = 'empty') {
			const body = { title: 'Mühlenrade', template }
			return (await house.http('POST', '/api/workshops', { body })).body as FoundAnswer
		},
		async join(link, person = {}) {
			return (await house.http('POST', '/api/join', { body: { ...secretOf(link), ...person } })).body as JoinAnswer
		},
		async enter(who, room, { now = false, doc = new Y.Doc() } = {}) {
			const protocols = [subprotocol.base, now ? subprotocol.now : subprotocol.saved, who.token]
			const ws = new WebSocket(`ws://localhost:${port}/sync/${who.workshop}/${room}`, protocols)
			const client = wireClient(ws, { follows: now, doc })
			clients.push(client)
			await until(() => client.closed !== undefined || client.received().length > 0)
			return client
		},
		stop() {
			stopped ??= stop()
			return stopped
		},
		async cleanUp() {
			await house.stop()
			await rm(data, { recursive: true, force: true })
		},
	}
	return house
}

/** Every file below a folder, by its path. */
export async function filesIn(folder: string): Promise<Map<string, Buffer>> {
	const entries = await readdir(folder, { recursive: true, withFileTypes: true })
	const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
	return new Map(await Promise.all(paths.map(async (path) => [path, await readFile(path)] as const)))
}

function wireClient(ws: WebSocket, { follows, doc }: { follows: boolean; doc: Y.Doc }): WireClient {
	const received: Buffer[] = []
	const send = (frame: Uint8Array) => {
		if (ws.readyState === WebSocket.OPEN) ws.send(frame)
	}
	const client: WireClient = {
		doc,
		presence: new Map(),
		denied: [],
		closed: undefined,
		received: () => Buffer.concat(received),
		edit: (work) =>
			send(
				syncFrame(
					syncStep.update,
					updateOf(doc, () => work(doc)),
				),
			),
		say: (id, state) => send(awarenessFrame({ id, clock: Date.now(), state })),
		leave: () => ws.terminate(),
	}
	ws.on('error', () => {})
	ws.on('open', () => {
		if (follows) return
		send(syncFrame(syncStep.stateVector, Y.encodeStateVector(doc)))
		send(syncFrame(syncStep.missing, Y.encodeStateAsUpdate(doc)))
	})
	ws.on('close', (code, reason) => {
		client.closed = [code, reason.toString()]
	})
	ws.on('message', (message: Buffer) => {
		received.push(message)
		understand(client, message)
	})
	return client
}

function understand({ doc, presence, denied }: WireClient, message: Buffer): void {
	const decoder = decoding.createDecoder(message)
	const type = decoding.readVarUint(decoder)
	if (type === messageType.sync) {
		const step = decoding.readVarUint(decoder)
		const body = decoding.readVarUint8Array(decoder)
		if (step !== syncStep.stateVector) Y.applyUpdate(doc, body, 'wire')
	} else if (type === messageType.awareness) {
		const body = decoding.createDecoder(decoding.readVarUint8Array(decoder))
		for (let left = decoding.readVarUint(body); left > 0; left--) {
			const id = decoding.readVarUint(body)
			decoding.readVarUint(body)
			const state: unknown = JSON.parse(decoding.readVarString(body))
			if (state === null) presence.delete(id)
			else presence.set(id, state as Record<string, unknown>)
		}
	} else if (type === messageType.denied) {
		decoding.readVarUint(decoder)
		denied.push(decoding.readVarString(decoder))
	}
}

function parsed(text: string): unknown {
	try {
		return JSON.parse(text)
	} catch {
		return undefined
	}
}
