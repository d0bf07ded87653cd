import type * as Y from 'yjs'
import type { OpenRoom } from '../../client/sync/room.ts'
import { change } from '../../shared/lib/change.ts'
import { type Random, seededRandom } from '../../shared/lib/random.ts'
import type { FoundAnswer, JoinAnswer, VersionSummary } from '../../shared/protocol/api.ts'
import { found, join, openDevice } from '../helpers/device.ts'
import { type RunningServer, runServer, until } from '../helpers/runningServer.ts'
import type { Figures } from './figures.ts'

export interface KillOptions {
	/** kills while people write */
	times: number
	seed: number
	editors?: number
	readers?: number
	say?: (line: string) => void
}

/** In which moment a server dies: while people write, while it writes a snapshot, while it starts, while a version is restored. */
const moments = ['typing', 'typing', 'typing', 'snapshot', 'start', 'restore'] as const
type Moment = (typeof moments)[number]

/** A workshop of its own now and then, so that documents stay as small as an afternoon's. */
const roundsPerWorkshop = 10
/** Records after which the relay writes a snapshot. */
const snapshotAfter = 500

/** What has to be there for ever after, kept outside the system. */
interface Ledger {
	/** edits that their author's state line called saved */
	acknowledged: Set<string>
	/** edits that somebody else's document had */
	delivered: Set<string>
}

/**
 * Kills the built server again and again while people write over real sockets and others look on. After each death
 * everybody is gone, so that no device brings anything back, and a newcomer must find everything that was called saved and
 * everything that anybody else had been shown.
 */
export async function kill({ times, seed, editors = 20, readers = 3, say = () => {} }: KillOptions): Promise<Figures> {
	const random = seededRandom(seed)
	const server = await runServer()
	const failures: string[] = []
	const sum = {
		kills: 0,
		startKills: 0,
		snapshotKills: 0,
		restoreKills: 0,
		restored: 0,
		written: 0,
		acknowledged: 0,
		delivered: 0,
		slowestStart: 0,
	}
	const lost = { acknowledged: 0, delivered: 0 }
	try {
		let hall: Hall | undefined
		for (let round = 0; round < times; round++) {
			if (round % roundsPerWorkshop === 0) hall = await foundHall(server, { editors, readers })
			if (!hall) throw new Error('nobody has come')
			const moment = moments[Math.floor(random() * moments.length)] ?? 'typing'
			const isRestored = moment === 'restore' && (await keepVersion(server, hall))
			sum.written += await writeTogether(server, hall, { round, moment, random })
			const answered = isRestored && (await restoreAndKill(server, hall, isRestored, random))
			sum.kills++
			if (moment === 'snapshot') sum.snapshotKills++
			if (moment === 'start') {
				await server.startAndKill(Math.floor(random() * 600))
				sum.startKills++
			}
			const begun = performance.now()
			await server.start()
			sum.slowestStart = Math.max(sum.slowestStart, Math.round(performance.now() - begun))
			const stored = await readStored(server, hall)
			if (isRestored) {
				sum.restoreKills++
				const isBack = isSame(stored, isRestored.edits)
				if (isBack) sum.restored++
				if (answered && !isBack) failures.push(`round ${round}: what was answered as restored is not`)
				// Half of both is neither: what is lost then shows below.
				if (isBack) for (const edits of Object.values(hall.ledger)) keepOnly(edits, stored)
			}
			for (const kind of ['acknowledged', 'delivered'] as const) {
				const missing = [...hall.ledger[kind]].filter((edit) => !stored.has(edit))
				if (missing.length === 0) continue
				lost[kind] += missing.length
				failures.push(`round ${round} (${moment}): ${missing.length} ${kind} edits lost, such as ${missing[0]}`)
				for (const edit of missing) hall.ledger[kind].delete(edit)
			}
			const { acknowledged, delivered } = hall.ledger
			if ((round + 1) % roundsPerWorkshop === 0 || round + 1 === times) {
				sum.acknowledged += acknowledged.size
				sum.delivered += delivered.size
				say(
					`${round + 1} kills, ${sum.written} edits written, ${sum.delivered} delivered, lost ${JSON.stringify(lost)}`,
				)
			}
		}
	} finally {
		await server.cleanUp()
	}
	return {
		failures,
		figures: {
			'kills while people wrote': sum.kills,
			'… of them while a snapshot was due': sum.snapshotKills,
			'further kills during a start': sum.startKills,
			'… of them while a version was restored': sum.restoreKills,
			'… which then was in force': sum.restored,
			'edits written': sum.written,
			'called saved': sum.acknowledged,
			'delivered to somebody else': sum.delivered,
			'saved and lost': lost.acknowledged,
			'delivered and lost': lost.delivered,
			'slowest start, ms': sum.slowestStart,
		},
	}
}

interface Hall {
	workshop: FoundAnswer
	moderator: JoinAnswer
	editors: JoinAnswer[]
	readers: JoinAnswer[]
	ledger: Ledger
}

async function foundHall({ origin }: RunningServer, people: { editors: number; readers: number }): Promise<Hall> {
	const workshop = await found(origin, 'Gründungsabend')
	const enter = (count: number, role: 'participant' | 'reader') =>
		Promise.all(Array.from({ length: count }, (_, i) => join(origin, workshop, role, `${role} ${i}`)))
	return {
		workshop,
		moderator: await join(origin, workshop, 'moderator', 'Maren'),
		editors: await enter(people.editors, 'participant'),
		readers: await enter(people.readers, 'reader'),
		ledger: { acknowledged: new Set(), delivered: new Set() },
	}
}

/**
 * Everyone types at once; at a random moment the process dies, unless it is to do so while a version is restored: then
 * everybody leaves when all is saved. How many edits were made.
 */
async function writeTogether(
	server: RunningServer,
	{ editors, readers, ledger }: Hall,
	{ round, moment, random }: { round: number; moment: Moment; random: Random },
): Promise<number> {
	const open = (joined: JoinAnswer) => openDevice(server.origin, joined)
	const [writing, looking] = [editors.map(open), readers.map(open)]
	const devices = [...writing, ...looking]
	await until(() => devices.every(({ ready }) => ready.get()), 30_000)

	let written = 0
	let typing = true
	for (const room of devices) noteDelivered(room, ledger.delivered)
	const hands = writing.map(async (room, who) => {
		const own: string[] = []
		let confirmed = 0
		room.saving.subscribe(() => {
			if (room.saving.get().kind !== 'saved') return
			for (; confirmed < own.length; confirmed++) ledger.acknowledged.add(own[confirmed] ?? '')
		})
		for (let n = 0; typing; n++) {
			const edit = `${round}/${who}/${n}`
			own.push(edit)
			change(room.doc, () => notesOf(room.doc).set(edit, n))
			written++
			await new Promise((next) => setTimeout(next, 5 + Math.floor(random() * 55)))
			// Now and then they look up until the line says "saved"; the others type on.
			if (random() < 0.1) await until(() => !typing || room.saving.get().kind === 'saved', 30_000)
		}
	})
	const enough = moment === 'snapshot' ? snapshotAfter : 1 + Math.floor(random() * 300)
	await until(() => written >= enough, 30_000)
	// Into the middle of whatever the server is doing.
	await new Promise((next) => setTimeout(next, Math.floor(random() * 60)))
	if (moment === 'restore') {
		typing = false
		await Promise.all(hands)
		await until(() => writing.every(({ saving }) => saving.get().kind === 'saved'), 10_000)
		await Promise.all(devices.map((room) => room.close()))
		return written
	}
	await server.kill()
	typing = false
	// What had left the server before it died still arrives, and counts as shown.
	await until(() => devices.every(({ saving }) => saving.get().kind === 'offline'))
	await Promise.all(hands)
	await Promise.all(devices.map((room) => room.close()))
	return written
}

interface KeptVersion {
	id: string
	edits: Set<string>
}

async function keepVersion(server: RunningServer, hall: Hall): Promise<KeptVersion> {
	const edits = await readStored(server, hall)
	const { id } = (await (await moderate(server, hall, '/api/versions')).json()) as VersionSummary
	return { id, edits }
}

/** Whether it was answered that the version is in force before the process died. */
async function restoreAndKill(
	server: RunningServer,
	hall: Hall,
	{ id }: KeptVersion,
	random: Random,
): Promise<boolean> {
	const answer = moderate(server, hall, `/api/versions/${id}/restore`).then(
		({ ok }) => ok,
		() => false,
	)
	await new Promise((next) => setTimeout(next, Math.floor(random() * 400)))
	await server.kill()
	return answer
}

function moderate({ origin }: RunningServer, { moderator }: Hall, path: string): Promise<Response> {
	const headers = { authorization: `Bearer ${moderator.token}`, 'content-type': 'application/json' }
	return fetch(origin + path, { method: 'POST', headers, body: '{}' })
}

const isSame = (a: Set<string>, b: Set<string>) => a.size === b.size && [...a].every((each) => b.has(each))

function keepOnly(edits: Set<string>, stored: Set<string>): void {
	for (const edit of edits) if (!stored.has(edit)) edits.delete(edit)
}

const notesOf = (doc: Y.Doc) => doc.getMap('actors')

function noteDelivered({ doc }: OpenRoom, delivered: Set<string>): void {
	notesOf(doc).observe((event, transaction) => {
		if (!transaction.local) for (const edit of event.keysChanged) delivered.add(edit)
	})
}

async function readStored({ origin }: RunningServer, { workshop }: Hall): Promise<Set<string>> {
	const reader = openDevice(origin, await join(origin, workshop, 'reader'))
	await until(() => reader.ready.get())
	const stored = new Set(notesOf(reader.doc).keys())
	await reader.close()
	return stored
}
