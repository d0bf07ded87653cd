import { join } from 'node:path'
import { type Key, open } from 'lmdb'
import { writable } from '../disk/writable.ts'
import { checkedLog } from './checkedLog.ts'
import type { Log, RoomKey } from './log.ts'
import { fileSegments } from './segments.ts'
import type { Cell, CellKind, Change, Storage } from './storage.ts'

/** The log on this machine's disk, in the LMDB environment at `path` (a directory, made if missing). One process at a time. */
export function lmdbLog(path: string): Log {
	return checkedLog(lmdbStorage(path), paced(commitMs), fileSegments(join(path, 'ahead')))
}

/**
 * Under load a transaction begins at most so often, in milliseconds. Each costs a flush of the disk and half a millisecond
 * of work, while nobody is told about saved edits more often than every 100 ms, and what was shown is written ahead anyway.
 */
const commitMs = 50

/** Runs tasks at the end of the turn, but never two within `gap` milliseconds. */
function paced(gap: number): (task: () => void) => void {
	let last = Number.NEGATIVE_INFINITY
	return (task) => {
		const run = () => {
			last = performance.now()
			task()
		}
		const wait = last + gap - performance.now()
		if (wait > 0) setTimeout(run, wait)
		else setImmediate(run)
	}
}

export function lmdbStorage(path: string): Storage {
	const db = open<Buffer, Key>({
		path,
		encoding: 'binary',
		keyEncoding: 'ordered-binary',
		cache: false,
		// Batches are made explicitly: with the implicit ones a failed commit also rejects a promise nobody can reach.
		eventTurnBatching: false,
		// A commit then includes the flush: resolved means on disk. Transactions do not overlap here anyway, and after a
		// failed commit the separate promise for the flush would stay open for ever.
		overlappingSync: false,
	})

	const medium = writable(path)

	function make(change: Change): Promise<boolean> {
		return 'put' in change
			? db.put(keyOf(change.key, change.put, change.seq), Buffer.from(change.bytes))
			: db.remove(keyOf(change.key, change.remove, change.seq))
	}

	return {
		async cells(key, kind, from) {
			const range = { start: keyOf(key, kind, from), end: keyOf(key, kind, Number.MAX_SAFE_INTEGER) }
			const cells: Cell[] = []
			for (const { key: place, value } of db.getRange(range)) {
				cells.push({ seq: (place as [string, string, number, number])[3], bytes: value })
			}
			return cells
		},
		async rooms(workshop) {
			const rooms = new Set<string>()
			for (const key of db.getKeys({ start: [workshop], end: [workshop, '\uffff'] }))
				rooms.add((key as [string, string])[1])
			return [...rooms]
		},
		async write(changes) {
			if (changes.length === 0) return
			medium.check()
			const parts: Promise<boolean>[] = []
			const whole = db.batch(() => {
				for (const change of changes) parts.push(make(change))
			})
			try {
				await settle([whole, ...parts])
			} catch (reason) {
				medium.failed()
				throw await causeOf(reason)
			}
		},
		close() {
			medium.close()
			return db.close()
		},
	}
}

const keyOf = (key: RoomKey, kind: CellKind, seq: number): Key => [key.workshop, key.room, kind, seq]

/** Waits for all, so that no rejection of a sibling goes unhandled, then throws the first failure. */
async function settle(parts: Promise<boolean>[]): Promise<void> {
	for (const outcome of await Promise.allSettled(parts)) {
		if (outcome.status === 'rejected') throw outcome.reason
	}
}

/** LMDB tells the cause of a failed commit by a second rejection, hidden in the first one's `commitError`. */
async function causeOf(reason: unknown): Promise<unknown> {
	if (!(reason instanceof Error && 'commitError' in reason)) return reason
	return Promise.resolve(reason.commitError).then(
		() => reason,
		(cause: unknown) => cause,
	)
}
