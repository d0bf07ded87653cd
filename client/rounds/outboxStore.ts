import { endsSession } from './delivery.ts'
import { type DeviceStorage, openItemStore } from './itemStore.ts'
import { type OutboxItem, readItem } from './outboxItem.ts'

/** What has been handed in is shown for this long; by then the workshop is over. */
const keepFor = 30 * 24 * 60 * 60 * 1000

const placeOf = (workshop: string, participant = '') =>
	`netzwerkstatt.outbox.${workshop}.${participant && `${participant}.`}`

/** Everything that was handed in, or is to be, in a workshop on this device, by whomever. */
export const itemsOnDevice = (storage: DeviceStorage | undefined, workshop: string): OutboxItem[] =>
	openItemStore(storage, placeOf(workshop), readItem).list()

interface OutboxStore {
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
export function openOutboxStore(
	storage: DeviceStorage | undefined,
	workshop: string,
	participant: string,
	now: number,
): OutboxStore {
	let itemStore = openItemStore(storage, placeOf(workshop, participant), readItem)
	const all = openItemStore(storage, placeOf(workshop), readItem)

	function makeRoom(): void {
		for (const item of itemStore.list()) if (item.delivery.is === 'handedIn') itemStore.drop(item.id)
	}

	for (const [place, item] of all.entries()) {
		const isStranded = item.delivery.is === 'refused' && endsSession(item.delivery.failure)
		const isOld = item.delivery.is === 'handedIn' && item.at < now - keepFor
		if (isStranded) itemStore.put(item.id, item)
		if (isOld || (isStranded && place !== `${participant}.${item.id}`)) all.drop(place)
	}

	return {
		list: () => itemStore.list(),
		put(item) {
			if (itemStore.put(item.id, item)) return true
			makeRoom()
			return itemStore.put(item.id, item)
		},
		drop: (id) => itemStore.drop(id),
		moveTo(next) {
			const before = itemStore
			itemStore = openItemStore(storage, placeOf(workshop, next), readItem)
			for (const item of before.list()) {
				if (itemStore.put(item.id, item)) before.drop(item.id)
			}
		},
		watch: (changed) => all.watch(changed),
	}
}
