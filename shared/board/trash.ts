import type * as Y from 'yjs'
import { removeEntry, type Trashed } from '../lib/trash.ts'
import { entryOf, propertyOf, recordsOf, withAllInside } from './stored.ts'

/** What is drawn by hand and says nothing: it goes for good, and undo brings it back. */
const strokes: readonly unknown[] = ['draw', 'highlight', 'line', 'arrow', 'laser']

/**
 * Of what shall go from a board, lays the shapes that hold words, pictures or data into the trash. One mark is enough for
 * a shape and everything in it; what ties arrows to them stays where it is, and shows again with them.
 *
 * @returns the ids of all that went along with that; the rest of `going` is still there
 */
export function trashShapes(doc: Y.Doc, going: ReadonlySet<string>, trashed: Trashed): Set<string> {
	const outermost = [...going].filter((id) => {
		const entry = entryOf(doc, id)
		if (!entry || propertyOf(entry, 'typeName') !== 'shape' || strokes.includes(propertyOf(entry, 'type'))) return false
		return !going.has(String(propertyOf(entry, 'parentId')))
	})
	for (const id of outermost) removeEntry(recordsOf(doc), id, trashed)
	const gone = withAllInside(doc, outermost)
	for (const id of going) {
		const entry = entryOf(doc, id)
		if (!entry || propertyOf(entry, 'typeName') !== 'binding') continue
		const ends = [propertyOf(entry, 'fromId'), propertyOf(entry, 'toId')]
		// An arrow that goes takes its bindings along.
		if (ends.some((end) => gone.has(String(end))) && !ends.some((end) => isGoing(String(end)))) gone.add(id)
	}
	return gone

	function isGoing(id: string): boolean {
		return going.has(id) && !gone.has(id)
	}
}
