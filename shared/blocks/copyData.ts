import * as Y from 'yjs'
import { newId } from '../lib/ids.ts'
import type { Random } from '../lib/random.ts'
import { isTrashed } from '../lib/trash.ts'

/** Copies an entry of a top-level map under a fresh id, which it gives; what lies in the trash there is left behind. */
export function copyData(map: Y.Map<unknown>, id: string, random: Random): string {
	const copy = newId(random)
	const stored = map.get(id)
	if (stored instanceof Y.Map) map.set(copy, copyOf(stored as Y.Map<unknown>))
	return copy
}

/** A copy of an entry with its parts and their words, to become part of the document. */
export function copyOf(stored: Y.Map<unknown>): Y.Map<unknown> {
	const entries = [...stored.entries()].filter(([, value]) => !isTrashed(value))
	return new Y.Map(
		entries.map(([key, value]) => {
			if (value instanceof Y.Map) return [key, copyOf(value as Y.Map<unknown>)]
			return [key, value instanceof Y.Text ? new Y.Text(value.toString()) : value]
		}),
	)
}
