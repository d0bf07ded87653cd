import { readdir, stat } from 'node:fs/promises'
import { join as pathOf } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import * as decoding from 'lib0/decoding'
import * as Y from 'yjs'
import { seededRandom } from '../../shared/lib/random.ts'
import { messageType, syncStep } from '../../shared/protocol/wire.ts'
import { fillBoard } from '../bench/load/fillBoard.ts'
import { syncMessage } from '../bench/load/messages.ts'
import { type LeanSocket, maskedFrame, openSocket } from '../bench/load/socket.ts'
import type { Admission, Workshop } from '../bench/servers/product.ts'
import { found } from '../helpers/device.ts'
import { type RunningServer, runServer } from '../helpers/runningServer.ts'
import type { Figures } from './figures.ts'
import { atTheirPace, createWaiting, type Honest, openHonest, readRoom, told, workshopAt } from './honest.ts'

export interface StormOptions {
	/** restarts */
	times: number
	seed: number
	people?: number
	writers?: number
	say?: (line: string) => void
}

/** The bounds of the promise: milliseconds until everybody is synced again, and growth of the log by their coming back. */
const syncedMs = 15_000
const growth = 0.01
const notes = 500
const rooms = ['plenum', 'stage'] as const
type Room = (typeof rooms)[number]

/**
 * Kills the server and starts it again while three hundred people have a board and the stage open. All of them come back at
 * the same moment with what their devices hold; they are soon in again, it costs the log nothing, and nothing is lost.
 */
export async function storm({
	times,
	seed,
	people = 300,
	writers = 20,
	say = () => {},
}: StormOptions): Promise<Figures> {
	const random = seededRandom(seed)
	const server = await runServer()
	const failures: string[] = []
	const [back, saved] = [createWaiting(), createWaiting()]
	const sum = { acknowledged: 0, lost: 0, retries: 0, grown: 0, log: 0 }
	try {
		const workshop = workshopAt(server.origin, await found(server.origin, 'Mühlenrade', 'stakeholder-analysis'))
		await fillBoard(workshop, notes)
		const guests = await joinAll(workshop, people)
		for (let round = 0; round < times; round++) {
			const hands = await writeFor(1_000 + Math.floor(random() * 2_000), guests.slice(0, writers), round, saved)
			// What people have on their devices when the server dies.
			const held = { plenum: await readRoom(workshop, 'plenum'), stage: await readRoom(workshop, 'stage') }
			await server.kill()
			const begun = performance.now()
			await server.start()
			const before = await sizeOf(pathOf(server.data, 'log'))
			const storming = await Promise.all(
				guests.flatMap((guest) => rooms.map((room) => comeBack(guest[room], held[room], random))),
			)
			const took = performance.now() - begun
			back.add(took)
			sum.retries += storming.reduce((sum, { retries }) => sum + retries, 0)
			sum.log = await settledSize(server)
			sum.grown = Math.max(sum.grown, (sum.log - before) / before)
			const after = await readRoom(workshop, 'plenum')
			const missing = hands.filter(({ client, savedClock }) => Y.getState(after.store, client) < savedClock()).length
			sum.acknowledged += hands.reduce((sum, { savedClock }) => sum + savedClock(), 0)
			sum.lost += missing
			if (took > syncedMs) failures.push(`restart ${round}: ${Math.round(took)} ms until all were synced`)
			if (missing > 0) failures.push(`restart ${round}: ${missing} people miss what was called saved`)
			for (const { socket } of storming) socket.close()
			say(
				`${round + 1} restarts, ${Math.round(took)} ms, ${sum.acknowledged} clocks acknowledged, ${sum.lost} people lost some`,
			)
		}
	} finally {
		await server.cleanUp()
	}
	if (sum.grown > growth) failures.push(`the log grew by ${(sum.grown * 100).toFixed(2)} % when people came back`)
	return {
		failures,
		figures: {
			'restarts / people / sockets': `${times} / ${people} / ${people * rooms.length}`,
			'from the start until all are synced, ms': told(back),
			'attempts that had to be repeated': sum.retries,
			'growth of the log by it, most': `${(sum.grown * 100).toFixed(2)} % of ${sum.log} bytes`,
			'acknowledged clocks / people who lost some': `${sum.acknowledged} / ${sum.lost}`,
			'saved before the kill, ms': told(saved),
		},
	}
}

type Guest = Record<Room, Admission>

async function joinAll(workshop: Workshop, people: number): Promise<Guest[]> {
	const guests: Guest[] = []
	for (let i = 0; i < people; i++) {
		const plenum = await workshop.join()
		guests.push({ plenum, stage: { ...plenum, url: plenum.url.replace(/plenum$/, 'stage') } })
	}
	return guests
}

/** Some write for so many milliseconds; nobody waits until it is saved. */
async function writeFor(ms: number, guests: readonly Guest[], round: number, saved: ReturnType<typeof createWaiting>) {
	const numberOf = (i: number) => round * 1_000 + i
	const hands: Honest[] = await Promise.all(guests.map(({ plenum }, i) => openHonest(plenum, numberOf(i), saved)))
	const stop = AbortSignal.timeout(ms)
	await atTheirPace(hands, 5, stop, (person) => person.edit())
	return hands
}

/** Opens a room again with what the device holds; resolves when all that is missing has come. */
async function comeBack(admission: Admission, held: Y.Doc, random: () => number) {
	for (let retries = 0; ; retries++) {
		const socket = await syncedSocket(admission, held).catch(() => undefined)
		if (socket) return { socket, retries }
		await pause(200 + random() * 800)
	}
}

function syncedSocket(admission: Admission, held: Y.Doc): Promise<LeanSocket> {
	return new Promise((resolve, reject) => {
		const opened = openSocket({
			...admission,
			onMessage(bytes, from, to) {
				if (bytes[from] !== messageType.sync) return
				const step = bytes[from + 1]
				if (step === syncStep.missing) void opened.then(resolve)
				if (step !== syncStep.stateVector) return
				const vector = decoding.readVarUint8Array(decoding.createDecoder(bytes.subarray(from + 2, to)))
				void opened.then((socket) => socket.send(answerOf(held, Buffer.from(vector))))
			},
			onClose: (code) => reject(new Error(`closed with ${code}`)),
		})
		opened.then((socket) => socket.send(questionOf(held)), reject)
	})
}

/** Everybody's device holds the same: what it asks and answers is made once. */
const questions = new WeakMap<Y.Doc, Buffer>()
function questionOf(held: Y.Doc): Buffer {
	const made = questions.get(held) ?? maskedFrame(syncMessage(syncStep.stateVector, Y.encodeStateVector(held)))
	questions.set(held, made)
	return made
}

const answers = new WeakMap<Y.Doc, Map<string, Buffer>>()
function answerOf(held: Y.Doc, vector: Buffer): Buffer {
	const known = answers.get(held) ?? new Map<string, Buffer>()
	answers.set(held, known)
	const name = vector.toString('base64')
	const made = known.get(name) ?? maskedFrame(syncMessage(syncStep.missing, Y.encodeStateAsUpdate(held, vector)))
	known.set(name, made)
	return made
}

/** Bytes on disk when nothing has come for a while. */
async function settledSize({ data }: RunningServer): Promise<number> {
	let size = -1
	for (let next = 0; next !== size; ) {
		size = next
		await pause(500)
		next = await sizeOf(pathOf(data, 'log'))
	}
	return size
}

async function sizeOf(folder: string): Promise<number> {
	const entries = await readdir(folder, { recursive: true, withFileTypes: true })
	const files = entries.filter((entry) => entry.isFile())
	const sizes = await Promise.all(
		files.map(async ({ parentPath, name }) => (await stat(pathOf(parentPath, name))).size),
	)
	return sizes.reduce((sum, size) => sum + size, 0)
}
