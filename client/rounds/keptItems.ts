import { saysSame } from '../../shared/lib/keepSame.ts'
import { createValue, type Value } from '../sync/value.ts'
import type { DeviceStorage } from './itemStore.ts'
import type { OutboxItem } from './outboxItem.ts'
import { openOutboxStore } from './outboxStore.ts'

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
interface KeptItems {
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
