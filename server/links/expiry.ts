import type { Clock } from '../../shared/lib/clock.ts'

/** Timers of the platform fire at once beyond 2³¹ ms: longer waits are made of several. */
const longest = 2 ** 31 - 1

/** The links through which sockets are open and that end by themselves. */
export interface ExpiryWatch {
	/** Calls `end` when the time has come; the same link may be handed in any number of times. */
	watch(link: { workshop: string; link: string; expires: number }): void
	close(): void
}

/** Requests are checked one by one, but an open socket asks no more questions: its end has to be brought to it. */
export function createExpiryWatch(clock: Clock, end: (link: { workshop: string; link: string }) => void): ExpiryWatch {
	const waiting = new Map<string, () => void>()

	function wait(workshop: string, link: string, expires: number): void {
		const task = () => {
			// Not yet: the wait was the first of several, or the clock was set back meanwhile.
			if (clock.now() < expires) return wait(workshop, link, expires)
			waiting.delete(link)
			end({ workshop, link })
		}
		waiting.set(link, clock.after(Math.min(Math.max(0, expires - clock.now()), longest), task))
	}

	return {
		watch({ workshop, link, expires }) {
			if (!waiting.has(link)) wait(workshop, link, expires)
		},
		close() {
			for (const cancel of waiting.values()) cancel()
			waiting.clear()
		},
	}
}
