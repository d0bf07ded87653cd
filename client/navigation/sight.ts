import type * as Y from 'yjs'
import type { Sight } from '../../shared/agenda/index.ts'

const looks = new WeakMap<Y.Doc, () => Sight | undefined>()

/** A canvas tells what it shows for as long as it is there; afterwards what it showed last still counts. */
export function tellSight(doc: Y.Doc, look: () => Sight | undefined): () => void {
	looks.set(doc, look)
	return () => {
		if (looks.get(doc) !== look) return
		const last = look()
		looks.set(doc, () => last)
	}
}

/** Which part of which board this device shows, or showed last; undefined if it has shown none. */
export const sightOf = (doc: Y.Doc): Sight | undefined => looks.get(doc)?.()
