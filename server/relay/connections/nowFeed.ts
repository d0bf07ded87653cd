import { atMostEvery, Throttle } from '../../../shared/lib/throttle.ts'
import { Refusal } from '../../../shared/protocol/refusals.ts'
import type { Context } from '../context/context.ts'
import { nowFrame, readMessage } from '../wire/frames.ts'
import type { Host, RoomConnection } from './connection.ts'

/** Drawing may take at most this part of the time: a stage somebody has stuffed is their own loss, not everybody's. */
const share = 1 / 20

/**
 * What phones follow a room by: not its document, but one JSON value that is drawn from it, once for all of them, and sent
 * when it says something else (decision 022).
 */
export class NowFeed implements Host {
	readonly #context: Context
	readonly #draw: () => unknown
	readonly #onAwareness: (from: RoomConnection, entries: Uint8Array) => void
	readonly #followers = new Set<RoomConnection>()
	readonly #redraw: Throttle
	#json: string | undefined
	#frame: Buffer | undefined
	#inTrouble = false
	#cancelRepeat: (() => void) | undefined

	/** `draw` gives the value as it is now. */
	constructor(context: Context, draw: () => unknown, onAwareness: (from: RoomConnection, entries: Uint8Array) => void) {
		this.#context = context
		this.#draw = draw
		this.#onAwareness = onAwareness
		this.#redraw = new Throttle(context, atMostEvery(context.limits.nowMs, share), () => {
			if (this.#refresh()) this.#tellAll()
		})
	}

	enter(connection: RoomConnection): void {
		this.#followers.add(connection)
		this.#repeatLater()
		// What cannot be drawn is not tried again for everyone who comes, only after a change.
		if (!this.#frame && !this.#inTrouble) this.#refresh()
		this.#tell(connection)
		connection.start(this)
	}

	leave(connection: RoomConnection): void {
		if (!this.#followers.delete(connection) || this.#followers.size > 0) return
		// Nobody looks at it, so nobody keeps it up to date.
		this.stop()
		this.#json = undefined
		this.#frame = undefined
		this.#inTrouble = false
	}

	/** Followers are here and say nothing. */
	take(from: RoomConnection, frame: Uint8Array): undefined {
		const message = readMessage(frame)
		if (message.is !== 'awareness') throw new Refusal('malformed', `${message.is} from somebody who only follows`)
		this.#onAwareness(from, message.entries)
	}

	/** The document has changed. */
	changed(): void {
		if (this.#followers.size > 0) this.#redraw.ask()
	}

	/** Ends all timers. */
	stop(): void {
		this.#redraw.stop()
		this.#cancelRepeat?.()
		this.#cancelRepeat = undefined
	}

	/** Whether there is something new to tell. What cannot be told leaves people with what they were told before. */
	#refresh(): boolean {
		try {
			const json = JSON.stringify(this.#draw()) ?? 'null'
			if (json === this.#json) return false
			const frame = nowFrame(json)
			if (frame.length > this.#context.limits.now) throw new Refusal('tooLarge', `${frame.length} bytes to tell`)
			this.#json = json
			this.#frame = frame
			this.#inTrouble = false
			return true
		} catch (err) {
			if (!this.#inTrouble) this.#context.report('nowNotTold', { err })
			this.#inTrouble = true
			return false
		}
	}

	#tellAll(): void {
		for (const follower of [...this.#followers]) this.#tell(follower)
	}

	/** Who reads too slowly for this little gets the next one, or a repetition. */
	#tell(to: RoomConnection): void {
		if (!this.#frame || to.buffered > this.#context.limits.noAwareness) return
		to.send(this.#frame)
		this.#context.figures.writesOut += 1
	}

	/** So that a phone can tell a quiet room from a dead line. */
	#repeatLater(): void {
		this.#cancelRepeat ??= this.#context.clock.after(this.#context.limits.repeatNowMs, () => {
			this.#cancelRepeat = undefined
			this.#tellAll()
			this.#repeatLater()
		})
	}
}
