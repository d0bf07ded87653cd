import * as Y from 'yjs'
import { keysAt, type Ordered } from '../../lib/order.ts'

/** Keys for `count` new entries of `stored` at a place among the sorted ones; neighbours that stand in the way get new keys. */
export function placeAt(
	stored: Y.Map<unknown>,
	sorted: readonly Ordered[],
	index: number,
	count: number,
): readonly string[] {
	const { keys, repairs } = keysAt(sorted, index, count)
	for (const [id, key] of repairs) {
		const neighbour = stored.get(id)
		if (neighbour instanceof Y.Map) neighbour.set('order', key)
	}
	return keys
}

/** The place before the entry `before`, or at the end if there is none of that id. */
export function indexBefore(sorted: readonly Ordered[], before: string | undefined): number {
	const at = before === undefined ? -1 : sorted.findIndex(({ id }) => id === before)
	return at < 0 ? sorted.length : at
}

export function newMap(entries: Record<string, unknown>): Y.Map<unknown> {
	return new Y.Map(Object.entries(entries))
}
