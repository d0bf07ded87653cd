import { join as joined } from 'node:path'
import type { OpenRoom } from '../../client/sync/room.ts'
import { addAgendaStep, readNow, startStep } from '../../shared/agenda/index.ts'
import type { HandedInAnswer, MineAnswer } from '../../shared/collected/api.ts'
import { change } from '../../shared/lib/change.ts'
import { newId } from '../../shared/lib/ids.ts'
import { seededRandom } from '../../shared/lib/random.ts'
import type { FoundAnswer, JoinAnswer } from '../../shared/protocol/api.ts'
import { hiddenCards } from '../helpers/collecting.ts'
import { found, join, openDevice } from '../helpers/device.ts'
import { type RunningServer, runServer, until } from '../helpers/runningServer.ts'
import { canInject, type Fault, type FaultyDisk, faults, faultyDisk } from './faults.ts'
import type { Figures } from './figures.ts'

export interface DiskOptions {
	/** how often every store gets every fault */
	times: number
	seed: number
	say?: (line: string) => void
	/** milliseconds a fault lasts at least */
	lasting?: number
	/** which folders of the data fail, one after the other */
	stores?: readonly Store[]
	kinds?: readonly Fault[]
}

const allFaults = Object.keys(faults) as Fault[]

/** The folders in which the server keeps something. */
const allStores = ['log', 'log/ahead', 'links', 'rounds', 'versions'] as const
type Store = (typeof allStores)[number]

/** Milliseconds in which everything must work again by itself. */
const patience = 20_000

/**
 * Lets the disk fail under one store of the built server after the other while two people write, others come in and cards are
 * handed in. Nothing may be answered that is not kept, nobody may be held up who needs nothing of that store, it
 * must work again by itself, and after a kill everything that was answered must be there.
 */
export async function disk({
	times,
	seed,
	say = () => {},
	lasting = 1_500,
	stores = allStores,
	kinds = allFaults,
}: DiskOptions): Promise<Figures> {
	if (!canInject()) return { figures: {}, failures: ['This takes Linux and a C compiler (cc).'] }
	const random = seededRandom(seed)
	const faulty = faultyDisk()
	const server = await runServer(faulty.environment)
	const failures: string[] = []
	const figures: Figures['figures'] = {}
	try {
		for (let time = 0; time < times; time++) {
			for (const store of stores) {
				for (const fault of kinds) {
					const ms = Math.round(lasting * (1 + random()))
					const course = await throughFault(server, faulty, { store, fault, ms })
					for (const failure of course.failures) failures.push(`${store} ${fault}: ${failure}`)
					figures[`${store}, ${fault}${times > 1 ? ` ${time + 1}` : ''}`] = course.told
					say(`${store}, ${fault}: ${course.told}`)
				}
			}
		}
	} finally {
		await server.cleanUp()
		faulty.cleanUp()
	}
	return { figures, failures }
}

async function throughFault(
	server: RunningServer,
	faulty: FaultyDisk,
	{ store, fault, ms }: { store: Store; fault: Fault; ms: number },
): Promise<{ told: string; failures: string[] }> {
	const failures: string[] = []
	const workshop = await found(server.origin, 'Gründungsabend')
	const maren = await join(server.origin, workshop, 'moderator', 'Maren')
	const round = await beginRound(server, maren)
	const [anna, bert] = await Promise.all(
		['Anna', 'Bert'].map((name) => join(server.origin, workshop, 'participant', name)),
	)
	if (!anna || !bert) throw new Error('nobody has come')
	const [writing, reading] = [openDevice(server.origin, anna), openDevice(server.origin, bert)]
	await until(() => writing.ready.get() && reading.ready.get())
	const edits = writeEdits(writing, reading)
	const joins = repeat(() => enter(server, workshop))
	const cards = repeat(() => handIn(server, anna, round))

	await until(() => edits.saved.size > 3 && joins.answers.length > 0 && cards.answers.length > 0)
	faulty.begin(fault, joined(server.data, store))
	const begun = performance.now()
	await new Promise((next) => setTimeout(next, ms))
	const saved = [...edits.saved.values()]
	const ended = performance.now()
	faulty.end()
	const isOut = fault !== 'slow'
	// What was under way when it began may have been through already.
	const within = ({ asked, answered }: Timed) => asked > begun + 50 && answered < ended
	if (isOut && store === 'log' && saved.some(within)) failures.push('edits were called saved')
	if (isOut && store === 'links' && joins.answers.some(within)) failures.push('somebody was let in')
	if (isOut && store === 'rounds' && cards.answers.some(within)) failures.push('a card was called kept')
	const shown = edits.shown.filter((each) => each.asked > begun && each.asked < ended - 500)
	const slowest = Math.round(Math.max(0, ...shown.map(({ asked, answered }) => answered - asked)))
	if (shown.length === 0 || slowest > 1_000) failures.push(`others saw edits after ${slowest} ms at the latest`)
	const refused = { joins: joins.refused(), cards: cards.refused() }

	const works = (answers: Timed[]) => answers.some(({ asked }) => asked > ended)
	const isWell = async () => works([...edits.saved.values()]) && works(joins.answers) && works(cards.answers)
	const isHealthy = async () => (await isWell()) && (await fetch(`${server.origin}/healthz`)).ok
	const isBack = await until(isHealthy, patience).then(
		() => true,
		() => false,
	)
	const back = Math.round(performance.now() - ended)
	// An error in the middle of a transaction may cost lmdb more than that (decision 025): then the next start has to do.
	if (!isBack && fault !== 'broken') failures.push(`it did not work again within ${patience} ms`)
	await Promise.all([joins.stop(), cards.stop(), edits.stop()])

	await server.kill()
	await Promise.all([writing.close(), reading.close()])
	await server.start()
	const reader = openDevice(server.origin, await join(server.origin, workshop, 'reader'))
	await until(() => reader.ready.get())
	const notes = reader.doc.getMap('actors')
	const lost = [...edits.saved.keys()].filter((edit) => !notes.has(edit)).length
	if (lost > 0) failures.push(`${lost} edits that were saved are gone`)
	await reader.close()
	for (const { value: token } of joins.answers) {
		if ((await ask(server, 'GET', '/api/outline', token)).status === 401)
			failures.push('somebody who was let in is forgotten')
	}
	const mine = (await (await ask(server, 'GET', `/api/rounds/${round}/mine`, anna.token)).json()) as MineAnswer
	const kept = new Set(mine.cards.map(({ id }) => id))
	if (cards.answers.some(({ value }) => !kept.has(value))) failures.push('a card that was kept is gone')
	const told =
		`${edits.shown.length} edits shown, slowest ${slowest} ms; refused ${refused.joins} joins, ${refused.cards} cards; ` +
		`${isBack ? `back after ${back} ms` : 'needed a restart'}; kept ${edits.saved.size} edits, ${joins.answers.length} sessions, ${kept.size} cards`
	return { told, failures }
}

/** Something that was answered, and when, in milliseconds. */
interface Timed {
	asked: number
	answered: number
}

/** One person writes, another reads; when each edit was there, and when it was called saved. */
function writeEdits(writing: OpenRoom, reading: OpenRoom) {
	const asked = new Map<string, number>()
	const saved = new Map<string, Timed>()
	const shown: Timed[] = []
	const note = (edit: string): Timed => ({ asked: asked.get(edit) ?? 0, answered: performance.now() })
	writing.saving.subscribe(() => {
		if (writing.saving.get().kind !== 'saved') return
		for (const edit of asked.keys()) if (!saved.has(edit)) saved.set(edit, note(edit))
	})
	reading.doc.getMap('actors').observe((event) => {
		for (const edit of event.keysChanged) if (asked.has(edit)) shown.push(note(edit))
	})
	const writes = repeat(async () => {
		const edit = `edit ${asked.size}`
		asked.set(edit, performance.now())
		change(writing.doc, () => writing.doc.getMap('actors').set(edit, true))
		return edit
	})
	return { saved, shown, stop: writes.stop }
}

/** Milliseconds between two attempts: more than the log takes to confirm one, so that each is seen to be saved. */
const pause = 200

/** Does something again and again, and keeps account of what was answered; what is refused is not. */
function repeat(attempt: () => Promise<string | undefined>) {
	const answers: (Timed & { value: string })[] = []
	let refused = 0
	let isOn = true
	const done = (async () => {
		while (isOn) {
			const asked = performance.now()
			const value = await attempt().catch(() => undefined)
			if (value === undefined) refused++
			else answers.push({ asked, answered: performance.now(), value })
			await new Promise((next) => setTimeout(next, pause))
		}
	})()
	return {
		answers,
		refused: () => refused,
		stop() {
			isOn = false
			return done
		},
	}
}

const enter = async ({ origin }: RunningServer, workshop: FoundAnswer) =>
	(await join(origin, workshop, 'participant')).token

async function handIn(server: RunningServer, { token }: JoinAnswer, round: string): Promise<string | undefined> {
	const id = newId(Math.random)
	const body = { text: 'Mehr Zeit', attribution: 'anonymous' }
	const answer = await ask(server, 'PUT', `/api/rounds/${round}/cards/${id}`, token, body)
	return answer.ok && ((await answer.json()) as HandedInAnswer).kept === 'hidden' ? id : undefined
}

async function beginRound({ origin }: RunningServer, maren: JoinAnswer): Promise<string> {
	const stage = openDevice(origin, maren, 'stage')
	await until(() => stage.ready.get())
	startStep(stage.doc, addAgendaStep(stage.doc, { title: 'Ankommen', round: hiddenCards }), 1)
	await until(() => stage.saving.get().kind === 'saved')
	const { round } = readNow(stage.doc)
	await stage.close()
	return round?.id ?? ''
}

function ask({ origin }: RunningServer, method: string, path: string, token: string, body?: object): Promise<Response> {
	const headers = { authorization: `Bearer ${token}` }
	return fetch(origin + path, { method, headers, ...(body && { body: JSON.stringify(body) }) })
}
