import * as Y from 'yjs'
import { inOrder, type Ordered } from '../../shared/lib/order.ts'
import { isTrashed } from '../../shared/lib/trash.ts'
import type { Source } from './derived.ts'
import { allOf, entryOf } from './parts.ts'

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

	const note = ({ changed }: Y.Transaction) => {
		for (const [type, keys] of changed) {
			const at = pathIn(top, type)
			if (!at || path.some((key, i) => i < at.length && key !== at[i])) continue
			const [entry] = at.slice(path.length)
			if (entry !== undefined) touched.add(entry)
			else if (at.length === path.length) for (const key of keys) touched.add(String(key))
			else known = undefined
		}
	}
	const [entry] = path
	const told = entry === undefined ? allOf(top) : entryOf(top, entry)
	const source: Source = {
		observe(hear) {
			isObserved = true
			known = undefined
			// Before anybody is told of a change, since whoever is told first may read all of this.
			top.doc?.on('beforeObserverCalls', note)
			const stop = told.observe(hear)
			return () => {
				isObserved = false
				top.doc?.off('beforeObserverCalls', note)
				stop()
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

/** Any shared type, by where it lies. */
type Placed = Pick<Y.Map<unknown>, '_item'>

/** The keys that lead from a top-level map to what lies in it; undefined for what lies elsewhere. */
function pathIn(top: Y.Map<unknown>, type: Placed): string[] | undefined {
	const path: string[] = []
	for (let at = type; at !== top; ) {
		const item = at._item
		if (!(item?.parent instanceof Y.AbstractType)) return undefined
		path.unshift(item.parentSub ?? '')
		at = item.parent
	}
	return path
}
