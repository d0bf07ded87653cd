import { messageType, syncStep } from '../../../shared/protocol/wire.ts'
import type { OnClose, OnMessage } from '../servers/server.ts'
import { readEdits, readSaved } from './deliveries.ts'
import { createHistogram, type Histogram } from './histogram.ts'

/** Who sent what when, and when it came to whom. */
export interface DeliveryLog {
	/** What one person receives; `client` is their own Yjs client id. */
	receiver(client: number): { onMessage: OnMessage; onClose: OnClose; wrote(): void }
	/** The edit is being sent at this moment. */
	sends(client: number, clock: number): void
	/** Only edits sent in this span of `performance.now()` count. */
	measure(from: number, to: number): void
	/** milliseconds from sending to receiving, of all edits sent while measuring */
	readonly latency: Histogram
	/** milliseconds from sending to `saved`, of all edits sent while measuring */
	readonly saved: Histogram
	/** edits sent while measuring */
	sent(): number
	/** deliveries that fell into the measured time */
	delivered(): number
	/** close code if the server hung up on somebody, otherwise 0 */
	hungUp(): number
}

export function createDeliveryLog(): DeliveryLog {
	const latency = createHistogram()
	const saved = createHistogram()
	const sentAt = new Map<number, Map<number, number>>()
	/** per client, when each of its write frames was sent */
	const writes = new Map<number, number[]>()
	let [from, to] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY]
	let [sent, delivered, hungUp] = [0, 0, 0]
	const isMeasured = (time: number) => time >= from && time < to

	function received(client: number, first: number, end: number) {
		const now = performance.now()
		const times = sentAt.get(client)
		if (!times) return
		for (let clock = first; clock < end; clock++) {
			const time = times.get(clock)
			if (time === undefined) continue
			if (isMeasured(now)) delivered++
			if (isMeasured(time)) latency.add(now - time)
		}
	}

	return {
		latency,
		saved,
		receiver(client) {
			const times: number[] = []
			let confirmed = 0
			writes.set(client, times)
			sentAt.set(client, new Map())
			return {
				onMessage(bytes, start, end) {
					// The answer to the relay's question is a write frame too.
					if (bytes[start] === messageType.sync && bytes[start + 1] === syncStep.stateVector) times.push(0)
					readEdits(bytes, start, end, received)
					const upTo = readSaved(bytes, start)
					if (upTo === undefined) return
					const now = performance.now()
					for (; confirmed < upTo; confirmed++) {
						const time = times[confirmed]
						if (time !== undefined && isMeasured(time)) saved.add(now - time)
					}
				},
				onClose(code) {
					hungUp = code
				},
				wrote: () => void times.push(performance.now()),
			}
		},
		sends(client, clock) {
			const now = performance.now()
			sentAt.get(client)?.set(clock, now)
			writes.get(client)?.push(now)
			if (isMeasured(now)) sent++
		},
		measure(first, last) {
			from = first
			to = last
		},
		sent: () => sent,
		delivered: () => delivered,
		hungUp: () => hungUp,
	}
}
