import { join } from 'node:path'
import { until } from '../../helpers/runningServer.ts'
import type { BenchOptions, Finding } from '../finding.ts'
import { median } from '../load/histogram.ts'
import type { LeanSocket } from '../load/socket.ts'
import { startBare } from '../servers/bare.ts'
import { type ProductServer, startProduct } from '../servers/product.ts'
import type { BenchServer } from '../servers/server.ts'

/** Enough that what grows by itself in a process (compiled code, buffers) is small against it. */
const rooms = 500

/** The relay closes an empty room after a minute and lets go of a document nobody writes in after half of one. */
const patience = 120_000

/**
 * Memory per room: of rooms that were founded, visited once and left, and of rooms in which one person sits silently.
 * As many rooms are visited before measuring begins, so that the process has its working size.
 */
export async function idleRooms({ root, say }: BenchOptions): Promise<Finding[]> {
	const probed = ['--expose-gc', '--import', join(import.meta.dirname, '../servers/probe.mjs')]
	const bare = await startBare({ flags: probed })
	const product = await startProduct({ root, flags: probed })
	try {
		say(`idle rooms: ${rooms} to warm up, waiting until they are closed`)
		await leave(await occupy(product))
		await allClosed(product)
		const before = await reading(product)

		say(`idle rooms: ${rooms} visited once, waiting until they are closed`)
		await leave(await occupy(product))
		await allClosed(product)
		const visited = await reading(product)

		say(`idle rooms: ${rooms} with one silent person`)
		const guests = await occupy(product)
		await onlyTheirsOpen(product)
		const silent = await reading(product)
		await leave(guests)

		await leave(await occupy(bare))
		const bareBefore = await reading(bare)
		const bareGuests = await occupy(bare)
		const bareSilent = await reading(bare)
		await leave(bareGuests)

		const perRoom = (a: Reading, b: Reading, key: keyof Reading) => (b[key] - a[key]) / rooms / 1000
		const note = (a: Reading, b: Reading) => `live objects ${perRoom(a, b, 'heap').toFixed(1)} KB`
		return [
			{
				id: 'idleRooms.visited',
				what: 'a room visited once, left and closed: growth of resident memory',
				unit: 'KB',
				ours: [perRoom(before, visited, 'resident')],
				targets: [{ of: 'ours', atMost: 60 }],
				note: note(before, visited),
			},
			{
				id: 'idleRooms.silent',
				what: 'an open room with one silent person: growth of resident memory',
				unit: 'KB',
				yardstick: [perRoom(bareBefore, bareSilent, 'resident')],
				ours: [perRoom(visited, silent, 'resident')],
				targets: [{ of: 'ours', atMost: 60 }],
				note: `${note(visited, silent)}; bare ws holds just the connection`,
			},
		]
	} finally {
		await Promise.all([bare.stop(), product.stop()])
	}
}

/** One person in each of `rooms` new rooms. */
async function occupy(server: BenchServer): Promise<LeanSocket[]> {
	const sockets: LeanSocket[] = []
	for (let i = 0; i < rooms; i++) {
		const room = await server.newRoom()
		sockets.push(
			await room.enter(
				() => {},
				() => {},
			),
		)
	}
	return sockets
}

async function leave(sockets: LeanSocket[]): Promise<void> {
	for (const socket of sockets) socket.close()
}

interface Reading {
	resident: number
	heap: number
}

/** After garbage collection, the median of several looks: the allocator gives pages back when it likes. */
async function reading({ process }: BenchServer): Promise<Reading> {
	const looks: Reading[] = []
	for (let i = 0; i < 5; i++) {
		const heap = await process.collectGarbage()
		looks.push({ heap, resident: process.memory().resident })
		await new Promise((next) => setTimeout(next, 200))
	}
	return { resident: median(looks.map((look) => look.resident)), heap: median(looks.map((look) => look.heap)) }
}

const allClosed = (product: ProductServer) => until(async () => (await gauge(product, 'open_rooms')) === 0, patience)
/** Also the rooms that were opened for the sake of theirs, to know the rules, and that nobody is in. */
const onlyTheirsOpen = (product: ProductServer) =>
	until(
		async () => (await gauge(product, 'open_rooms')) === rooms && (await gauge(product, 'live_documents')) === 0,
		patience,
	)

async function gauge({ origin }: ProductServer, name: string): Promise<number> {
	const text = await (await fetch(`${origin}/metrics`)).text()
	const line = new RegExp(`^netzwerkstatt_${name} (\\S+)$`, 'm').exec(text)
	if (!line) throw new Error(`/metrics has no netzwerkstatt_${name}`)
	return Number(line[1])
}
