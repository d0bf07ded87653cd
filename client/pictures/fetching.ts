import type { Clock } from '../../shared/lib/clock.ts'

/** Things asked for at once: other requests of the page want their turn, too. */
const atOnce = 4

/**
 * Milliseconds until it is tried again: longer each time, since others may take long to hand a picture over, and so long that
 * a device asks about once a second however many there are that never come.
 */
const pauseBefore = (attempt: number, waiting: number) =>
	Math.max(Math.min(60_000, 2_000 * 2 ** attempt), waiting * 1_000)

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
	const queue: (() => void)[] = []
	let busy = 0
	const pauses = new Map<string, { tryNow(): void; cancel(): void }>()
	let isClosed = false

	async function inTurn(name: string): Promise<boolean> {
		if (busy < atOnce) busy++
		else await new Promise<void>((go) => queue.push(go))
		try {
			return isClosed || (await get(name))
		} finally {
			const next = queue.shift()
			if (next) next()
			else busy--
		}
	}

	async function attempt(name: string, attempts: number): Promise<void> {
		const isHad = await inTurn(name)
		underWay.delete(name)
		if (isHad || isClosed) return
		const again = () => {
			pauses.delete(name)
			begin(name, attempts + 1)
		}
		const cancel = clock.after(pauseBefore(attempts, pauses.size), again)
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
