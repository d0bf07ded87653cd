import { memoryStorage } from '../../server/log/memoryLog.ts'
import type { Storage } from '../../server/log/storage.ts'

/** A storage whose disk is in the test's hand. */
export interface GatedStorage extends Storage {
	/** From now on writes reach the disk only with `release`. */
	hold(): void
	/** Lets what is held through, and what comes after. */
	release(): void
	/** From now on writes fail with this message, what is held included; `undefined`: they work again. */
	fail(message: string | undefined): void
	/** What is held will never reach the disk, nor be answered: the process that wrote it has died. */
	drop(): void
	/** transactions on disk */
	readonly transactions: number
}

export function gatedStorage(disk: Storage = memoryStorage()): GatedStorage {
	let held: (() => void)[] | undefined
	let failure: string | undefined
	let transactions = 0

	function open() {
		const waiting = held ?? []
		held = undefined
		for (const go of waiting) go()
	}

	return {
		cells: (key, kind, from) => disk.cells(key, kind, from),
		rooms: (workshop) => disk.rooms(workshop),
		async write(changes) {
			const gate = held
			if (gate) await new Promise<void>((go) => gate.push(go))
			if (failure !== undefined) throw new Error(failure)
			await disk.write(changes)
			transactions++
		},
		close: () => disk.close(),
		hold() {
			held ??= []
		},
		release: open,
		drop() {
			held = undefined
		},
		fail(message) {
			failure = message
			if (message !== undefined) open()
		},
		get transactions() {
			return transactions
		},
	}
}
