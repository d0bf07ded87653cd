import type { Clock } from '../../shared/lib/clock.ts'

/** Milliseconds until it is tried again: longer each time, since others may take long to hand a picture over. */
const pauseBefore = (attempt: number) => Math.min(60_000, 2_000 * 2 ** attempt)

/** Tries once for each thing when it is asked for, and again after a while until it was had. */
export interface Fetching {
	/** Resolves when it was had, or tried in vain for now. */
	fetch(name: string): Promise<void>
	/** Tries at once what waits to be tried again. */
	hurry(): void
	close(): void
}

/** @param get resolves to whether it was had; never rejects */
export function createFetching(clock: Clock, get: (name: string) => Promise<boolean>): Fetching {
	const underWay = new Map<string, Promise<void>>()
	const pauses = new Map<string, { tryNow(): void; cancel(): void }>()
	let isClosed = false

	async function attempt(name: string, attempts: number): Promise<void> {
		const isHad = await get(name)
		underWay.delete(name)
		if (isHad || isClosed) return
		const again = () => {
			pauses.delete(name)
			begin(name, attempts + 1)
		}
		const cancel = clock.after(pauseBefore(attempts), again)
		const tryNow = () => {
			cancel()
			again()
		}
		pauses.set(name, { tryNow, cancel })
	}
	function begin(name: string, attempts: number): Promise<void> {
		const work = underWay.get(name) ?? attempt(name, attempts)
		underWay.set(name, work)
		return work
	}

	return {
		fetch: (name) => (isClosed || pauses.has(name) ? Promise.resolve() : begin(name, 0)),
		hurry() {
			for (const { tryNow } of [...pauses.values()]) tryNow()
		},
		close() {
			isClosed = true
			for (const { cancel } of pauses.values()) cancel()
			pauses.clear()
		},
	}
}
