import type { Clock } from '../../shared/lib/clock.ts'

interface Batch<Item> {
	readonly items: Item[]
	readonly done: Promise<void>
	/** Does it now instead of when its time has come. */
	start(): void
}

/**
 * Gathers what comes within `ms` milliseconds under the same key and does it in one go: a hundred phones that send in
 * the same moment make one change, not a hundred. Batches of one key are done one after the other.
 */
export class Batcher<Item> {
	readonly #clock: Clock
	readonly #ms: number
	readonly #work: (key: string, items: readonly Item[]) => Promise<void>
	readonly #waiting = new Map<string, Batch<Item>>()
	readonly #running = new Map<string, Promise<void>>()

	constructor(clock: Clock, ms: number, work: (key: string, items: readonly Item[]) => Promise<void>) {
		this.#clock = clock
		this.#ms = ms
		this.#work = work
	}

	/** Resolves when the batch with this item is done, and rejects as its work does. */
	add(key: string, item: Item): Promise<void> {
		const batch = this.#waiting.get(key) ?? this.#begin(key)
		batch.items.push(item)
		return batch.done
	}

	/** Does what waits under this key, or under any, without waiting for more; resolves when it is done, well or not. */
	async flush(key?: string): Promise<void> {
		for (const [each, batch] of [...this.#waiting]) if (key === undefined || each === key) batch.start()
		const running = [...this.#running].filter(([each]) => key === undefined || each === key)
		await Promise.allSettled(running.map(([, run]) => run))
	}

	#begin(key: string): Batch<Item> {
		const items: Item[] = []
		const { promise, resolve } = withResolver()
		const cancel = this.#clock.after(this.#ms, () => batch.start())
		const batch: Batch<Item> = {
			items,
			done: promise,
			start: () => {
				cancel()
				this.#waiting.delete(key)
				resolve(this.#run(key, items))
			},
		}
		this.#waiting.set(key, batch)
		return batch
	}

	#run(key: string, items: readonly Item[]): Promise<void> {
		const before = this.#running.get(key) ?? Promise.resolve()
		const run = before.catch(() => {}).then(() => this.#work(key, items))
		this.#running.set(key, run)
		const over = () => {
			if (this.#running.get(key) === run) this.#running.delete(key)
		}
		run.then(over, over)
		return run
	}
}

function withResolver() {
	let resolve: (value: Promise<void>) => void = () => {}
	const promise = new Promise<void>((resolved) => {
		resolve = resolved
	})
	return { promise, resolve }
}
