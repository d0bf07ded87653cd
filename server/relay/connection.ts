import { can } from '../../shared/links/roles.ts'
import type { RoomName } from '../../shared/links/rooms.ts'
import { Refusal, type RefusalId } from '../../shared/protocol/refusals.ts'
import type { Present } from './awareness.ts'
import type { Context } from './context.ts'
import type { Receiver } from './delivery.ts'
import { isWrite } from './frames.ts'
import { Ledger } from './ledger.ts'
import type { Rates } from './rates.ts'
import type { RelaySocket, Session } from './session.ts'
import type { TurnShare } from './turnShare.ts'

/** So many waiting bytes anybody may have, however many wait of others. */
const fairShare = 64 * 1024
/** How long it is waited for somebody to read, in milliseconds. */
const unreadMs = 1_000

/** Where a connection's frames go once its room is open. */
export interface Host {
	/** Throws a `Refusal` if this frame ends the connection. If not all of it can be done now, the rest is returned. */
	take(from: RoomConnection, frame: Uint8Array): Remainder | undefined
}

/** What is left to do of a frame once this resolves, possibly not all of it yet. The frames after it wait; it may reject as it may throw. */
export type Remainder = Promise<() => Remainder | undefined>

/** What a connection works with: `turn` is shared by its workshop, `rates` by its participant. */
interface Means {
	context: Context
	rates: Rates
	turn: TurnShare
}

/** One person in one room. Frames are handled in order, and never faster than the person's allowance. */
export class RoomConnection implements Receiver, Present {
	readonly session: Session
	/** by role, though it may be held back */
	readonly mayWrite: boolean
	readonly ledger = new Ledger()
	readonly own: Uint8Array[] = []
	awarenessId: number | undefined
	/** Yjs clients this connection has written under */
	readonly writesAs = new Set<number>()
	/** the client's answer to our state vector has not come yet, or comes when we ask for it again */
	answerDue = false
	/** answers in a row that could not be taken */
	failedAnswers = 0
	/** the one word about refused writes has been said */
	wasDenied = false

	readonly #socket: RelaySocket
	readonly #context: Context
	readonly #onEnd: (connection: RoomConnection) => void
	readonly #rates: Rates
	readonly #turn: TurnShare
	#host: Host | undefined
	#ended = false
	#inbox: Uint8Array[] = []
	#inboxSize = 0
	#sleeping = false
	#paused = false
	#waitingVector: Uint8Array | undefined

	constructor(
		session: Session,
		room: RoomName,
		socket: RelaySocket,
		{ context, rates, turn }: Means,
		onEnd: (connection: RoomConnection) => void,
	) {
		this.session = session
		this.mayWrite = can(session.role, { do: 'write', room })
		this.#socket = socket
		this.#context = context
		this.#onEnd = onEnd
		this.#rates = rates
		this.#turn = turn
	}

	/** The room is open: what came in meanwhile is handled now. */
	start(host: Host): void {
		this.#host = host
		this.#work()
	}

	/** A frame from the socket. */
	receive(frame: Uint8Array): void {
		if (this.#ended) return
		this.#inbox.push(frame)
		this.#weigh(frame.length)
		const { inbox, limits } = this.#context
		// A paused socket still delivers what it has read, which is little; this much is somebody who does not stop.
		const isTooMuch =
			this.#inboxSize > 2 * limits.missing || (inbox.bytes > limits.inbox && this.#inboxSize > fairShare)
		if (isTooMuch) this.close('tooMany')
		else if (!this.#sleeping) this.#work()
	}

	/** The socket is gone. */
	left(): void {
		if (this.#ended) return
		this.#ended = true
		this.#inbox = []
		this.#weigh(-this.#inboxSize)
		this.#onEnd(this)
	}

	close(refusal: RefusalId): void {
		if (this.#ended) return
		this.left()
		this.#socket.close(refusal)
	}

	get buffered(): number {
		return this.#socket.buffered
	}

	send(frames: Uint8Array): void {
		this.#socket.send(frames)
	}

	tooSlow(): void {
		if (this.#ended) return
		this.left()
		// Who does not read would not read a goodbye either, and what waits for them takes memory.
		this.#socket.terminate()
	}

	/** Calls `answer` with the newest vector as soon as the allowance for answers permits. */
	askedFor(vector: Uint8Array, answer: (vector: Uint8Array) => void): void {
		const { clock } = this.#context
		if (this.#waitingVector) {
			this.#waitingVector = vector
			return
		}
		const { answers } = this.#rates
		// Whoever does not read what they asked for gets nothing more before they have.
		const wait = this.buffered > this.#context.limits.noAwareness ? unreadMs : answers.wait(clock.now())
		if (wait === 0) {
			answers.take(1)
			this.#charged(() => answer(vector))
			return
		}
		this.#waitingVector = vector
		clock.after(wait, () => {
			const newest = this.#waitingVector
			this.#waitingVector = undefined
			if (newest && !this.#ended) this.attempt(() => this.askedFor(newest, answer))
		})
	}

	/** Runs something on this person's behalf: what they may not do ends their connection, and nobody else's. */
	attempt(task: () => void): void {
		try {
			task()
		} catch (reason) {
			if (reason instanceof Refusal) {
				this.#context.report('refused', { refusal: reason.id, why: reason.message })
				this.close(reason.id)
			} else {
				this.#context.report('unexpected', { err: reason })
				this.close('unexpected')
			}
		}
	}

	#work(): void {
		const host = this.#host
		while (host && !this.#ended && !this.#sleeping) {
			const frame = this.#inbox[0]
			if (!frame) break
			const others = this.#turn.wait()
			if (others) {
				this.#giveWay(others)
				break
			}
			const wait = this.#charge(frame)
			if (wait > 0) {
				this.#sleep(wait)
				break
			}
			this.#inbox.shift()
			this.#weigh(-frame.length)
			this.#handle(() => host.take(this, frame), frame.length)
		}
		if (!this.#ended) this.#hush(this.#inbox.length > 0 || this.#sleeping)
	}

	#handle(work: () => Remainder | undefined, bytes: number): void {
		this.#charged(() =>
			this.attempt(() => {
				const rest = work()
				if (rest) this.#await(rest, bytes)
			}),
		)
	}

	/** Handles nothing more before this frame of so many bytes is done. */
	#await(rest: Remainder, bytes: number): void {
		this.#sleeping = true
		this.#weigh(bytes)
		const goOn = (work: () => Remainder | undefined) => {
			if (this.#ended) return
			this.#sleeping = false
			this.#weigh(-bytes)
			this.#handle(work, bytes)
			this.#work()
		}
		rest.then(goOn, (reason) =>
			goOn(() => {
				throw reason
			}),
		)
	}

	/** Frames that cannot be handled now hold the socket up instead of filling the memory. */
	#hush(paused: boolean): void {
		if (paused === this.#paused) return
		this.#paused = paused
		if (paused) this.#socket.pause()
		else this.#socket.resume()
	}

	/** Takes the frame's price, or says how many milliseconds to wait for it. */
	#charge(frame: Uint8Array): number {
		const { limits, clock } = this.#context
		const now = clock.now()
		const { writes, talk, work } = this.#rates
		const { frames, bytes } = isWrite(frame) ? writes : talk
		const wait = Math.max(frames.wait(now), bytes.wait(now), work.wait(now))
		if (wait > 0) return wait
		frames.take(1)
		// What was written offline comes in one large frame; it shall not keep its author waiting for half a minute.
		bytes.take(Math.min(frame.length, limits.burst * limits.bytesPerSecond))
		return 0
	}

	/** Charges the person with the time a task takes. */
	#charged(task: () => void): void {
		const { stopwatch } = this.#context
		const began = stopwatch()
		task()
		const took = stopwatch() - began
		this.#rates.work.take(took)
		this.#turn.note(took)
	}

	#weigh(bytes: number): void {
		this.#inboxSize += bytes
		this.#context.inbox.bytes += bytes
	}

	/** Other workshops have their turn first. */
	#giveWay(others: Promise<void>): void {
		this.#sleeping = true
		void others.then(() => {
			this.#sleeping = false
			if (!this.#ended) this.#work()
		})
	}

	#sleep(ms: number): void {
		this.#sleeping = true
		this.#context.clock.after(ms, () => {
			this.#sleeping = false
			if (!this.#ended) this.#work()
		})
	}
}
