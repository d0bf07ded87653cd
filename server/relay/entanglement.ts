import * as Y from 'yjs'
import type { FreshClient } from './admission.ts'

/**
 * How far what is new stands from what it was written between. Yjs finds the place of an item by walking from its left
 * neighbour at the time of writing towards the right one, past everything that others have put there meanwhile; whoever
 * opens the document walks the same way again. People who write at once are a few steps apart. Somebody who writes thousands
 * of things between one and the same, or between the beginning of a long text and its end, makes everybody walk for minutes,
 * although each of them took no time.
 *
 * @param doc with the news applied
 * @param fresh what is new, as found before it was applied
 * @param most where to stop counting
 * @returns steps, a letter each, since a text may be cut into its letters later on; ten thousand take about 50 ms in a text of that length
 */
export function entanglementOf(doc: Y.Doc, fresh: readonly FreshClient[], most: number): number {
	let steps = 0
	for (const { client, known } of fresh) {
		const structs = doc.store.clients.get(client) ?? []
		if (known >= Y.getState(doc.store, client)) continue
		for (let i = Y.findIndexSS(structs, known); i < structs.length; i++) {
			const struct = structs[i]
			if (struct instanceof Y.Item) steps += stepsAround(struct, most - steps)
			if (steps >= most) return steps
		}
	}
	return steps
}

/** From the left neighbour at the time of writing to the right one, or from and to the ends where there was none. */
function stepsAround({ left, right, origin, rightOrigin }: Y.Item, most: number): number {
	let steps = 0
	for (let item = left; item !== null && !holds(item, origin) && steps < most; item = item.left) steps += item.length
	for (let item = right; item !== null && !holds(item, rightOrigin) && steps < most; item = item.right) {
		steps += item.length
	}
	return steps
}

const holds = ({ id, length }: Y.Item, wanted: Y.ID | null): boolean =>
	wanted !== null && id.client === wanted.client && id.clock <= wanted.clock && wanted.clock < id.clock + length
