import { atMostEvery, Throttle } from '../../../shared/lib/throttle.ts'
import { Refusal } from '../../../shared/protocol/refusals.ts'
import type { Context } from '../context/context.ts'
import type { Session } from '../context/session.ts'
import { nowFrame, readMessage } from '../wire/frames.ts'
import type { Host, RoomConnection } from './connection.ts'

/** Drawing may take at most this part of the time: a stage somebody has stuffed is their own loss, not everybody's. */
const share = 1 / 20

/** How what is told comes out of the document. */
interface Drawing {
	/** Whom of the followers the same is told as this one. */
	audienceOf(session: Session): string
	/** The value as it is now for an audience. */
	draw(audience: string): unknown
}

/** What an audience was told last. */
interface Told {
	readonly json: string
	readonly frame: Buffer
}

/**
 * What phones follow a room by: not its document, but one JSON value that is drawn from it, once for all of an audience, and
 * sent when it says something else (decision 022).
 */
export class NowFeed implements Host {
	readonly #context: Context
	readonly #drawing: Drawing
	readonly #onAwareness: (from: RoomConnection, entries: Uint8Array) => void
	readonly #followers = new Set<RoomConnection>()
	readonly #redraw: Throttle
	/** by audience, as of the last drawing */
	#told: ReadonlyMap<string, Told> = new Map()
	readonly #audiences = new Map<RoomConnection, string>()
	#inTrouble = false
	#cancelRepeat: (() => void) | undefined

	constructor(context: Context, drawing: Drawing, onAwareness: (from: RoomConnection, entries: Uint8Array) => void) {
		this.#context = context
		this.#drawing = drawing
		this.#onAwareness = onAwareness
		this.#redraw = new Throttle(context, atMostEvery(context.limits.nowMs, share), () => this.#refresh())
	}

	enter(connection: RoomConnection): void {
		this.#followers.add(connection)
		this.#repeatLater()
		// What cannot be drawn is not tried again for everyone who comes, only after a change.
		if (!this.#inTrouble) this.#greet(connection)
		connection.start(this)
	}

	leave(connection: RoomConnection): void {
		this.#audiences.delete(connection)
		if (!this.#followers.delete(connection) || this.#followers.size > 0) return
		// Nobody looks at it, so nobody keeps it up to date.
		this.stop()
		this.#told = new Map()
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

	/** Tells every audience what is new to it. What cannot be told leaves people with what they were told before. */
	#refresh(): void {
		try {
			const told = new Map<string, Told>()
			const isNewTo: RoomConnection[] = []
			for (const follower of this.#followers) {
				const audience = this.#drawing.audienceOf(follower.session)
				const now = told.get(audience) ?? this.#drawn(audience)
				told.set(audience, now)
				const before = this.#told.get(audience)
				if (before?.json !== now.json || this.#audiences.get(follower) !== audience) isNewTo.push(follower)
				this.#audiences.set(follower, audience)
			}
			this.#told = told
			this.#inTrouble = false
			for (const follower of isNewTo) this.#tell(follower)
		} catch (err) {
			if (!this.#inTrouble) this.#context.report('nowNotTold', { err })
			this.#inTrouble = true
		}
	}

	/** Somebody new is told what their audience was told, which is drawn only if they are the first of it. */
	#greet(connection: RoomConnection): void {
		try {
			const audience = this.#drawing.audienceOf(connection.session)
			this.#audiences.set(connection, audience)
			if (!this.#told.has(audience)) this.#told = new Map([...this.#told, [audience, this.#drawn(audience)]])
			this.#tell(connection)
		} catch (err) {
			this.#context.report('nowNotTold', { err })
			this.#inTrouble = true
		}
	}

	#drawn(audience: string): Told {
		const json = JSON.stringify(this.#drawing.draw(audience)) ?? 'null'
		const before = this.#told.get(audience)
		if (before?.json === json) return before
		const frame = nowFrame(json)
		if (frame.length > this.#context.limits.now) throw new Refusal('tooLarge', `${frame.length} bytes to tell`)
		return { json, frame }
	}

	#tellAll(): void {
		for (const follower of [...this.#followers]) this.#tell(follower)
	}

	/** Who reads too slowly for this little gets the next one, or a repetition. */
	#tell(to: RoomConnection): void {
		const told = this.#told.get(this.#audiences.get(to) ?? '')
		if (!told || to.buffered > this.#context.limits.noAwareness) return
		to.send(told.frame)
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
