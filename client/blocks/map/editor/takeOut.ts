import type * as Y from 'yjs'
import { change } from '../../../../shared/lib/change.ts'
import type { Trashed } from '../../../../shared/lib/trash.ts'
import { findRelation, type RelationState, removeRelation, setPresent } from '../../../../shared/registry/index.ts'

/**
 * Takes a relation out of the state that is shown: in an overlay out of the target. What would be left in no state comes into
 * the trash, as it was.
 */
export function takeOut(doc: Y.Doc, id: string, shown: RelationState | 'overlay', trashed: Trashed): void {
	change(doc, () => {
		const state = shown === 'actual' ? 'actual' : 'target'
		setPresent(doc, id, state, false)
		if (findRelation(doc, id)) return
		setPresent(doc, id, state, true)
		removeRelation(doc, id, trashed)
	})
}
