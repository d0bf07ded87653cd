import { setTimeout as pause } from 'node:timers/promises'
import * as Y from 'yjs'
import type { ProductServer } from '../bench/servers/product.ts'
import { found } from '../helpers/device.ts'
import type { Figures } from './figures.ts'
import type { FloodOptions, FloodResult } from './flooders.ts'
import { atTheirPace, createWaiting, type Honest, openHonest, readRoom, told, workshopAt } from './honest.ts'
import { inOtherThread } from './otherThread.ts'
import { againstServer, lagOf, megabytes, memoryOf, most, processorOf, since, watch } from './watch.ts'

export interface FloodedOptions {
	minutes: number
	seed: number
	people?: number
	flooders?: number
	/** only these kinds of flood */
	only?: string[] | undefined
	say?: (line: string) => void
}

/** The bounds of the promise: p95 in milliseconds, and growth of memory in bytes. */
const savedMs = 250
const growth = 100e6
const quietMs = 10_000
const editsPerSecond = 1

/**
 * A hundred people work in a workshop, and fifty others who came by the same links flood it in every way there is. People
 * go on being told soon that their edits are saved, and the server stays small.
 */
export async function flood({
	minutes,
	seed,
	people = 100,
	flooders = 50,
	only,
	say = () => {},
}: FloodedOptions): Promise<Figures> {
	return againstServer({}, (server) => flooded(server, { minutes, seed, people, flooders, only, say }))
}

async function flooded(
	server: ProductServer,
	{ minutes, seed, people, flooders, only, say }: Required<FloodedOptions>,
): Promise<Figures> {
	const { origin } = server
	const workshop = await found(origin, 'Mühlenrade', 'stakeholder-analysis')
	const saved = createWaiting()
	const honest: Honest[] = []
	for (let i = 0; i < people; i++) honest.push(await openHonest(await workshopAt(origin, workshop).join(), i, saved))
	const watching = watch(server)
	const working = new AbortController()
	const work = atTheirPace(honest, editsPerSecond, working.signal, (person) => person.edit())

	await pause(quietMs)
	saved.clear()
	await pause(quietMs)
	const before = await watching.look()
	const quiet = { saved: told(saved), lag: most(watching.readings, 'lag') }
	saved.clear()

	const begun = performance.now()
	const flooding = inOtherThread<FloodOptions, FloodResult>(
		'flooders.ts',
		{ origin, workshop, flooders, seed, ...(only && { only }) },
		say,
	)
	await Promise.race([pause(minutes * 60_000), flooding.result])
	const after = await watching.look()
	flooding.stop()
	const { opened, bytes, ended } = await flooding.result
	working.abort()
	await work
	const during = since(watching.readings, begun)
	await pause(1_000)
	const lost = await missingOf(honest, workshopAt(origin, workshop))
	await watching.stop()

	const failures: string[] = []
	const thrownOut = honest.filter((each) => each.closed() !== undefined)
	const seconds = (after.at - begun) / 1000
	if (thrownOut.length > 0)
		failures.push(`${thrownOut.length} honest people were closed, with ${thrownOut[0]?.closed()}`)
	if (!(saved.quantile(0.95) <= savedMs)) failures.push(`p95 of saved is ${Math.round(saved.quantile(0.95))} ms`)
	if (saved.count < 0.9 * people * seconds * editsPerSecond)
		failures.push(`only ${saved.count} honest edits were saved`)
	const grown = most(during, 'own') - before.own
	if (grown > growth) failures.push(`memory grew by ${megabytes(grown)}`)
	if (lost !== 0) failures.push(`what ${lost} people were told is saved is not there`)
	return {
		failures,
		figures: {
			'honest people / flooding / seconds': `${people} / ${flooders} / ${Math.round(seconds)}`,
			'before: saved, ms': quiet.saved,
			'saved, ms': told(saved),
			...memoryOf(before, during, after),
			'longest delay of the event loop, ms': lagOf(during, quiet.lag),
			...processorOf(before, after),
			...Object.fromEntries(
				Object.entries(opened).map(([kind, count]) => [
					`  ${kind}`,
					`${count} connections, ${megabytes(bytes[kind] ?? 0)} sent; ${endsOf(kind, ended)}`,
				]),
			),
		},
	}
}

const endsOf = (kind: string, ended: Record<string, number>) =>
	Object.entries(ended)
		.filter(([name]) => name.startsWith(`${kind} `))
		.map(([name, count]) => `${count} ${name.slice(kind.length + 1)}`)
		.join(', ')

/** How many people were told of edits that a newcomer does not find. */
async function missingOf(people: readonly Honest[], workshop: Parameters<typeof readRoom>[0]): Promise<number> {
	let missing = people.length
	await readRoom(workshop, 'plenum', (doc) => {
		missing = people.filter(({ client, savedClock }) => Y.getState(doc.store, client) < savedClock()).length
		return missing === 0
	}).catch(() => {})
	return missing
}
