import type { RefusalId } from '../../../shared/protocol/refusals.ts'
import type { Context } from '../context/context.ts'
import type { RelaySocket } from '../context/session.ts'
import { isWrite } from '../wire/frames.ts'
import type { Rates } from './rates.ts'
import type { TurnShare } from './turnShare.ts'

/** So many waiting bytes anybody may have, however many wait of others. */
const fairShare = 64 * 1024

/** What is left to do of a frame once this resolves, possibly not all of it yet. The frames after it wait; it may reject as it may throw. */
export type Remainder = Promise<() => Remainder | undefined>

/** What a connection works with: `turn` is shared by its workshop, `rates` by its participant. */
export interface Means {
	context: Context
	rates: Rates
	turn: TurnShare
}

/** Whose frames these are. */
interface Owner {
	/** Does something on this person's behalf; what it throws ends their connection, and nothing else. */
	attempt(task: () => void): void
	close(refusal: RefusalId): void
}

/**
 * The frames that have come in on one connection: handled in order, one after the other, and never faster than the person's
 * rates and the workshop's share of the turn allow. What waits holds the socket up.
 */
export class Inbox {
	readonly #owner: Owner
	readonly #socket: RelaySocket
	readonly #context: Context
	readonly #rates: Rates
	readonly #turn: TurnShare
	#take: ((frame: Uint8Array) => Remainder | undefined) | undefined
	#frames: Uint8Array[] = []
	#size = 0
	#ended = false
	#sleeping = false
	#paused = false

	constructor(owner: Owner, socket: RelaySocket, { context, rates, turn }: Means) {
		this.#owner = owner
		this.#socket = socket
		this.#context = context
		this.#rates = rates
		this.#turn = turn
	}

	/** What has come in so far is handled now, by `take`, as what comes later is: see `Host`. */
	start(take: (frame: Uint8Array) => Remainder | undefined): void {
		this.#take = take
		this.#work()
	}

	/** May handle the frame at once, or end the connection. */
	receive(frame: Uint8Array): void {
		this.#frames.push(frame)
		this.#weigh(frame.length)
		const { inbox, limits } = this.#context
		// A paused socket still delivers what it has read, which is little; this much is somebody who does not stop.
		const isTooMuch = this.#size > 2 * limits.missing || (inbox.bytes > limits.inbox && this.#size > fairShare)
		if (isTooMuch) this.#owner.close('tooMany')
		else if (!this.#sleeping) this.#work()
	}

	/** Forgets what waits, and handles nothing more. */
	end(): void {
		this.#ended = true
		this.#frames = []
		this.#weigh(-this.#size)
	}

	/** Charges the person with the time a task takes. */
	charged(task: () => void): void {
		const { stopwatch } = this.#context
		const began = stopwatch()
		task()
		const took = stopwatch() - began
		this.#rates.work.take(took)
		this.#turn.note(took)
	}

	#work(): void {
		const take = this.#take
		while (take && !this.#ended && !this.#sleeping) {
			const frame = this.#frames[0]
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
			this.#frames.shift()
			this.#weigh(-frame.length)
			this.#handle(() => take(frame), frame.length)
		}
		if (!this.#ended) this.#hush(this.#frames.length > 0 || this.#sleeping)
	}

	#handle(work: () => Remainder | undefined, bytes: number): void {
		this.charged(() =>
			this.#owner.attempt(() => {
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

	#weigh(bytes: number): void {
		this.#size += bytes
		this.#context.inbox.bytes += bytes
	}

	/** Other workshops have their turn first. */
	#giveWay(others: Promise<void>): void {
		this.#sleeping = true
		void others.then(() => this.#wake())
	}

	#sleep(ms: number): void {
		this.#sleeping = true
		this.#context.clock.after(ms, () => this.#wake())
	}

	#wake(): void {
		this.#sleeping = false
		if (!this.#ended) this.#work()
	}
}
