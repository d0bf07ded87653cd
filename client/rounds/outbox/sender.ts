import type { HandedInAnswer } from '../../../shared/collected/api.ts'
import type { Clock } from '../../../shared/lib/clock.ts'
import type { Random } from '../../../shared/lib/random.ts'
import type { Answer } from '../../api/call.ts'
import type { Failure } from '../../api/failure.ts'
import type { TakingPart } from '../../api/server.ts'
import { deliver, meaningOf, type PhotoFiles } from './delivery.ts'
import { formerSession, isSameRequest, notKept, type OutboxItem, withoutPicture } from './item.ts'
import type { KeptItems } from './keptItems.ts'

interface SenderOptions {
	items: KeptItems
	server: TakingPart
	photoFiles: PhotoFiles
	/** the session's token of the moment */
	token: () => string
	/** Called when the session of this token is no longer known: resolves to whether there is a new one. */
	rejoin?: ((outdated: string) => Promise<boolean>) | undefined
	clock: Clock
	random: Random
}

interface Sender {
	/** Tries now instead of at the next attempt. */
	hurry(): void
	/** The connection may be back: tries now, but what could tell whose it is waits a little longer. */
	comeBack(): void
	close(): void
}

/** Milliseconds until the next attempt: longer each time, and by chance, so that a hall does not come back as one. */
const pauseBefore = (attempt: number, random: Random) =>
	Math.round(Math.min(30_000, 1000 * 2 ** attempt) * (0.75 + random() / 2))

/**
 * Sends one thing after the other until nothing is left, and tries again after a while where that helps. What became of
 * each stands in `items`.
 */
export function createSender({ items, server, photoFiles, token, rejoin, clock, random }: SenderOptions): Sender {
	let isBusy = false
	let isClosed = false
	let attempts = 0
	let cancelPause = () => {}
	/** with which token something was sent last; the session may have been renewed since */
	let sentWith = ''
	const isRenewed = () => sentWith !== token()
	const delay = createDelay(clock, random, hurry)

	/** What is to be sent now, apart from what has just failed for a reason of its own. */
	function next(except: ReadonlySet<string>): OutboxItem | undefined {
		const open = items.waiting().filter((item) => !except.has(item.id) && !delay.holds(item))
		return open.find(({ entry }) => entry.what !== 'photo') ?? open[0]
	}

	async function sendAll(): Promise<void> {
		if (isBusy || isClosed) return
		isBusy = true
		const except = new Set<string>()
		let asked = 0
		let rejoined = false
		for (let item = next(except); item; item = next(except)) {
			const answer = await send(item)
			if (isClosed) return
			if (answer.ok) {
				attempts = 0
				items.note({ reached: true })
				arrived(item, answer.value)
				continue
			}
			const { failure } = answer
			const meaning = meaningOf(failure)
			items.note({ reached: failure.id !== 'serverAway' })
			if (meaning === 'never') {
				refused(item, failure)
			} else if (meaning === 'thisOneLater') {
				except.add(item.id)
			} else if (meaning === 'session' && !rejoined) {
				rejoined = (await rejoin?.(sentWith).catch(() => false)) ?? false
				if (isClosed) return
				if (!rejoined) break
			} else {
				asked = failure.waitMs ?? 0
				break
			}
		}
		isBusy = false
		if (next(new Set())) {
			const pause = Math.max(asked, pauseBefore(attempts++, random))
			cancelPause = clock.after(pause, () => void sendAll())
		}
	}

	async function send(item: OutboxItem): Answer<HandedInAnswer['kept'] | undefined> {
		const sent: OutboxItem = { ...item, attempted: true }
		if (!item.attempted) items.put(sent)
		sentWith = token()
		const answer = await deliver(server, sentWith, sent, photoFiles)
		const current = items.find(item.id)
		if (!answer.ok && answer.failure.id === formerSession.id && !item.attempted && current)
			items.put(notKept(current, isRenewed()))
		return answer
	}

	function arrived(sent: OutboxItem, kept: HandedInAnswer['kept'] | undefined): void {
		const current = items.find(sent.id)
		const stays = isRenewed() && formerSession
		// It was on its way from here, too: the last word is that it shall not be there.
		if (!current && !sent.withdrawn && items.isTakenBack(sent.id))
			items.put({ ...sent, attempted: true, withdrawn: true })
		else if (!current || !(isSameRequest(current, sent) || (stays && sent.entry.what === 'ballot'))) return
		else if (sent.withdrawn) items.drop(sent.id)
		else
			items.put({
				...current,
				entry: withoutPicture(sent.entry),
				delivery: { is: 'handedIn', kept, ...(stays && { stays }) },
			})
	}

	function refused(sent: OutboxItem, failure: Failure): void {
		const current = items.find(sent.id)
		if (!current || !isSameRequest(current, sent)) return
		const { withdrawn, ...item } = current
		if (!withdrawn) items.put({ ...item, delivery: { is: 'refused', failure } })
		else if (failure.id === 'notFound') items.drop(sent.id)
		else items.put({ ...item, delivery: { is: 'handedIn', kept: 'shown', stays: failure } })
	}

	function hurry(): void {
		cancelPause()
		void sendAll()
	}

	return {
		hurry,
		comeBack() {
			delay.begin()
			if (items.waiting().some(delay.holds)) items.note({ reached: true })
			hurry()
		},
		close() {
			isClosed = true
			cancelPause()
			delay.end()
		},
	}
}

/** A delay is by chance between these. In milliseconds. */
const shortest = 1_000
const longest = 4_000

/**
 * A short quiet after the connection is back. When a device comes back, its person appears in the list of who is here. What
 * it hands in anonymously in the same moment and all can see at once would be theirs for everybody: so what has waited
 * waits a little longer. A card of a hidden round, too, since it may have been revealed meanwhile. `over` is called when it
 * is time to send.
 */
function createDelay(clock: Clock, random: Random, over: () => void) {
	let since = 0
	let until = 0
	let cancel = () => {}
	return {
		/** The connection is back. */
		begin() {
			cancel()
			since = clock.now()
			const wait = Math.round(shortest + random() * (longest - shortest))
			until = since + wait
			cancel = clock.after(wait, over)
		},
		/** Whether this is not to be sent yet. */
		holds: ({ at, entry, withdrawn }: OutboxItem): boolean =>
			at < since &&
			clock.now() < until &&
			!withdrawn &&
			(entry.what === 'card' || entry.what === 'parked') &&
			entry.attribution === 'anonymous',
		end: () => cancel(),
	}
}
