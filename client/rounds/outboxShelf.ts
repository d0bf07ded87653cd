import { endsSession } from './delivery.ts'
import { type OutboxItem, readItem } from './outboxItem.ts'
import { type DeviceStorage, openShelf } from './shelf.ts'

/** What has been handed in is shown for this long; by then the workshop is over. */
const keepFor = 30 * 24 * 60 * 60 * 1000

const placeOf = (workshop: string, participant = '') =>
	`netzwerkstatt.outbox.${workshop}.${participant && `${participant}.`}`

/** Everything that was handed in, or is to be, in a workshop on this device, by whomever. */
export const itemsOnDevice = (storage: DeviceStorage | undefined, workshop: string): OutboxItem[] =>
	openShelf(storage, placeOf(workshop), readItem).list()

interface OutboxShelf {
	list(): OutboxItem[]
	/** Whether it is kept. Where the storage is full, what the server has makes room. */
	put(item: OutboxItem): boolean
	drop(id: string): void
	/** Keeps everything under another participant from now on. */
	moveTo(participant: string): void
	/** Calls back when another window has changed something, with what it took away. */
	watch(changed: (gone: OutboxItem | undefined) => void): () => void
}

/**
 * Where a device keeps a person's outbox. Under an earlier participant of this device only that is looked for whose
 * session ended before it was handed in: it shall not be lost with the link. All else belongs to whoever entered it.
 */
export function openOutboxShelf(
	storage: DeviceStorage | undefined,
	workshop: string,
	participant: string,
	now: number,
): OutboxShelf {
	let shelf = openShelf(storage, placeOf(workshop, participant), readItem)
	const all = openShelf(storage, placeOf(workshop), readItem)

	function makeRoom(): void {
		for (const item of shelf.list()) if (item.delivery.is === 'handedIn') shelf.drop(item.id)
	}

	for (const [place, item] of all.entries()) {
		const isStranded = item.delivery.is === 'refused' && endsSession(item.delivery.failure)
		const isOld = item.delivery.is === 'handedIn' && item.at < now - keepFor
		if (isStranded) shelf.put(item.id, item)
		if (isOld || (isStranded && place !== `${participant}.${item.id}`)) all.drop(place)
	}

	return {
		list: () => shelf.list(),
		put(item) {
			if (shelf.put(item.id, item)) return true
			makeRoom()
			return shelf.put(item.id, item)
		},
		drop: (id) => shelf.drop(id),
		moveTo(next) {
			const before = shelf
			shelf = openShelf(storage, placeOf(workshop, next), readItem)
			for (const item of before.list()) {
				if (shelf.put(item.id, item)) before.drop(item.id)
			}
		},
		watch: (changed) => all.watch(changed),
	}
}
