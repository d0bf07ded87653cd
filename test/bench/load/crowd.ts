import type { BenchServer } from '../servers/server.ts'
import { type Author, createAuthor } from './author.ts'
import { createDeliveryLog, type DeliveryLog } from './deliveryLog.ts'
import { scheduleOf, type Traffic, type Turn, warmUp } from './schedule.ts'
import type { LeanSocket } from './socket.ts'

/** What one server did with one crowd. */
export interface CrowdResult {
	/** seconds of the server's processor time while measuring, and how long that was */
	cpu: number
	seconds: number
	/** edits that reached somebody while measuring; one edit reaches all but its author */
	delivered: number
	/** share of the edits sent while measuring, of those that should arrive, that arrived within `inTimeMs` */
	inTime: number
	/** milliseconds from sending an edit to receiving it */
	latency: { median: number; p95: number; p99: number }
	/** milliseconds from sending an edit to its `saved(n)`; NaN where the server knows no such thing */
	savedP95: number
	/** edits that never arrived */
	missing: number
	/** the load generator's own share of a core: near 1, it is the limit and not the server */
	generatorLoad: number
}

/** An edit that comes later than this does not feel live (RAIL and Nielsen put the limit between 100 and 200 ms). */
export const inTimeMs = 200

/** How long after the last edit stragglers are waited for, in milliseconds. */
const patience = 3000

interface Guest {
	author: Author
	socket: LeanSocket
}

/** Lets a crowd work in a new room of `server` and tells how it went. */
export async function runCrowd(server: BenchServer, traffic: Traffic): Promise<CrowdResult> {
	const log = createDeliveryLog()
	const guests = await gather(server, traffic.people, log)
	const frames = prepare(guests, scheduleOf(traffic))

	const begin = performance.now()
	const from = begin + warmUp * 1000
	const to = from + traffic.seconds * 1000
	log.measure(from, to)
	const readings: { cpu: number; own: number; at: number }[] = []
	const read = () => readings.push({ cpu: server.process.cpu(), own: ownCpu(), at: performance.now() })
	const reading = [at(from, read), at(to, read)]
	await send(guests, frames, begin, log)
	await Promise.all(reading)

	const expected = log.sent() * (traffic.people - 1)
	await waitUntil(() => log.latency.count >= expected || log.hungUp() > 0, patience)
	if (log.hungUp() > 0) throw new Error(`${server.name} hung up on somebody, close code ${log.hungUp()}`)
	for (const { socket } of guests) socket.close()

	const [first, last] = readings
	if (!first || !last) throw new Error('no readings')
	const seconds = (last.at - first.at) / 1000
	return {
		cpu: last.cpu - first.cpu,
		seconds,
		delivered: log.delivered(),
		inTime: log.latency.within(inTimeMs) / expected,
		latency: {
			median: log.latency.quantile(0.5),
			p95: log.latency.quantile(0.95),
			p99: log.latency.quantile(0.99),
		},
		savedP95: log.saved.quantile(0.95),
		missing: expected - log.latency.count,
		generatorLoad: (last.own - first.own) / seconds,
	}
}

/** People come in ten at a time; everyone brings a note. */
async function gather(server: BenchServer, people: number, log: DeliveryLog): Promise<Guest[]> {
	const room = await server.newRoom()
	const guests: Guest[] = []
	const comeIn = async (number: number) => {
		const author = createAuthor(number)
		const receiver = log.receiver(author.client)
		const socket = await room.enter(receiver.onMessage, receiver.onClose)
		guests[number] = { author, socket }
		receiver.wrote()
		socket.send(author.introduction)
	}
	const waiting = Array.from({ length: people }, (_, number) => number)
	const door = async () => {
		for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) await comeIn(next)
	}
	await Promise.all(Array.from({ length: 10 }, door))
	return guests
}

interface Prepared {
	turn: Turn
	frame: Buffer
	/** undefined for cursors */
	clock: number | undefined
}

/** All frames are made before the first is sent, so that making them takes nothing from the servers. */
function prepare(guests: Guest[], turns: Turn[]): Prepared[] {
	return turns.flatMap((turn): Prepared[] => {
		const author = guests[turn.person]?.author
		if (!author) return []
		if (turn.act === 'cursor') return [{ turn, frame: author.cursor(), clock: undefined }]
		const { clock, frame } = author.edit()
		return [{ turn, frame, clock }]
	})
}

function send(guests: Guest[], frames: Prepared[], begin: number, log: DeliveryLog): Promise<void> {
	let next = 0
	return new Promise((done) => {
		const step = () => {
			const now = performance.now()
			for (; ; next++) {
				const due = frames[next]
				if (!due) return done()
				if (begin + due.turn.at > now) break
				const guest = guests[due.turn.person]
				if (!guest) continue
				if (due.clock !== undefined) log.sends(guest.author.client, due.clock)
				guest.socket.send(due.frame)
			}
			setTimeout(step, 1)
		}
		step()
	})
}

const ownCpu = () => {
	const { user, system } = process.cpuUsage()
	return (user + system) / 1e6
}

const at = (time: number, task: () => void) =>
	new Promise<void>((done) => {
		setTimeout(
			() => {
				task()
				done()
			},
			Math.max(0, time - performance.now()),
		)
	})

async function waitUntil(condition: () => boolean, ms: number): Promise<void> {
	const end = performance.now() + ms
	while (!condition() && performance.now() < end) await new Promise((next) => setTimeout(next, 10))
}
