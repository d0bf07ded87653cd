import { bestConditions, can } from '../../../shared/links/roles.ts'
import type { RoomName } from '../../../shared/links/rooms.ts'
import { Refusal, type RefusalId } from '../../../shared/protocol/refusals.ts'
import type { Writer } from '../admission/authorship.ts'
import type { Context } from '../context/context.ts'
import type { RelaySocket, Session } from '../context/session.ts'
import type { Present } from './awareness.ts'
import type { Receiver } from './delivery.ts'
import { Inbox, type Means, type Remainder } from './inbox.ts'
import { Ledger } from './ledger.ts'
import type { Rates } from './rates.ts'

/** How long it is waited for somebody to read, in milliseconds. */
const unreadMs = 1_000

/** Where a connection's frames go once its room is open. */
export interface Host {
	/** Throws a `Refusal` if this frame ends the connection. If not all of it can be done now, the rest is returned. */
	take(from: RoomConnection, frame: Uint8Array): Remainder | undefined
}

/** One person in one room: who they are there, what they have sent, and the way back to them. */
export class RoomConnection implements Receiver, Present, Writer {
	readonly session: Session
	/** by role, though it may be held back */
	readonly mayWrite: boolean
	/** Readers see that people are here, and not who. */
	readonly seesNames: boolean
	readonly ledger = new Ledger()
	readonly own: Uint8Array[] = []
	awarenessId: number | undefined
	readonly writesAs = new Set<number>()
	answerDue = false
	/** false: only hands over what was written here before, and hears nothing of the room */
	hears = true
	/** answers in a row that could not be taken */
	failedAnswers = 0
	/** the one word about refused writes has been said */
	wasDenied = false

	readonly #socket: RelaySocket
	readonly #context: Context
	readonly #onEnd: (connection: RoomConnection) => void
	readonly #rates: Rates
	readonly #inbox: Inbox
	#ended = false
	#waitingVector: Uint8Array | undefined

	constructor(
		session: Session,
		room: RoomName,
		socket: RelaySocket,
		means: Means,
		onEnd: (connection: RoomConnection) => void,
	) {
		this.session = session
		this.seesNames = session.role !== 'reader'
		this.mayWrite = can(session.role, { do: 'write', room }, bestConditions)
		this.#socket = socket
		this.#context = means.context
		this.#onEnd = onEnd
		this.#rates = means.rates
		this.#inbox = new Inbox(this, socket, means)
	}

	/** The room is open: what came in meanwhile is handled now. */
	start(host: Host): void {
		this.#inbox.start((frame) => host.take(this, frame))
	}

	/** A frame from the socket. */
	receive(frame: Uint8Array): void {
		if (this.#ended) return
		this.#inbox.receive(frame)
	}

	/** The socket is gone. */
	left(): void {
		if (this.#ended) return
		this.#ended = true
		this.#inbox.end()
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
			this.#inbox.charged(() => answer(vector))
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
}
