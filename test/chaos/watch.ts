import { setTimeout as pause } from 'node:timers/promises'
import { type ProductServer, startProduct } from '../bench/servers/product.ts'
import { mainThreadOf } from './mainThread.ts'

/** What a server said of itself at a moment, and what the system says of its process. Sizes in bytes. */
export interface Reading {
	/** milliseconds of `performance.now()` */
	at: number
	resident: number
	/** those of its pages that are in no file: without the database, which the system keeps as long as it has room */
	own: number
	heap: number
	/** longest delay of the event loop since the last reading, in milliseconds */
	lag: number
	/** sockets, timers and whatever else keeps the event loop busy */
	resources: number
	timers: number
	connections: number
	/** seconds of processor time so far */
	cpu: number
	/** milliseconds the main thread has waited so far because others had the processor */
	waited: number
}

export interface Watch {
	readonly readings: readonly Reading[]
	/** Looks once more, at once. */
	look(): Promise<Reading>
	/** Ends watching; rejects if the server could not be asked any more. */
	stop(): Promise<void>
}

/** Looks at a server once a second. */
export function watch(server: ProductServer): Watch {
	const readings: Reading[] = []
	let watching = true
	async function look() {
		const reading = await read(server)
		readings.push(reading)
		return reading
	}
	const looking = (async () => {
		while (watching) {
			await look()
			await pause(1000)
		}
	})()
	// Whoever stops watching is told.
	looking.catch(() => {})
	return {
		readings,
		look,
		async stop() {
			watching = false
			await looking
		},
	}
}

async function read({ origin, process: server }: ProductServer): Promise<Reading> {
	const metrics = await metricsOf(origin)
	const memory = server.memory()
	const figure = (name: string) => Number(new RegExp(`^${name} (\\S+)$`, 'm').exec(metrics)?.[1] ?? 0)
	return {
		at: performance.now(),
		resident: memory.resident,
		own: memory.anonymous,
		heap: figure('nodejs_heap_size_used_bytes'),
		lag: figure('nodejs_eventloop_lag_max_seconds') * 1000,
		resources: figure('nodejs_active_resources_total'),
		timers: figure('nodejs_active_resources{type="Timeout"}'),
		connections: figure('netzwerkstatt_connections'),
		cpu: server.cpu(),
		waited: mainThreadOf(server.pid).waited,
	}
}

/** Runs against a server of its own; if that cannot be asked any more, what it printed last says why. */
export async function againstServer<Result>(
	options: Omit<Parameters<typeof startProduct>[0], 'root'>,
	run: (server: ProductServer) => Promise<Result>,
): Promise<Result> {
	const server = await startProduct({ root: process.cwd(), ...options })
	try {
		return await run(server)
	} catch (reason) {
		throw new Error(`The server said last:\n${server.process.output().slice(-4_000)}`, { cause: reason })
	} finally {
		await server.stop()
	}
}

/** Asked again if the connection was one that the server had just closed as idle. */
async function metricsOf(origin: string, attempts = 3): Promise<string> {
	try {
		return await (await fetch(`${origin}/metrics`)).text()
	} catch (reason) {
		if (attempts === 1) throw reason
		return metricsOf(origin, attempts - 1)
	}
}

/** Readings at or after this moment. */
export const since = (readings: readonly Reading[], from: number) => readings.filter(({ at }) => at >= from)

export const most = (readings: readonly Reading[], what: keyof Reading) =>
	readings.reduce((most, reading) => Math.max(most, reading[what]), 0)

export const megabytes = (bytes: number) => `${Math.round(bytes / 1e6)} MB`

/** Memory before, at its most and after, for a table. */
export function memoryOf(before: Reading, during: readonly Reading[], after: Reading): Record<string, string> {
	const row = (what: 'resident' | 'own' | 'heap') =>
		[before[what], most(during, what), after[what]].map(megabytes).join(', ')
	return {
		'memory before, most, after': row('resident'),
		'of it in no file': row('own'),
		'heap before, most, after': row('heap'),
	}
}

export const lagOf = (during: readonly Reading[], quiet: number) =>
	`${Math.round(most(during, 'lag'))} (before: ${Math.round(quiet)})`

/** How much of the time the server worked, and how much it would have worked if others had let it. */
export function processorOf(before: Reading, after: Reading): Record<string, string> {
	const share = (ms: number) => `${Math.round((100 * ms) / (after.at - before.at))} %`
	return {
		'processor: used, of one core': share((after.cpu - before.cpu) * 1000),
		'processor: waited for because others had it': share(after.waited - before.waited),
	}
}
