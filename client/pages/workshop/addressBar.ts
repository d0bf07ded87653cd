import { createValue, type Value } from '../../sync/value.ts'
import { addressOf, type Opened, readAddress, type WorkshopAddress } from '../entrance/placeAddress.ts'

/** The address of a workshop's page: it says where the person is, and where Back and Forward lead, the person is. */
export interface AddressBar {
	readonly address: Value<WorkshopAddress>
	/** To another place, from which Back leads to this one. */
	go(next: WorkshopAddress): void
	/** Says better what is shown already. */
	correct(next: WorkshopAddress): void
	/** Opens something over the place, which Back closes; what stands beside it is no step of its own. */
	open(opened: Opened): void
	close(): void
	/** Listens to Back and Forward; the returned function ends that. */
	follow(): () => void
}

/** Marks the entries of the history that something lies over the entry before. */
const over = { netzwerkstatt: 'over' }
const isOver = () => (history.state as Partial<typeof over> | null)?.netzwerkstatt === over.netzwerkstatt

export function createAddressBar(workshop: string): AddressBar {
	const here = () => readAddress(workshop, location)
	const text = (address: WorkshopAddress) => addressOf(workshop, address)
	const address = createValue<WorkshopAddress>(here() ?? {}, (one, other) => text(one) === text(other))
	/** What was asked for while the browser is on its way back to the entry below. */
	let meanwhile: (() => void) | undefined
	let isReturning = false

	// The fragment stays: whoever came by a link that may be passed on passes it on with the place.
	const push = (next: WorkshopAddress, state: unknown) => history.pushState(state, '', text(next) + location.hash)
	const replace = (next: WorkshopAddress, state: unknown) => history.replaceState(state, '', text(next) + location.hash)
	const onceBack = (write: () => void) => {
		if (isReturning) meanwhile = write
		else write()
	}

	return {
		address,
		go(next) {
			address.set(next)
			onceBack(() => {
				const isHere = location.pathname + location.search === text(next)
				if (isHere || isOver()) replace(next, null)
				else push(next, null)
			})
		},
		correct(next) {
			if (text(next) === text(address.get())) return
			address.set(next)
			onceBack(() => replace(next, history.state))
		},
		open(opened) {
			const next = { ...address.get(), opened }
			address.set(next)
			onceBack(() => {
				if (opened.what === 'panel') replace(next, null)
				else push(next, over)
			})
		},
		close() {
			const { opened, ...below } = address.get()
			if (!opened) return
			address.set(below)
			if (!isOver()) return onceBack(() => replace(below, null))
			// What closes it may lead elsewhere at the same moment: then the entry is that place's.
			queueMicrotask(() => {
				if (!isOver() || text(address.get()) !== text(below)) return
				isReturning = true
				history.back()
			})
		},
		follow() {
			const arrive = () => {
				const write = meanwhile
				meanwhile = undefined
				isReturning = false
				const now = here()
				if (write) write()
				else if (now) address.set(now)
			}
			addEventListener('popstate', arrive)
			return () => removeEventListener('popstate', arrive)
		},
	}
}
