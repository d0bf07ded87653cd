import { connect } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'
import { type Random, seededRandom } from '../../shared/lib/random.ts'
import type { Role } from '../../shared/links/roles.ts'
import type { FoundAnswer } from '../../shared/protocol/api.ts'
import { limits } from '../../shared/protocol/limits.ts'
import { refusals } from '../../shared/protocol/refusals.ts'
import { syncStep } from '../../shared/protocol/wire.ts'
import { createAuthor } from '../bench/load/author.ts'
import { askForEverything, cursorMessage, syncMessage } from '../bench/load/messages.ts'
import { type LeanSocket, maskedFrame, openSocket } from '../bench/load/socket.ts'
import type { Admission } from '../bench/servers/product.ts'
import { workshopAt } from './honest.ts'
import type { ThreadSide } from './otherThread.ts'

export interface FloodOptions {
	origin: string
	workshop: FoundAnswer
	flooders: number
	seed: number
	/** kinds of flood; all unless named */
	only?: string[]
}

export interface FloodResult {
	/** connections opened and bytes sent, by kind of flood */
	opened: Record<string, number>
	bytes: Record<string, number>
	/** how the server ended connections, by kind of flood and refusal */
	ended: Record<string, number>
}

/** A flood through one connection: keeps sending until it is told to stop, or the line is closed. */
interface Flood {
	role: Role
	/** connections at once: as many as one person may have where each of them costs something */
	connections: number
	/** stays on the line when the server has said goodbye */
	stubborn?: boolean
	begin(socket: LeanSocket, random: Random): Step
}
/** Sends something if there is room on the line; called every few milliseconds. How many bytes were sent. */
type Step = () => number

const KiB = 1024
/** As much as is kept on the way on our side: the rest is for the server to take or to leave. */
const underWay = 512 * KiB
const everyMs = 25

const bigText = 300 * KiB

/** Sends the same frames again and again. */
const again =
	(socket: LeanSocket, frame: Buffer, atOnce = 1) =>
	() => {
		if (socket.waiting > underWay) return 0
		for (let i = 0; i < atOnce; i++) socket.send(frame)
		return frame.length * atOnce
	}

const floods = {
	/** real edits, far more than hands can do */
	edits: {
		role: 'participant',
		connections: 1,
		begin(socket, random) {
			const author = createAuthor(1_000 + Math.floor(random() * 1_000))
			socket.send(author.introduction)
			return () => {
				if (socket.waiting > 0) return 0
				const frames = Array.from({ length: 10 }, () => author.edit().frame)
				for (const frame of frames) socket.send(frame)
				return frames.reduce((sum, { length }) => sum + length, 0)
			}
		},
	},
	/** a large update that is known already */
	known: {
		role: 'participant',
		connections: 1,
		begin(socket, random) {
			const doc = new Y.Doc()
			doc.clientID = 1 + Math.floor(random() * 2 ** 31)
			doc.getText('title').insert(0, 'x'.repeat(bigText / 100))
			return again(socket, maskedFrame(syncMessage(syncStep.update, Y.encodeStateAsUpdate(doc))), 10)
		},
	},
	/** the largest frames there may be, by somebody who may not write */
	largest: {
		role: 'reader',
		connections: 1,
		begin: (socket) => again(socket, maskedFrame(syncMessage(syncStep.missing, new Uint8Array(limits.missing - 16)))),
	},
	/** "send me everything", again and again */
	questions: {
		role: 'participant',
		connections: 5,
		begin: (socket) => again(socket, maskedFrame(askForEverything), 20),
	},
	/** questions by somebody who says they know very many authors */
	longQuestions: {
		role: 'reader',
		connections: 1,
		begin: (socket, random) => again(socket, maskedFrame(syncMessage(syncStep.stateVector, longVector(random)))),
	},
	/** movements, as large and as many as can be */
	awareness: {
		role: 'participant',
		connections: 5,
		begin(socket, random) {
			const client = 1 + Math.floor(random() * 2 ** 31)
			let clock = 0
			return () => {
				if (socket.waiting > underWay) return 0
				const frame = maskedFrame(cursorMessage(client, ++clock, 10 ** Math.floor(random() * 300), clock))
				socket.send(frame)
				return frame.length
			}
		},
	},
	/** asks for everything and reads nothing */
	deaf: {
		role: 'reader',
		connections: 20,
		begin(socket) {
			socket.pause()
			return again(socket, maskedFrame(askForEverything))
		},
	},
	/** frames as large as can be of which the end never comes */
	unfinished: {
		role: 'participant',
		connections: 20,
		stubborn: true,
		begin(socket) {
			const whole = maskedFrame(syncMessage(syncStep.missing, new Uint8Array(limits.missing - 16)))
			let at = 0
			return () => {
				if (socket.waiting > underWay || at >= whole.length - 1) return 0
				const piece = whole.subarray(at, Math.min(whole.length - 1, at + 256 * KiB))
				socket.send(piece)
				at += piece.length
				return piece.length
			}
		},
	},
	/** pings, which every server has to answer */
	pings: {
		role: 'reader',
		connections: 5,
		stubborn: true,
		begin: (socket) =>
			again(socket, Buffer.concat(Array.from({ length: 1_000 }, () => Buffer.from([0x89, 0x80, 0, 0, 0, 0])))),
	},
	/** messages in pieces of a byte of which the last never comes */
	pieces: {
		role: 'participant',
		connections: 20,
		stubborn: true,
		begin(socket) {
			const piece = Buffer.from([0x00, 0x81, 0, 0, 0, 0, 1])
			socket.send(Buffer.from([0x02, 0x81, 0, 0, 0, 0, 1]))
			return again(socket, Buffer.concat(Array.from({ length: 500 }, () => piece)))
		},
	},
} satisfies Record<string, Flood>

type FloodKind = keyof typeof floods | 'half'

function longVector(random: Random): Uint8Array {
	const clients = 100_000
	return encoding.encode((out) => {
		encoding.writeVarUint(out, clients)
		for (let i = 0; i < clients; i++) {
			encoding.writeVarUint(out, Math.floor(random() * 2 ** 32))
			encoding.writeVarUint(out, 1)
		}
	})
}

/** Floods a workshop in all these ways at once until told to stop; whoever is thrown out comes back. */
export async function work(
	{ origin, workshop, flooders, seed, only }: FloodOptions,
	{ signal, say }: ThreadSide,
): Promise<FloodResult> {
	const random = seededRandom(seed)
	const result: FloodResult = { opened: {}, bytes: {}, ended: {} }
	const count = (what: Record<string, number>, name: string, by = 1) => {
		what[name] = (what[name] ?? 0) + by
	}
	const all = [...Object.keys(floods), 'half'] as FloodKind[]
	const kinds = only ? all.filter((kind) => only.includes(kind)) : all

	async function flooder(number: number) {
		const kind = kinds[number % kinds.length] ?? 'edits'
		if (kind === 'half') return halfOpen()
		const { role, connections, stubborn = false, begin }: Flood = floods[kind]
		// Rooms have a limited number of seats; there is more than one room.
		const room = number % 2 === 0 || kind === 'edits' || kind === 'known' ? 'plenum' : 'stage'
		let admission: Admission | undefined
		const line = async () => {
			while (!signal.aborted) {
				try {
					admission ??= await workshopAt(origin, workshop).join({ role, room })
					const ended = await flow({ ...admission, stubborn }, kind, begin)
					count(result.ended, `${kind} ${ended}`)
				} catch {
					count(result.ended, `${kind} not let in`)
					admission = undefined
				}
				await pause(100 + random() * 400)
			}
		}
		await Promise.all(Array.from({ length: connections }, line))
	}

	function flow(to: Admission & { stubborn: boolean }, kind: string, begin: Flood['begin']): Promise<string> {
		return new Promise((resolve, reject) => {
			let closed: string | undefined
			openSocket({
				...to,
				onMessage() {},
				onClose(code) {
					closed = refusalOf.get(code) ?? String(code)
					resolve(closed)
				},
			}).then((socket) => {
				count(result.opened, kind)
				const step = begin(socket, random)
				const flowing = setInterval(() => {
					if (closed === undefined && !signal.aborted) {
						count(result.bytes, kind, step())
						return
					}
					clearInterval(flowing)
					socket.close()
					resolve('at the end')
				}, everyMs)
			}, reject)
		})
	}

	/** Lines on which half a request stands, and nothing more comes. */
	async function halfOpen() {
		const { hostname, port } = new URL(origin)
		const line = async () => {
			while (!signal.aborted) {
				await new Promise<void>((over) => {
					const socket = connect(Number(port), hostname)
					const stop = () => socket.destroy()
					count(result.opened, 'half')
					socket.on('error', () => {})
					socket.once('close', () => {
						signal.removeEventListener('abort', stop)
						over()
					})
					signal.addEventListener('abort', stop)
					socket.write(`GET /sync/${workshop.id}/plenum HTTP/1.1\r\nHost: ${hostname}\r\nConnection: Upgrade\r\n`)
				})
				count(result.ended, signal.aborted ? 'half at the end' : 'half cut off')
				await pause(100)
			}
		}
		await Promise.all(Array.from({ length: 20 }, line))
	}

	say(`${flooders} flood: ${kinds.join(', ')}`)
	await Promise.all(Array.from({ length: flooders }, (_, number) => flooder(number)))
	return result
}

const refusalOf = new Map<number, string>([
	...Object.entries(refusals).map(([id, { close }]): [number, string] => [close, id]),
	[1006, 'cut off'],
])
