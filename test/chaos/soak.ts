import { join as pathOf } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { addAgendaStep, readNow, startStep } from '../../shared/agenda/index.ts'
import type { OutlineAnswer } from '../../shared/collected/api.ts'
import { newId } from '../../shared/lib/ids.ts'
import { type Random, seededRandom } from '../../shared/lib/random.ts'
import { editWorkshop } from '../bench/load/editWorkshop.ts'
import type { Admission, ProductServer, Workshop } from '../bench/servers/product.ts'
import type { Figures } from './figures.ts'
import { atTheirPace, createWaiting, type Honest, openHonest, told } from './honest.ts'
import { againstServer, megabytes, type Reading, watch } from './watch.ts'

export interface SoakOptions {
	minutes: number
	seed: number
	people?: number
	writers?: number
	say?: (line: string) => void
}

/** What may be left of a slope after the warm-up: bytes a minute of live objects and of memory, share of handles and timers. */
const heapSlope = 1e6
const residentSlope = 2e6
const moreResources = 0.05
/** This share of the time is warm-up. */
const warmUp = 1 / 3

const editsPerSecond = 0.5
const cursorsPerSecond = 1
const comingPerMinute = 60
const cardsPerRound = 5

/** A long afternoon: people write, point, come and go, hand in cards that are revealed; memory, handles and timers stay as they are. */
export async function soak({
	minutes,
	seed,
	people = 300,
	writers = 60,
	say = () => {},
}: SoakOptions): Promise<Figures> {
	const probe = pathOf(process.cwd(), 'test/bench/servers/probe.mjs')
	return againstServer({ flags: ['--expose-gc', '--import', probe] }, (server) =>
		soaked(server, { minutes, seed, people, writers, say }),
	)
}

/** What was found once a minute, after garbage collection. */
interface Minute {
	live: number
	reading: Reading
}

async function soaked(
	server: ProductServer,
	{ minutes, seed, people, writers, say }: Required<SoakOptions>,
): Promise<Figures> {
	const random = seededRandom(seed)
	const workshop = await server.found({ title: 'Mühlenrade' })
	const saved = createWaiting()
	const guests: Guest[] = []
	for (let number = 0; number < people; number++) {
		const admission = await workshop.join()
		guests.push({ number, admission, person: await openHonest(admission, number, saved) })
	}
	const over = new AbortController()
	const sum = { comings: 0, rounds: 0, versions: 0 }
	const watching = watch(server)
	const living = [
		atTheirPace(guests.slice(0, writers), editsPerSecond, over.signal, ({ person }) => person.edit()),
		atTheirPace(guests, cursorsPerSecond, over.signal, ({ person }) => person.cursor()),
		untilAborted(over.signal, 60_000 / comingPerMinute, async () => {
			const guest = guests[Math.floor(random() * guests.length)]
			if (!guest) return
			guest.person.leave()
			// A device that was put away for a moment.
			await pause(random() * 500)
			guest.person = await openHonest(guest.admission, guest.number, saved)
			sum.comings++
		}),
		untilAborted(over.signal, 60_000, async () => {
			await collectCards(server, workshop, guests, random)
			sum.rounds++
			sum.versions = await keepVersion(server, workshop)
		}),
	]
	const failures: string[] = []
	for (const part of living) part.catch((reason) => failures.push(String(reason)))

	const found: Minute[] = []
	const from = performance.now()
	for (let minute = 1; minute <= minutes && failures.length === 0; minute++) {
		await pause(Math.max(0, from + minute * 60_000 - performance.now()))
		const live = await server.process.collectGarbage()
		const reading = await watching.look()
		found.push({ live, reading })
		say(rowOf(minute, { live, reading }))
	}
	over.abort()
	await Promise.allSettled(living)
	await watching.stop()

	const settled = found.slice(Math.floor(found.length * warmUp))
	const slopes = {
		live: slopeOf(settled.map(({ live }) => live)),
		resident: slopeOf(settled.map(({ reading }) => reading.resident)),
	}
	const resources = settled.map(({ reading }) => reading.resources)
	const grown = (resources.at(-1) ?? 0) / (resources[0] ?? 1) - 1
	if (settled.length < 3) failures.push('too short to tell a slope')
	if (slopes.live > heapSlope) failures.push(`live objects grow by ${kilobytes(slopes.live)} a minute`)
	if (slopes.resident > residentSlope) failures.push(`memory grows by ${kilobytes(slopes.resident)} a minute`)
	if (grown > moreResources) failures.push(`handles and timers grew by ${Math.round(grown * 100)} %`)
	const thrownOut = guests.filter(({ person }) => person.closed() !== undefined).length
	if (thrownOut > 0) failures.push(`${thrownOut} people were closed`)
	return {
		failures,
		figures: {
			'people / writing / minutes': `${people} / ${writers} / ${found.length}`,
			'edits saved, ms': told(saved),
			'came and went / rounds revealed / versions': `${sum.comings} / ${sum.rounds} / ${sum.versions}`,
			'slope of live objects, a minute': kilobytes(slopes.live),
			'slope of memory, a minute': kilobytes(slopes.resident),
			...Object.fromEntries(found.map((minute, i) => [`  minute ${i + 1}`, rowOf(i + 1, minute)])),
		},
	}
}

interface Guest {
	number: number
	admission: Admission
	person: Honest
}

const kilobytes = (bytes: number) => `${Math.round(bytes / 1e3)} kB`

const rowOf = (minute: number, { live, reading }: Minute) =>
	`${minute}: live ${(live / 1e6).toFixed(1)} MB, memory ${megabytes(reading.resident)}, ` +
	`${reading.connections} connections, ${reading.resources} resources, ${reading.timers} timers`

/** Least squares: by how much the values grow from one to the next. */
function slopeOf(values: readonly number[]): number {
	const middle = (values.length - 1) / 2
	const mean = values.reduce((sum, value) => sum + value, 0) / values.length
	const [above, below] = values.reduce(
		([above, below], value, i) => [above + (i - middle) * (value - mean), below + (i - middle) ** 2],
		[0, 0],
	)
	return below === 0 ? 0 : above / below
}

async function untilAborted(signal: AbortSignal, everyMs: number, task: () => Promise<void>): Promise<void> {
	while (!signal.aborted) {
		await task()
		await pause(everyMs, undefined, { signal }).catch(() => {})
	}
}

/** A step begins that asks for hidden cards; some hand one in, and the moderation reveals them. */
async function collectCards(
	{ origin }: ProductServer,
	workshop: Workshop,
	guests: readonly Guest[],
	random: Random,
): Promise<void> {
	const { token } = await workshop.join({ role: 'moderator' })
	const { board } = await ask<OutlineAnswer>(`${origin}/api/outline`, token)
	let round = ''
	const begin = (stage: Parameters<typeof addAgendaStep>[0]) => {
		const settings = { kind: 'cards', attribution: 'anonymous', hidden: true, columns: [] } as const
		const step = addAgendaStep(stage, {
			title: 'Wer fehlt?',
			question: 'Wer fehlt am Tisch?',
			minutes: 5,
			board,
			round: settings,
		})
		startStep(stage, step, Date.now())
		round = readNow(stage).round?.id ?? ''
	}
	await editWorkshop(workshop, [begin], { role: 'moderator', room: 'stage' })
	for (const { admission } of guests.slice(0, cardsPerRound)) {
		const card = { text: `Gedanke ${newId(random)}`, attribution: 'anonymous' }
		await ask(`${origin}/api/rounds/${round}/cards/${newId(random)}`, admission.token, 'PUT', card)
	}
	await ask(`${origin}/api/rounds/${round}/reveal`, token, 'POST')
}

/** Keeps a version, and says how many there are. */
async function keepVersion({ origin }: ProductServer, workshop: Workshop): Promise<number> {
	const { token } = await workshop.join({ role: 'moderator' })
	await ask(`${origin}/api/versions`, token, 'POST', { label: 'Zwischenstand' })
	const { versions } = await ask<{ versions: unknown[] }>(`${origin}/api/versions`, token)
	return versions.length
}

async function ask<Answer>(url: string, token: string, method = 'GET', body?: object): Promise<Answer> {
	const headers = { Authorization: `Bearer ${token}`, ...(body && { 'Content-Type': 'application/json' }) }
	const answer = await fetch(url, { method, headers, ...(body && { body: JSON.stringify(body) }) })
	if (!answer.ok) throw new Error(`${url}: ${answer.status} ${await answer.text()}`)
	return (await answer.json()) as Answer
}
