import * as Y from 'yjs'
import { newId } from '../lib/ids.ts'
import type { Random } from '../lib/random.ts'
import { isTrashed } from '../lib/trash.ts'

/**
 * Copies an entry of a top-level map under a fresh id, which it gives, into that map or the one of another document; what lies in
 * the trash there is left behind.
 */
export function copyData(map: Y.Map<unknown>, id: string, random: Random, into = map): string {
	const copy = newId(random)
	const stored = map.get(id)
	if (stored instanceof Y.Map) into.set(copy, copyOf(stored as Y.Map<unknown>))
	return copy
}

/** A copy of an entry with its parts and their words, to become part of the document; what is none of ours is left behind. */
export function copyOf(stored: Y.Map<unknown>): Y.Map<unknown> {
	return new Y.Map(
		[...stored.entries()].flatMap(([key, value]): [string, unknown][] => {
			if (isTrashed(value)) return []
			if (value instanceof Y.Map) return [[key, copyOf(value as Y.Map<unknown>)]]
			if (value instanceof Y.Text) return [[key, new Y.Text(value.toString())]]
			// No entry of ours holds a shared type of another kind, and one can be in a single place.
			return value instanceof Y.AbstractType ? [] : [[key, value]]
		}),
	)
}
