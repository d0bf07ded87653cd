import * as Y from 'yjs'
import { inOrder, type Ordered } from '../../shared/lib/order.ts'
import { isTrashed } from '../../shared/lib/trash.ts'
import type { Source } from './derived.ts'

type Read<Entry> = (id: string, stored: unknown) => Entry | undefined

/** Entries as they are read, and what tells of their changes: for one `derived` value that has `source` among its sources. */
export interface ReadEntries<Entry> {
	readonly source: Source
	/** What `entriesIn` finds. While `source` is observed, only what changes touched is read again. */
	list(): Entry[]
}

/**
 * The entries of a top-level map, or of the map that lies at `path` in it: a letter in one of hundreds is the reading of one.
 * `source` tells of every change in the top-level map, or with a path of every change in the entry of it that is on the path.
 */
export function readEntries<Entry extends Ordered>(
	top: Y.Map<unknown>,
	read: Read<Entry>,
	path: readonly string[] = [],
): ReadEntries<Entry> {
	let isObserved = false
	let known: Map<string, Entry> | undefined
	const touched = new Set<string>()

	/** Notes what is to be read again after an event; answers whether `source` tells of it. */
	const note = ({ path: at, changes }: Y.YEvent<Y.AbstractType<unknown>>): boolean => {
		const [entry] = path
		if (entry !== undefined && (at.length === 0 ? !changes.keys.has(entry) : at[0] !== entry)) return false
		if (path.some((key, i) => i < at.length && key !== at[i])) return true
		if (at.length > path.length) touched.add(String(at[path.length]))
		else if (at.length === path.length) for (const key of changes.keys.keys()) touched.add(key)
		else known = undefined
		return true
	}
	const source: Source = {
		observe(hear) {
			isObserved = true
			known = undefined
			const listen = (events: Y.YEvent<Y.AbstractType<unknown>>[], transaction: Y.Transaction) => {
				if (events.map(note).some(Boolean)) hear(transaction.local, transaction)
			}
			top.observeDeep(listen)
			return () => {
				isObserved = false
				top.unobserveDeep(listen)
			}
		},
	}
	const stored = (): Y.Map<unknown> | undefined =>
		path.reduce<Y.Map<unknown> | undefined>((map, key) => {
			const next = map?.get(key)
			return next instanceof Y.Map && !isTrashed(next) ? next : undefined
		}, top)
	return {
		source,
		list() {
			const map = stored()
			const last = isObserved ? known : undefined
			known = last ?? new Map()
			for (const id of last ? touched : (map?.keys() ?? [])) {
				const entry = map?.get(id)
				const found = entry === undefined || isTrashed(entry) ? undefined : read(id, entry)
				if (found) known.set(id, found)
				else known.delete(id)
			}
			touched.clear()
			return [...known.values()].sort(inOrder)
		},
	}
}
