import { checkedLog } from './checkedLog.ts'
import type { Log, RoomKey } from './log.ts'
import { memorySegments } from './memorySegments.ts'
import type { Segments } from './segments.ts'
import type { Cell, CellKind, Change, Storage } from './storage.ts'

/**
 * A log that lasts as long as the objects it lies in, for tests and the simulation. A second log over both finds what a
 * killed process leaves, one over the storage alone what is left after a power cut.
 */
export function memoryLog(storage: Storage = memoryStorage(), segments: Segments = memorySegments()): Log {
	return checkedLog(storage, queueMicrotask, segments)
}

/** Cells in a map. "On disk" means: in the map. Closing keeps them, so that a second log can open what a first one left. */
export function memoryStorage(): Storage {
	const cells = new Map<string, Map<number, Uint8Array>>()

	function cellsOf(key: RoomKey, kind: CellKind): Map<number, Uint8Array> {
		const name = `${key.workshop}/${key.room}/${kind}`
		const known = cells.get(name)
		if (known) return known
		const fresh = new Map<number, Uint8Array>()
		cells.set(name, fresh)
		return fresh
	}

	function make(change: Change): void {
		if ('put' in change) cellsOf(change.key, change.put).set(change.seq, change.bytes)
		else cellsOf(change.key, change.remove).delete(change.seq)
	}

	return {
		async cells(key, kind, from) {
			const found: Cell[] = []
			for (const [seq, bytes] of cellsOf(key, kind)) if (seq >= from) found.push({ seq, bytes })
			return found.sort((a, b) => a.seq - b.seq)
		},
		async rooms(workshop) {
			const stored = [...cells].filter(([name, ofKind]) => ofKind.size > 0 && name.startsWith(`${workshop}/`))
			return [...new Set(stored.map(([name]) => name.split('/')[1] ?? ''))]
		},
		async write(changes) {
			for (const change of changes) make(change)
		},
		async close() {},
	}
}
