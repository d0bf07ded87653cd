import type { AwarenessMessage } from './awareness.ts'

/** A connection as a receiver. */
export interface Receiver {
	readonly awarenessId: number | undefined
	readonly buffered: number
	/** frames for this one alone, waiting for the next write */
	readonly own: Uint8Array[]
	send(frames: Uint8Array): void
	/** Cut off: it reads too slowly, and gets everything at once when it comes back. */
	tooSlow(): void
}

export interface Patience {
	/** above this many unsent bytes a receiver gets no awareness */
	noAwareness: number
	/** above this many, beside the document it may be waiting for, it is cut off */
	cutOff: number
}

interface Update {
	frame: Buffer
	from: Receiver | undefined
}

/**
 * What is to be sent to the people of a room, gathered until the next beat and then written once per person: the same
 * buffer to all who sent nothing themselves, since writing to sockets is by far the dearest thing a relay does.
 */
export class Delivery {
	readonly #patience: Patience
	#updates: Update[] = []
	#awareness: AwarenessMessage | undefined

	constructor(patience: Patience) {
		this.#patience = patience
	}

	/** For everyone but the sender, who has it already. */
	update(frame: Buffer, from: Receiver | undefined): void {
		this.#updates.push({ frame, from })
	}

	/** Replaces nothing: call it once per beat at most. */
	awareness(message: AwarenessMessage): void {
		this.#awareness = message
	}

	/** Writes everything gathered. Returns the number of writes. */
	deliver(receivers: Iterable<Receiver>, documentSize: number): number {
		const updates = this.#updates
		const awareness = this.#awareness
		this.#updates = []
		this.#awareness = undefined
		const senders = new Set(updates.map(({ from }) => from))
		const documents = joined(updates.map(({ frame }) => frame))
		const both = awareness && (documents ? Buffer.concat([documents, awareness.frame]) : awareness.frame)
		let writes = 0
		for (const to of receivers) {
			const { buffered } = to
			if (buffered > this.#patience.cutOff + 2 * documentSize) {
				to.tooSlow()
				continue
			}
			const movements = awareness && buffered <= this.#patience.noAwareness ? awareness.for(to.awarenessId) : undefined
			const others = senders.has(to) ? joined(framesExceptOf(to, updates)) : documents
			const shared = others === documents && movements === awareness?.frame
			const frames = shared ? (both ?? documents) : joined([others, movements])
			const all = to.own.length === 0 ? frames : joined([...to.own, frames])
			if (!all) continue
			to.own.length = 0
			to.send(all)
			writes++
		}
		return writes
	}
}

const framesExceptOf = (sender: Receiver, updates: Update[]) =>
	updates.filter(({ from }) => from !== sender).map(({ frame }) => frame)

function joined(frames: readonly (Uint8Array | undefined)[]): Uint8Array | undefined {
	const present = frames.filter((frame) => frame !== undefined)
	return present.length > 1 ? Buffer.concat(present) : present[0]
}
