import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import type { Logger } from 'pino'
import { encodeStateAsUpdate } from 'yjs'
import { systemClock as clock } from '../shared/lib/clock.ts'
import { isBoardRoom, mainRooms, type RoomName } from '../shared/links/rooms.ts'
import { createApp } from './app.ts'
import { BoardRooms } from './boards/boardRooms.ts'
import { noteRunning } from './cleanStop.ts'
import { Deletion, type Holders } from './deletion/deletion.ts'
import { createHttpServer } from './httpServer.ts'
import { createExpiryWatch } from './links/expiry.ts'
import { secureRandom as random } from './links/secrets.ts'
import { sweepSessions } from './links/sessionSweep.ts'
import { grantOf } from './links/sessions.ts'
import { addTombstone, tombstonesIn, unfinishedIn } from './operate/tombstones.ts'
import { sweepPictures } from './pictures/index.ts'
import { offersVersions, putsAside, roomPolicies } from './policies.ts'
import { Rehearsals } from './rehearsal/rehearsals.ts'
import { attachSockets, createRelay, type Relay, type Report } from './relay/index.ts'
import { RoleCards } from './roleCards/roleCards.ts'
import { Rounds, StageWriter } from './rounds/index.ts'
import { serveClient } from './routes/client.ts'
import { createMetrics } from './routes/metrics.ts'
import { originAllowed } from './routes/origin.ts'
import type { Config } from './settings/config.ts'
import { missingOperatorTexts } from './settings/operatorTexts.ts'
import { SmallGroups } from './smallGroups/smallGroups.ts'
import { openStores, type Stores } from './stores.ts'
import { layAlarm, Restoring, Versions } from './versions/index.ts'
import { largeDocuments, nextTurn } from './worker/largeDocuments.ts'
import { workerInOwnProcess } from './worker/ownProcess.ts'
import type { Worker } from './worker/worker.ts'
import { Incoming } from './workshopFile/incoming.ts'
import { FileOpening } from './workshopFile/opening.ts'
import { clearSpools, diskSpools } from './workshopFile/spool.ts'
import { FileWriting } from './workshopFile/writing.ts'

/** Laptops that were shut answer no goodbye. */
const longestGoodbye = 2_000

/** What `vite build` has made: the folder of the client, and the worker's program. */
interface Built {
	client: string
	worker: string
}

/** Opens everything and listens, on `port`; `close` closes it all again, in the reverse order. */
export async function run(
	config: Config,
	log: Logger,
	built: Built,
): Promise<{ port: number; close(): Promise<void> }> {
	await noteMissingTexts(config, log)
	let isSaved = true
	const report: Report = (event, details) => {
		if (event === 'closedUnsaved') isSaved = false
		log.warn({ event, ...details }, 'relay')
	}
	const stores = await openStores(config, log, report)
	const worker = workerInOwnProcess({ program: built.worker, clock, report })
	const workshops = workshopsIn(stores, worker, report)
	const { directory, pictures, collected } = stores
	const { relay, rounds, versions } = workshops
	const deletion = deletionIn(config, log, { directory, relay, rounds: collected, versions, pictures })
	await deletion.complete()
	const rehearsals = new Rehearsals({
		relay,
		directory,
		deletion,
		roleCards: workshops.roleCards,
		clock,
		random,
		report: (event, details) => log.error({ event, ...details }, 'rehearsal'),
	})
	await rehearsals.resume()
	const { incoming, fileWriting } = await workshopFilesIn(config, stores, { ...workshops, deletion, worker }, log)
	const client = serveClient(built.client)
	if (!client) log.warn('the client is not built: only the API answers')

	const metrics = createMetrics(relay, { process: true })
	const deps = { config, clock, random, log, directory, deletion, stores: stores.health, pictures, metrics, client }
	const server = createHttpServer(createApp({ ...deps, ...workshops, rehearsals, incoming, fileWriting }).fetch, config)
	const expiry = createExpiryWatch(clock, (link) => relay.end(link, 'linkExpired'))
	const sockets = attachSockets(server, {
		relay,
		report,
		originAllowed: (from) => originAllowed(from, config),
		async authorize(token, at) {
			deletion.refuseDeleted(at)
			const grant = await grantOf(directory, token, { now: clock.now(), days: config.sessionDays })
			const { workshop, link, expires } = grant
			if (expires !== undefined) expiry.watch({ workshop, link, expires })
			return grant
		},
	})
	const stopSweeping = sweep(stores, workshops, log)
	const port = await listen(server, config)
	noteRunning(config.dataDir)

	return {
		port,
		async close() {
			const closed = new Promise<void>((done) => server.close(() => done()))
			stopSweeping()
			expiry.close()
			rehearsals.close()
			await incoming.close()
			deletion.close()
			sockets.close()
			await rounds.flush()
			await relay.close()
			worker.close()
			server.closeAllConnections()
			await Promise.race([closed, new Promise<void>((enough) => void clock.after(longestGoodbye, enough))])
			await stores.close(isSaved)
		},
	}
}

/** What lives in the workshops that the stores hold. */
interface Workshops {
	relay: Relay
	versions: Versions
	restoring: Restoring
	boards: BoardRooms
	smallGroups: SmallGroups
	rounds: Rounds
	roleCards: RoleCards
	stage: StageWriter
}

function workshopsIn(stores: Stores, worker: Worker, report: Report): Workshops {
	const { directory, pictures } = stores
	const versions = new Versions({
		store: stores.versions,
		pictures,
		clock,
		random,
		namesOf: async (workshop) =>
			new Map((await directory.sessionsOf(workshop)).map(({ participant, name }) => [participant, name])),
		offers: offersVersions,
		worker,
		open: async (workshop, updates) => (await largeDocuments(worker, workshop, nextTurn).open({ updates })).doc,
		report,
	})
	const relay = createRelay({
		log: stores.records,
		clock,
		report,
		healing: stores.healing,
		worker,
		policies: roomPolicies,
		keep: (at, kept, state) => versions.keep(at, kept, state),
		putAside: putsAside(
			(workshop, taken) => pictures.takeOver(workshop, taken),
			(at, work) => relay.write(at, work),
		),
		raiseAlarm: (alarm) => layAlarm({ relay, versions }, alarm),
	})
	const stage = new StageWriter(relay, clock)
	const forgetVersions = (workshop: string, room: RoomName) => versions.forget(workshop, room)
	const boards = new BoardRooms({ relay, forgetVersions, random })
	return {
		relay,
		versions,
		restoring: new Restoring({ relay, versions, setApart: (workshop) => boards.setApart(workshop), random }),
		boards,
		smallGroups: new SmallGroups({ relay, random, now: clock.now, report }),
		roleCards: new RoleCards({ store: stores.hidden, rooms: relay, now: clock.now }),
		rounds: new Rounds({ store: stores.collected, rooms: relay, stage, clock, random, report }),
		stage,
	}
}

/** What takes workshops out in files, and brings them in. */
async function workshopFilesIn(
	{ dataDir, workshopFileMb }: Config,
	{ directory, pictures, collected }: Stores,
	{ relay, versions, roleCards, deletion, worker }: Workshops & { deletion: Deletion; worker: Worker },
	log: Logger,
) {
	const shared = { relay, directory, versions, pictures, roleCards, worker, clock }
	const report: Report = (event, details) => log.warn({ event, ...details }, 'workshop file')
	const opening = new FileOpening({ ...shared, deletion, rounds: collected, report })
	await opening.resume()
	const folder = join(dataDir, 'incoming')
	await clearSpools(folder)
	return {
		fileWriting: new FileWriting({ ...shared, now: clock.now, random, report }),
		incoming: new Incoming({
			makeSpool: diskSpools(folder),
			clock,
			mostBytes: workshopFileMb * 1024 * 1024,
			open: (spool) => opening.open(spool),
		}),
	}
}

function deletionIn({ dataDir }: Config, log: Logger, holders: Holders): Deletion {
	return new Deletion({
		...holders,
		deleted: tombstonesIn(dataDir),
		unfinished: unfinishedIn(dataDir),
		note: (tombstone) => addTombstone(dataDir, tombstone),
		clock,
		report: (event, details) => log.error({ event, ...details }, 'deletion'),
	})
}

/** Forgets by the clock what nobody needs any more, until the returned function is called. */
function sweep({ directory, pictures, records }: Stores, { relay, versions }: Workshops, log: Logger): () => void {
	const stopSessions = sweepSessions(directory, clock, (event, details) => log.warn({ event, ...details }, 'links'))
	const stopPictures = sweepPictures({
		pictures,
		async *states(workshop) {
			yield* versions.states(workshop)
			const rooms = [mainRooms.boards, ...(await records.rooms(workshop)).filter(isBoardRoom)]
			for (const room of rooms) yield await relay.read({ workshop, room }, (doc) => encodeStateAsUpdate(doc))
		},
		clock,
		report: (event, details) => log.info({ event, ...details }, 'pictures'),
	})
	return () => {
		stopSessions()
		stopPictures()
	}
}

/** Pages of the operator that say only that they are missing: the law may ask for them. */
async function noteMissingTexts({ operatorTexts }: Config, log: Logger): Promise<void> {
	const missing = operatorTexts === undefined ? [] : await missingOperatorTexts(operatorTexts)
	if (missing.length > 0) log.warn({ missing }, 'OPERATOR_TEXTS does not hold all texts')
}

/** Resolves with the port listened on. */
function listen(server: Server, { port, host }: Config): Promise<number> {
	return new Promise((listening, failed) => {
		server.once('error', failed)
		server.listen(port, host, () => {
			server.off('error', failed)
			listening((server.address() as AddressInfo).port)
		})
	})
}
