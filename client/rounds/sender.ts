import type { HandedInAnswer } from '../../shared/collected/api.ts'
import type { Clock } from '../../shared/lib/clock.ts'
import type { Random } from '../../shared/lib/random.ts'
import type { Answer } from '../api/call.ts'
import type { Failure } from '../api/failure.ts'
import { meaningOf } from './delivery.ts'
import type { OutboxItem } from './outboxItem.ts'

interface Sending {
	/** what is to be sent now, apart from what has just failed for a reason of its own */
	next(except: ReadonlySet<string>): OutboxItem | undefined
	deliver(item: OutboxItem): Answer<HandedInAnswer['kept'] | undefined>
	arrived(item: OutboxItem, kept: HandedInAnswer['kept'] | undefined): void
	refused(item: OutboxItem, failure: Failure): void
	/** whether the server answered */
	reached(answered: boolean): void
	/** Resolves to whether the session goes on. */
	rejoin(): Promise<boolean>
	clock: Clock
	random: Random
}

/** Milliseconds until the next attempt: longer each time, and by chance, so that a hall does not come back as one. */
const pauseBefore = (attempt: number, random: Random) =>
	Math.round(Math.min(30_000, 1000 * 2 ** attempt) * (0.75 + random() / 2))

/** Sends one thing after the other until nothing is left, and tries again after a while where that helps. */
export function createSender(sending: Sending): { hurry(): void; close(): void } {
	const except = new Set<string>()
	let isBusy = false
	let isClosed = false
	let attempts = 0
	let cancelPause = () => {}

	async function sendAll(): Promise<void> {
		if (isBusy || isClosed) return
		isBusy = true
		except.clear()
		let asked = 0
		let rejoined = false
		for (let item = sending.next(except); item; item = sending.next(except)) {
			const answer = await sending.deliver(item)
			if (isClosed) return
			if (answer.ok) {
				attempts = 0
				sending.reached(true)
				sending.arrived(item, answer.value)
				continue
			}
			const { failure } = answer
			const meaning = meaningOf(failure)
			sending.reached(failure.id !== 'serverAway')
			if (meaning === 'never') {
				sending.refused(item, failure)
			} else if (meaning === 'thisOneLater') {
				except.add(item.id)
			} else if (meaning === 'session' && !rejoined) {
				rejoined = await sending.rejoin()
				if (isClosed) return
				if (!rejoined) break
			} else {
				asked = failure.waitMs ?? 0
				break
			}
		}
		isBusy = false
		if (sending.next(new Set())) pause(asked)
	}

	function pause(asked: number): void {
		const pause = Math.max(asked, pauseBefore(attempts++, sending.random))
		cancelPause = sending.clock.after(pause, () => void sendAll())
	}

	return {
		hurry() {
			cancelPause()
			void sendAll()
		},
		close() {
			isClosed = true
			cancelPause()
		},
	}
}
