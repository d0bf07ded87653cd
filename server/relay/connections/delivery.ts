import { delayed, type Interval, Throttle } from '../../../shared/lib/throttle.ts'
import type { Context } from '../context/context.ts'
import type { AwarenessMessage } from './awareness.ts'

/** A connection as a receiver. */
export interface Receiver {
	readonly awarenessId: number | undefined
	readonly buffered: number
	/** gets what happens in the room; otherwise only what is for this one alone */
	readonly hears: boolean
	readonly seesNames: boolean
	/** frames for this one alone, waiting for the next write */
	readonly own: Uint8Array[]
	send(frames: Uint8Array): void
	/** Cut off: it reads too slowly, and gets everything at once when it comes back. */
	tooSlow(): void
}

/** Who has the document, and how large it is. */
interface Room {
	readonly readers: Iterable<Receiver>
	readonly document: { readonly size: number }
}

interface Update {
	frame: Buffer
	from: Receiver | undefined
}

/**
 * What is to be sent to the people of a room, gathered until the next beat and then written once per person: the same
 * buffer to all who sent nothing themselves, since writing to sockets is by far the dearest thing a relay does. While the
 * process is at rest a beat comes at the end of the turn; while it is busy it waits, so that it carries several edits.
 */
export class Delivery {
	readonly #room: Room
	readonly #context: Context
	readonly #deliver: Throttle
	#updates: Update[] = []
	#awareness: AwarenessMessage | undefined

	constructor(room: Room, context: Context) {
		this.#room = room
		this.#context = context
		const gathering = delayed(context.limits.deliveryMs)
		const interval: Interval = (since, took) => (context.load.isBusy ? gathering(since, took) : 0)
		this.#deliver = new Throttle(context, interval, () => this.#write())
	}

	/** For everyone but the sender, who has it already. */
	update(frame: Buffer, from: Receiver | undefined): void {
		this.#updates.push({ frame, from })
		this.ask()
	}

	/** Replaces nothing: call it once per beat at most. */
	awareness(message: AwarenessMessage): void {
		this.#awareness = message
		this.ask()
	}

	/** For this one alone. */
	tell(to: Receiver, frame: Uint8Array): void {
		to.own.push(frame)
		this.ask()
	}

	/** What is gathered goes out with the next beat. */
	ask(): void {
		this.#deliver.ask()
	}

	/** Ends all timers. */
	stop(): void {
		this.#deliver.stop()
	}

	/** Writes everything gathered. */
	#write(): void {
		const { limits, figures } = this.#context
		const { document, readers } = this.#room
		const { size } = document
		const updates = this.#updates
		const awareness = this.#awareness
		this.#updates = []
		this.#awareness = undefined
		const senders = new Set(updates.map(({ from }) => from))
		const documents = joined(updates.map(({ frame }) => frame))
		const both = awareness && (documents ? Buffer.concat([documents, awareness.frame]) : awareness.frame)
		// Whoever is cut off meanwhile leaves the room.
		for (const to of [...readers]) {
			const { buffered, hears, seesNames } = to
			if (buffered > limits.cutOff + 2 * size) {
				to.tooSlow()
				continue
			}
			const told = seesNames ? awareness : awareness?.nameless
			const movements = hears && buffered <= limits.noAwareness ? told?.for(to.awarenessId) : undefined
			const others = !hears ? undefined : senders.has(to) ? joined(framesExceptOf(to, updates)) : documents
			const shared = hears && others === documents && movements === awareness?.frame
			const frames = shared ? (both ?? documents) : joined([others, movements])
			const all = to.own.length === 0 ? frames : joined([...to.own, frames])
			if (!all) continue
			to.own.length = 0
			to.send(all)
			figures.writesOut += 1
		}
	}
}

const framesExceptOf = (sender: Receiver, updates: Update[]) =>
	updates.filter(({ from }) => from !== sender).map(({ frame }) => frame)

function joined(frames: readonly (Uint8Array | undefined)[]): Uint8Array | undefined {
	const present = frames.filter((frame) => frame !== undefined)
	return present.length > 1 ? Buffer.concat(present) : present[0]
}
