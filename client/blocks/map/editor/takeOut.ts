import type * as Y from 'yjs'
import { change } from '../../../../shared/lib/change.ts'
import { findRelation, type RelationState, removeRelation, setPresent } from '../../../../shared/registry/index.ts'

/** Takes a relation out of the state that is shown: in an overlay out of the target. What is left in no state is removed. */
export function takeOut(doc: Y.Doc, id: string, shown: RelationState | 'overlay'): void {
	change(doc, () => {
		const state = shown === 'actual' ? 'actual' : 'target'
		setPresent(doc, id, state, false)
		if (!findRelation(doc, id)) removeRelation(doc, id)
	})
}
