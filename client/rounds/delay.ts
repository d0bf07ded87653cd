import type { Clock } from '../../shared/lib/clock.ts'
import type { Random } from '../../shared/lib/random.ts'
import type { OutboxItem } from './outboxItem.ts'

/** Milliseconds, by chance between these. */
const shortest = 1_000
const longest = 4_000

/** A short quiet after the connection is back. */
export interface Delay {
	/** The connection is back. */
	begin(): void
	/** Whether this is not to be sent yet. */
	holds(item: OutboxItem): boolean
	end(): void
}

/**
 * When a device comes back, its person appears in the list of who is here. What it hands in anonymously in the same moment
 * and all can see at once would be theirs for everybody: so what has waited waits a little longer. A card of a hidden
 * round, too, since it may have been revealed meanwhile. `over` is called when it is time to send.
 */
export function createDelay(clock: Clock, random: Random, over: () => void): Delay {
	let since = 0
	let until = 0
	let cancel = () => {}
	return {
		begin() {
			cancel()
			since = clock.now()
			const wait = Math.round(shortest + random() * (longest - shortest))
			until = since + wait
			cancel = clock.after(wait, over)
		},
		holds: ({ at, entry, withdrawn }) =>
			at < since &&
			clock.now() < until &&
			!withdrawn &&
			(entry.what === 'card' || entry.what === 'parked') &&
			entry.attribution === 'anonymous',
		end: () => cancel(),
	}
}
