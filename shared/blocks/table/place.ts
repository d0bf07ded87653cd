import type * as Y from 'yjs'
import { mapIn } from '../../lib/entries.ts'
import { keysAt, type Ordered } from '../../lib/order.ts'

/** Keys for `count` new entries of `stored` at a place among the sorted ones; neighbours that stand in the way get new keys. */
export function placeAt(
	stored: Y.Map<unknown>,
	sorted: readonly Ordered[],
	index: number,
	count: number,
): readonly string[] {
	const { keys, repairs } = keysAt(sorted, index, count)
	for (const [id, key] of repairs) mapIn(stored, id)?.set('order', key)
	return keys
}
