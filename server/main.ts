import { accessSync, constants, mkdirSync } from 'node:fs'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { networkInterfaces } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Logger, pino } from 'pino'
import { encodeStateAsUpdate } from 'yjs'
import { systemClock as clock } from '../shared/lib/clock.ts'
import { newId } from '../shared/lib/ids.ts'
import { mainRooms } from '../shared/links/rooms.ts'
import { addressesOf, welcome } from './addresses.ts'
import { createApp } from './app.ts'
import { noteCleanStop, noteRunning, stoppedUncleanly } from './cleanStop.ts'
import { type Config, readConfig } from './config.ts'
import { lockData } from './dataLock.ts'
import { Deletion } from './deletion/deletion.ts'
import { createHttpServer } from './httpServer.ts'
import { createExpiryWatch } from './links/expiry.ts'
import { openLmdbDirectory } from './links/lmdbDirectory.ts'
import { secureRandom } from './links/secrets.ts'
import { sweepSessions } from './links/sessionSweep.ts'
import { grantOf } from './links/sessions.ts'
import { lmdbLog } from './log/lmdbLog.ts'
import { completeDeletions } from './operate/deletion.ts'
import { addTombstone, tombstonesIn, unfinishedIn } from './operate/tombstones.ts'
import { diskPictures, Pictures, sweepPictures } from './pictures/index.ts'
import { roomPolicies } from './policies.ts'
import { attachSockets, createRelay, type Report } from './relay/index.ts'
import { createRoundStore, openFileRowStore, Rounds, StageWriter } from './rounds/index.ts'
import { serveClient } from './routes/client.ts'
import { createMetrics } from './routes/metrics.ts'
import { originAllowed } from './routes/origin.ts'
import { createStoreHealth } from './storeHealth.ts'
import { diskVersions, layAlarm, Restoring, Versions } from './versions/index.ts'
import { whyNotStarted } from './whyNotStarted.ts'
import { largeDocuments, nextTurn } from './worker/largeDocuments.ts'
import { workerInOwnProcess } from './worker/ownProcess.ts'

/** A supervisor waits ten seconds before it kills. */
const longestStop = 9_000
/** Laptops that were shut answer no goodbye. */
const longestGoodbye = 2_000

/** Where `vite build` puts this file, and the others beside it. */
const here = dirname(fileURLToPath(import.meta.url))
const clientFolder = resolve(here, '../client')

/** Opens everything and listens; the returned function closes it all again, in the reverse order. */
async function run(config: Config, log: Logger): Promise<() => Promise<void>> {
	mkdirSync(config.dataDir, { recursive: true })
	const unlock = await lockData(config.dataDir)
	const healing = stoppedUncleanly(config.dataDir)
	await completeEarlier(config, log)
	const directory = openLmdbDirectory(folder(config, 'links'))
	const records = lmdbLog(folder(config, 'log'))
	let isUnsaved = false
	const report: Report = (event, details) => {
		if (event === 'closedUnsaved') isUnsaved = true
		log.warn({ event, ...details }, 'relay')
	}
	const pictures = new Pictures(diskPictures(folder(config, 'pictures'), clock))
	const worker = workerInOwnProcess({ program: join(here, 'worker.js'), clock, report })
	const versions = new Versions({
		store: diskVersions(folder(config, 'versions'), report),
		pictures,
		clock,
		random: secureRandom,
		namesOf: async (workshop) =>
			new Map((await directory.sessionsOf(workshop)).map(({ participant, name }) => [participant, name])),
		open: async (workshop, updates) => (await largeDocuments(worker, workshop, nextTurn).open({ updates })).doc,
		report,
	})
	const relay = createRelay({
		log: records,
		clock,
		report,
		healing,
		worker,
		policies: roomPolicies,
		keep: (at, kept, state) => versions.keep(at, kept, state),
		putAside: ({ workshop }, taken) => pictures.takeOver(workshop, taken),
		raiseAlarm: (alarm) => layAlarm({ relay, versions }, alarm),
	})
	const restoring = new Restoring({ relay, versions })
	const collected = createRoundStore(await openFileRowStore(folder(config, 'rounds'), { random: secureRandom, report }))
	const stage = new StageWriter(relay, clock)
	const rounds = new Rounds({ store: collected, rooms: relay, stage, clock, random: secureRandom, report })
	const deletion = new Deletion({
		deleted: tombstonesIn(config.dataDir),
		unfinished: unfinishedIn(config.dataDir),
		note: (tombstone) => addTombstone(config.dataDir, tombstone),
		directory,
		relay,
		rounds: collected,
		versions,
		pictures,
		clock,
		report: (event, details) => log.error({ event, ...details }, 'deletion'),
	})
	await deletion.complete()
	const metrics = createMetrics(relay, { process: true })
	const stores = createStoreHealth({
		stores: [
			{ name: 'the log', folder: folder(config, 'log') },
			{ name: 'the links', folder: folder(config, 'links'), probe: directory.probe },
			{ name: 'the rounds', folder: folder(config, 'rounds') },
			{ name: 'the versions', folder: folder(config, 'versions') },
			{ name: 'the pictures', folder: folder(config, 'pictures') },
		],
		minFreeMb: config.minFreeMb,
		clock,
		report: (store, err) => log.error({ event: 'notWritable', store, err }, 'health'),
	})
	const client = serveClient(clientFolder)
	if (!client) log.warn('the client is not built: only the API answers')

	const app = createApp({
		config,
		clock,
		random: secureRandom,
		log,
		directory,
		deletion,
		stores,
		relay,
		rounds,
		versions,
		restoring,
		pictures,
		stage,
		metrics,
		client,
	})
	const server = createHttpServer(app.fetch, config)
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
	const stopSweeping = sweepSessions(directory, clock, (event, details) => log.warn({ event, ...details }, 'links'))
	const stopSweepingPictures = sweepPictures({
		pictures,
		async *states(workshop) {
			yield* versions.states(workshop)
			yield await relay.read({ workshop, room: mainRooms.boards }, (doc) => encodeStateAsUpdate(doc))
		},
		clock,
		report: (event, details) => log.info({ event, ...details }, 'pictures'),
	})
	await listen(server, config)
	noteRunning(config.dataDir)
	await announce(server, config)

	return async () => {
		const closed = new Promise<void>((done) => server.close(() => done()))
		stopSweeping()
		stopSweepingPictures()
		expiry.close()
		deletion.close()
		sockets.close()
		await rounds.flush()
		await relay.close()
		worker.close()
		server.closeAllConnections()
		await Promise.race([closed, new Promise<void>((enough) => void clock.after(longestGoodbye, enough))])
		await records.close()
		await collected.end()
		await directory.close()
		if (!isUnsaved) noteCleanStop(config.dataDir)
		unlock()
	}
}

/** Workshops that were deleted while a server ran leave bytes in the databases until they are written anew. */
async function completeEarlier({ dataDir }: Config, log: Logger): Promise<void> {
	try {
		const workshops = await completeDeletions(dataDir, { say: () => {}, now: clock.now() })
		if (workshops > 0) log.info({ event: 'erased', workshops }, 'deletion')
	} catch (err) {
		// Of a damaged folder they are removed all the same, only not overwritten.
		log.error({ event: 'notOverwritten', err }, 'deletion')
	}
}

/** A folder for data that can be written: lmdb itself would try for ever where it cannot be made. */
function folder({ dataDir }: Config, name: string): string {
	const path = join(dataDir, name)
	mkdirSync(path, { recursive: true })
	accessSync(path, constants.W_OK)
	return path
}

function listen(server: Server, { port, host }: Config): Promise<void> {
	return new Promise((listening, failed) => {
		server.once('error', failed)
		server.listen(port, host, () => {
			server.off('error', failed)
			listening()
		})
	})
}

/** The first line is for scripts, the rest for people. */
async function announce(server: Server, config: Config): Promise<void> {
	const { port } = server.address() as AddressInfo
	console.log(`Netzwerkstatt läuft · listening on port ${port}`)
	console.log(await welcome(addressesOf(config, port, networkInterfaces()), { coloured: process.stdout.isTTY }))
}

/** Ends cleanly on the first signal and at once on the second, or if closing takes too long. */
function endOnSignals(close: () => Promise<void>, log: Logger): void {
	let ending = false
	const end = (signal: string) => {
		if (ending) process.exit(1)
		ending = true
		log.info({ signal }, 'stopping')
		setTimeout(() => process.exit(1), longestStop).unref()
		close().then(
			() => process.exit(0),
			(err) => {
				log.error({ err }, 'could not close everything')
				process.exit(1)
			},
		)
	}
	for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, end)
}

/** A failure that nobody awaited harms at most one request; after one nobody caught, nothing is certain any more. */
function noteFailures(log: Logger): void {
	process.on('unhandledRejection', (err) => log.error({ reference: newId(Math.random, 8), err }, 'unhandled rejection'))
	process.on('uncaughtException', (err) => {
		log.fatal({ reference: newId(Math.random, 8), err }, 'uncaught exception')
		process.exit(1)
	})
}

try {
	const config = readConfig(process.env)
	// Synchronous: the last line before a crash is the one that is needed.
	const log = pino({ level: config.logLevel, base: null }, pino.destination({ fd: 2, sync: true }))
	noteFailures(log)
	endOnSignals(await run(config, log), log)
} catch (error) {
	console.error(whyNotStarted(error))
	process.exit(1)
}
