import { saysSame } from '../../../shared/lib/keepSame.ts'
import { createValue, type Value } from '../../sync/value.ts'
import { isStranded, type OutboxItem, readItem } from './item.ts'
import { type DeviceStorage, openItemStore } from './itemStore.ts'

/** What has been handed in is shown for this long; by then the workshop is over. In milliseconds. */
const keepFor = 30 * 24 * 60 * 60 * 1000

export interface OutboxState {
	/** how many things the server does not have yet */
	readonly waiting: number
	/** whether the server answered when it was asked last */
	readonly reached: boolean
	/** whether all that waits would survive a reload: not where the storage is blocked or full */
	readonly kept: boolean
	/** whether the session is over: nothing can be sent any more */
	readonly ended: boolean
}

/** Everything in an outbox: in memory, on the device as far as that goes, and in step with the person's other windows. */
export interface KeptItems {
	/** in the order in which they were entered */
	readonly items: Value<readonly OutboxItem[]>
	readonly state: Value<OutboxState>
	find(id: string): OutboxItem | undefined
	/** what the server does not have yet */
	waiting(): OutboxItem[]
	/** Whether another window took this back, and has let go of it since. */
	isTakenBack(id: string): boolean
	/** Keeps an item in place of the one with its id. */
	put(item: OutboxItem): void
	drop(id: string): void
	/** What belongs to this item could not be kept: it would not survive a reload whole. */
	doubt(id: string): void
	/** What sending has shown. */
	note(shown: Partial<Pick<OutboxState, 'reached' | 'ended'>>): void
	/** Keeps everything under another participant from now on. */
	moveTo(participant: string): void
	/** Listens to the other windows no more. */
	close(): void
}

/** `now`: milliseconds since 1970, by which old things are let go. */
export function keptItems(
	storage: DeviceStorage | undefined,
	workshop: string,
	participant: string,
	now: number,
): KeptItems {
	const itemStore = openOutboxStore(storage, workshop, participant, now)
	const items = createValue<readonly OutboxItem[]>(itemStore.list().sort(byTime))
	const state = createValue<OutboxState>({ waiting: 0, reached: true, kept: true, ended: false }, saysSame)
	/** in memory alone: the device had no room */
	const unkept = new Set<string>()
	const takenBack = new Set<string>()

	const waiting = () => items.get().filter(({ delivery }) => delivery.is === 'waiting')
	const note: KeptItems['note'] = (shown) => {
		const wait = waiting()
		state.set({ ...state.get(), ...shown, waiting: wait.length, kept: !wait.some(({ id }) => unkept.has(id)) })
	}
	const show = (next: readonly OutboxItem[]) => {
		items.set([...next].sort(byTime))
		note({})
	}
	const others = (id: string) => items.get().filter((item) => item.id !== id)
	const stopWatching = itemStore.watch((gone) => {
		if (gone?.withdrawn) takenBack.add(gone.id)
		const inMemory = items.get().filter(({ id }) => unkept.has(id))
		show([...itemStore.list().filter(({ id }) => !unkept.has(id)), ...inMemory])
	})
	note({})

	return {
		items,
		state,
		find: (id) => items.get().find((item) => item.id === id),
		waiting,
		isTakenBack: (id) => takenBack.has(id),
		put(item) {
			if (itemStore.put(item)) unkept.delete(item.id)
			else unkept.add(item.id)
			show([...others(item.id), item])
		},
		drop(id) {
			itemStore.drop(id)
			unkept.delete(id)
			show(others(id))
		},
		doubt(id) {
			unkept.add(id)
			note({})
		},
		note,
		moveTo: (next) => itemStore.moveTo(next),
		close: stopWatching,
	}
}

const byTime = (a: OutboxItem, b: OutboxItem) => a.at - b.at || (a.id < b.id ? -1 : 1)

const placeOf = (workshop: string, participant = '') =>
	`netzwerkstatt.outbox.${workshop}.${participant && `${participant}.`}`

/** Everything that was handed in, or is to be, in a workshop on this device, by whomever. */
export const itemsOnDevice = (storage: DeviceStorage | undefined, workshop: string): OutboxItem[] =>
	openItemStore(storage, placeOf(workshop), readItem).list()

/**
 * Where a device keeps a person's outbox. Under an earlier participant of this device only that is looked for whose
 * session ended before it was handed in: it shall not be lost with the link. All else belongs to whoever entered it.
 */
function openOutboxStore(storage: DeviceStorage | undefined, workshop: string, participant: string, now: number) {
	let itemStore = openItemStore(storage, placeOf(workshop, participant), readItem)
	const all = openItemStore(storage, placeOf(workshop), readItem)

	function makeRoom(): void {
		for (const item of itemStore.list()) if (item.delivery.is === 'handedIn') itemStore.drop(item.id)
	}

	for (const [place, item] of all.entries()) {
		const isLeft = isStranded(item)
		const isOld = item.delivery.is === 'handedIn' && item.at < now - keepFor
		if (isLeft) itemStore.put(item.id, item)
		if (isOld || (isLeft && place !== `${participant}.${item.id}`)) all.drop(place)
	}

	return {
		list: () => itemStore.list(),
		/** Whether it is kept. Where the storage is full, what the server has makes room. */
		put(item: OutboxItem): boolean {
			if (itemStore.put(item.id, item)) return true
			makeRoom()
			return itemStore.put(item.id, item)
		},
		drop: (id: string) => itemStore.drop(id),
		moveTo(next: string) {
			const before = itemStore
			itemStore = openItemStore(storage, placeOf(workshop, next), readItem)
			for (const item of before.list()) {
				if (itemStore.put(item.id, item)) before.drop(item.id)
			}
		},
		watch: all.watch,
	}
}
