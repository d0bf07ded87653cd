import type { Clock } from '../../shared/lib/clock.ts'
import { systemClock } from '../../shared/lib/clock.ts'

/** The server's clock as far as this device knows it: all devices of a room count down to the same moment by it. */
export interface ServerTime {
	/** milliseconds since 1970 */
	now(): number
	/** Whether the server's clock has been measured; absent: there is nothing to wait for. */
	isKnown?(): boolean
	/** Calls `listener` when the server's clock has been measured anew; the returned function ends that. */
	subscribe?(listener: () => void): () => void
}

/** This device's own clock, until the server's is known. */
export const systemTime: ServerTime = systemClock

interface Sample {
	/** server's time minus ours */
	readonly offset: number
	/** how long the question and its answer were on their way: half of it is the largest error */
	readonly trip: number
}

/**
 * Measures how far this device's clock is off, by asking a few times and trusting the quickest answer (as NTP does).
 * `ask` gives the server's time, or undefined if there was no answer. Undefined if nobody answered.
 */
export async function measureOffset(
	ask: () => Promise<number | undefined>,
	clock: Pick<Clock, 'now'> = systemClock,
	times = 4,
): Promise<number | undefined> {
	const samples: Sample[] = []
	for (let i = 0; i < times; i++) {
		const sent = clock.now()
		const server = await ask()
		const back = clock.now()
		if (server !== undefined) samples.push({ offset: server - (sent + back) / 2, trip: back - sent })
	}
	return samples.sort((a, b) => a.trip - b.trip)[0]?.offset
}
