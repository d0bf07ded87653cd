import { networkInterfaces } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Logger, pino } from 'pino'
import { newId } from '../shared/lib/ids.ts'
import { run } from './run.ts'
import { addressesOf, welcome } from './settings/addresses.ts'
import { type Config, readConfig } from './settings/config.ts'
import { whyNotStarted } from './settings/whyNotStarted.ts'

/*
 * The server as a process: its settings, its output, and how it ends.
 */

/** A supervisor waits ten seconds before it kills. */
const longestStop = 9_000

/** Where `vite build` puts this file, and the others beside it. */
const here = dirname(fileURLToPath(import.meta.url))
const built = { client: resolve(here, '../client'), worker: join(here, 'worker.js') }

/** The first line is for scripts, the rest for people. */
async function announce(port: number, config: Config): Promise<void> {
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
	const server = await run(config, log, built)
	await announce(server.port, config)
	endOnSignals(server.close, log)
} catch (error) {
	console.error(whyNotStarted(error))
	process.exit(1)
}
