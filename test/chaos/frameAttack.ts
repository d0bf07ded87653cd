import * as Y from 'yjs'
import { type Random, seededRandom } from '../../shared/lib/random.ts'
import type { Role } from '../../shared/links/roles.ts'
import type { FoundAnswer } from '../../shared/protocol/api.ts'
import { limits } from '../../shared/protocol/limits.ts'
import { refusals } from '../../shared/protocol/refusals.ts'
import { messageType, syncStep } from '../../shared/protocol/wire.ts'
import { readSaved } from '../bench/load/deliveries.ts'
import { editWorkshop } from '../bench/load/editWorkshop.ts'
import { syncMessage } from '../bench/load/messages.ts'
import { type LeanSocket, maskedFrame, openSocket } from '../bench/load/socket.ts'
import type { Admission, Workshop } from '../bench/servers/product.ts'
import { found } from '../helpers/device.ts'
import { type Attacker, hostileUpdate } from '../helpers/hostileUpdates.ts'
import { createWaiting, workshopAt } from './honest.ts'
import { mainThreadOf } from './mainThread.ts'
import type { ThreadSide } from './otherThread.ts'

export interface FrameAttackOptions {
	origin: string
	frames: number
	seed: number
	/** attackers at work at the same time */
	atOnce: number
	/** where somebody honest works meanwhile, and their Yjs client */
	attended: FoundAnswer
	victim: number
	/** the server's process */
	pid: number
}

/** One hostile frame, and when it was on its way, in milliseconds of the clock on the wall. */
export interface SentFrame {
	kind: string
	bytes: number
	as: string
	from: number
	to: number
	/** milliseconds the server's main thread worked meanwhile, for whomever */
	worked: number
	outcome: string
}

export interface FrameAttackResult {
	outcomes: Record<string, number>
	sessions: number
	joinsRefused: number
	/** write frames that were called saved */
	taken: number
	/** how many milliseconds of work frames cost: shares of all frames */
	worked: { p50: number; p99: number; most: number }
	/** those that took long, by the clock or by the processor */
	slow: SentFrame[]
}

/** Frames of one session, and bytes after which it would only wait for its allowance. */
const framesPerSession = 40
const bytesPerSession = 1024 * 1024
/** After so many frames a workshop knows its attackers: they found another. */
const framesPerWorkshop = 1_000
/** So many of all sessions go to the workshop where somebody honest works. */
const attendedShare = 0.25
/** Frames at least this slow are remembered, in milliseconds. */
const slowMs = 60
/** Who has cost too much is made to wait, in milliseconds after which they would rather be somebody else. */
const patienceMs = 1_000
const braked = 'made to wait afterwards'
const roles: readonly Role[] = ['reader', 'participant', 'moderator']
/** Where the product itself keeps things: there is most room there. */
const roots = { map: 'records', list: 'tasks', text: 'meta' }

/** Sends hostile frames over real sockets, each after the one before it was answered. */
export async function work(options: FrameAttackOptions, { say, signal }: ThreadSide): Promise<FrameAttackResult> {
	const { origin, frames, seed, atOnce, attended, pid } = options
	const random = seededRandom(seed)
	const worked = createWaiting()
	const result = {
		outcomes: {} as Record<string, number>,
		sessions: 0,
		joinsRefused: 0,
		taken: 0,
		slow: [] as SentFrame[],
	}
	const sentBy: Record<Role, number> = { reader: 0, participant: 0, moderator: 0 }
	let left = frames
	let own: Promise<Place> | undefined
	let ownLeft = 0
	const places = {
		attended: { workshop: workshopAt(origin, attended), victim: options.victim, victimClock: 40 } satisfies Place,
		async next(): Promise<Place> {
			if (random() < attendedShare) return places.attended
			if (ownLeft <= 0 || !own) {
				ownLeft = framesPerWorkshop
				own = foundTarget(origin)
			}
			return own
		},
	}

	async function lane() {
		while (left > 0 && !signal.aborted) {
			// Who is thrown out at once sends less: all roles come to the same number of frames.
			const role = roles.toSorted((a, b) => sentBy[a] - sentBy[b])[0] ?? 'participant'
			const place = await places.next().catch(() => undefined)
			if (!place) {
				// The server had just closed an idle connection that was to be used once more.
				own = undefined
				continue
			}
			const session = await openSession(place, role, random).catch(() => undefined)
			if (!session) {
				result.joinsRefused++
				// Their link is braked: they found another workshop.
				if (place !== places.attended) ownLeft = 0
				else await new Promise((next) => setTimeout(next, 50))
				continue
			}
			result.sessions++
			let bytes = 0
			for (let i = 0; i < framesPerSession && bytes < bytesPerSession && left > 0 && !session.closed(); i++) {
				left--
				if (place !== places.attended) ownLeft--
				const sent = await session.attack(() => mainThreadOf(pid).worked)
				worked.add(sent.worked)
				bytes += sent.bytes
				sentBy[role]++
				const outcome = `${role} ${sent.outcome}`
				result.outcomes[outcome] = (result.outcomes[outcome] ?? 0) + 1
				if (Math.max(sent.worked, sent.to - sent.from) > slowMs) result.slow.push(sent)
				if (sent.outcome === braked) break
			}
			result.taken += session.taken()
			session.leave()
		}
	}
	const telling = setInterval(() => say(`${frames - left} frames, ${result.sessions} sessions`), 10_000)
	await Promise.all(Array.from({ length: atOnce }, lane)).finally(() => clearInterval(telling))
	return { ...result, worked: { p50: worked.quantile(0.5), p99: worked.quantile(0.99), most: worked.longest } }
}

interface Place {
	workshop: Workshop
	victim: number
	victimClock: number
}

/** A workshop of the attackers' own, with a text and some notes for them to refer to. */
async function foundTarget(origin: string): Promise<Place> {
	const workshop = workshopAt(origin, await found(origin, 'Ziel', 'empty'))
	let [victim, victimClock] = [0, 0]
	const write = (work: (doc: Y.Doc) => void) => (doc: Y.Doc) => {
		work(doc)
		victim = doc.clientID
		victimClock = Y.getState(doc.store, victim)
	}
	await editWorkshop(
		workshop,
		[
			write((doc) => doc.getText(roots.text).insert(0, 'Wir beginnen. '.repeat(2_000))),
			write((doc) => {
				for (let i = 0; i < 300; i++) doc.getMap(roots.map).set(`note ${i}`, { text: `Karte ${i}` })
			}),
		],
		{ role: 'moderator' },
	)
	return { workshop, victim, victimClock }
}

interface Session {
	/** `clock`: how long the server's main thread has worked */
	attack(clock: () => number): Promise<SentFrame>
	/** write frames called saved so far */
	taken(): number
	closed(): boolean
	leave(): void
}

const queryAwareness = maskedFrame(Uint8Array.of(messageType.queryAwareness))
const refusalOf = new Map<number, string>(Object.entries(refusals).map(([id, { close }]) => [close, id]))

async function openSession({ workshop, victim, victimClock }: Place, role: Role, random: Random): Promise<Session> {
	const admission: Admission = await workshop.join({ role })
	const who: Attacker = { client: 1 + Math.floor(random() * 2 ** 31), clock: 0, victim, victimClock, roots }
	let [taken, denied] = [0, false]
	let closedWith: number | undefined
	let heard = () => {}
	const socket: LeanSocket = await openSocket({
		...admission,
		onMessage(bytes, from) {
			taken = readSaved(bytes, from) ?? taken
			if (bytes[from] === messageType.denied) denied = true
			if (bytes[from] === messageType.awareness) heard()
		},
		onClose(code) {
			closedWith = code
			heard()
		},
	})
	/** Resolves with the answer to a question asked after everything else, or when the line is closed; false after a while. */
	const answered = (frames: Buffer) =>
		new Promise<boolean>((resolve) => {
			if (closedWith !== undefined) return resolve(true)
			const late = setTimeout(() => resolve(false), patienceMs)
			heard = () => {
				clearTimeout(late)
				resolve(true)
			}
			socket.send(frames)
		})
	// Everybody is told once who is there.
	await answered(queryAwareness)

	return {
		async attack(clock) {
			const step = random() < 0.5 ? syncStep.missing : syncStep.update
			const most = (step === syncStep.missing ? limits.missing : limits.update) - 8
			const { kind, update, clocks } = hostileUpdate(random, who, most)
			const frames = Buffer.concat([maskedFrame(syncMessage(step, update)), queryAwareness])
			const [from, before] = [Date.now(), clock()]
			const isAnswered = await answered(frames)
			const [to, worked] = [Date.now(), clock() - before]
			if (closedWith === undefined) who.clock += clocks
			const outcome =
				closedWith !== undefined
					? `closed: ${refusalOf.get(closedWith) ?? closedWith}`
					: !isAnswered
						? braked
						: denied
							? 'denied'
							: 'stays'
			const as = `${role} ${step === syncStep.missing ? 'SyncStep2' : 'update'}`
			return { kind, bytes: update.length, as, from, to, worked, outcome }
		},
		taken: () => taken,
		closed: () => closedWith !== undefined,
		leave: () => socket.close(),
	}
}
