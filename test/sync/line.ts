import type { Connection, RelaySocket } from '../../server/relay/index.ts'
import type { Clock } from '../../shared/lib/clock.ts'
import type { Random } from '../../shared/lib/random.ts'
import { unframed } from '../helpers/fakeSocket.ts'

/*
 * One connection through a bad network. Like TCP it keeps the order within each direction; between connections anything
 * may overtake anything. When it breaks, what was under way is gone.
 */

export interface Line {
	send(frame: Uint8Array): void
	cut(): void
}

export interface LineOptions {
	clock: Clock
	random: Random
	/** Milliseconds a message takes at most. */
	slowest: number
	enter(socket: RelaySocket): Connection
	onMessage(message: Uint8Array): void
	/** The line is gone, whoever ended it. */
	onEnd(): void
}

/** One message in so many arrives twice at the client. */
const twice = 20

export function createLine({ clock, random, slowest, enter, onMessage, onEnd }: LineOptions): Line {
	let open = true
	const towards = { relay: 0, client: 0 }
	const deliver = (direction: keyof typeof towards, task: () => void) => {
		const due = Math.max(towards[direction], clock.now() + random() * slowest)
		towards[direction] = due
		clock.after(due - clock.now(), () => open && task())
	}
	const end = () => {
		if (!open) return
		open = false
		connection.left()
		onEnd()
	}
	const connection = enter({
		send(frames) {
			for (const message of unframed(frames)) {
				deliver('client', () => onMessage(message))
				if (random() < 1 / twice) deliver('client', () => onMessage(message))
			}
		},
		// The goodbye arrives after what was sent before it.
		close: () => deliver('client', end),
		terminate: end,
		buffered: 0,
		pause() {},
		resume() {},
	})
	return {
		send: (frame) => deliver('relay', () => connection.receive(frame)),
		cut: end,
	}
}
