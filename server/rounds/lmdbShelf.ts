import { open } from 'lmdb'
import { Refusal } from '../../shared/protocol/refusals.ts'
import { writable } from '../disk/writable.ts'
import { causeOf } from '../links/lmdbCause.ts'
import type { Reading, Shelf } from './shelf.ts'

/**
 * A shelf in an lmdb environment of its own at `path` (a folder, created if missing).
 *
 * What is removed is out of the table at once, but not out of the file: lmdb writes changes to fresh pages and uses the
 * freed ones again some time, and disks and backups keep older copies. Overwriting rows before removing them would not
 * change that. So rows must not say more than may be found later.
 */
export function openLmdbShelf(path: string): Shelf {
	const table = open<string, string>({
		path,
		encoding: 'string',
		cache: false,
		noSubdir: false,
		// Transactions are made explicitly: an implicit batch that fails also rejects a promise nobody can reach.
		eventTurnBatching: false,
		// A commit then includes the flush: resolved means on disk.
		overlappingSync: false,
	})
	const medium = writable(path)
	const reading: Reading = {
		get: (key) => table.get(bounded(key)),
		rows: (beginning) => [...table.getRange({ start: bounded(beginning), end: `${bounded(beginning)}\uffff` })],
	}

	return {
		...reading,
		async decide(look) {
			try {
				medium.check()
				return await table.transaction(() => {
					const { answer, remove = [], put = [] } = look(reading)
					for (const key of remove) table.remove(bounded(key))
					for (const { key, value } of put) table.put(bounded(key), value)
					return answer
				})
			} catch (reason) {
				medium.failed()
				const cause = await causeOf(reason)
				throw Object.assign(new Refusal('storageAway', 'what people handed in cannot be written'), { cause })
			}
		},
		close: () => table.close(),
	}
}

/** lmdb throws on keys above 1978 bytes, and parts of keys arrive from outside: an overlong one is simply not there. */
const bounded = (key: string): string => key.slice(0, 400)
