import { memoryStorage } from '../../server/log/memoryLog.ts'
import type { Storage } from '../../server/log/storage.ts'
import type { Clock } from '../../shared/lib/clock.ts'
import type { Random } from '../../shared/lib/random.ts'

/*
 * A server process that can die: with it die its timers and what it had not yet brought to disk. The disk stays.
 */

export interface Life {
	clock: Clock
	storage: Storage
	/** From now on nothing this process began happens any more. */
	die(): void
}

/** Milliseconds a write takes at most. */
const slowestWrite = 120

export function createDisk(): Storage {
	return memoryStorage()
}

export function createLife(disk: Storage, clock: Clock, random: Random): Life {
	let alive = true
	return {
		clock: {
			now: clock.now,
			after: (ms, task) => clock.after(ms, () => alive && task()),
		},
		storage: {
			cells: disk.cells,
			rooms: disk.rooms,
			async write(changes) {
				// Never resolves for a dead process: what it wrote is lost, and nobody is told.
				await new Promise<void>((done) => clock.after(random() * slowestWrite, () => alive && done()))
				await disk.write(changes)
			},
			async close() {},
		},
		die() {
			alive = false
		},
	}
}
