import type * as Y from 'yjs'

/** The origin of every change a person makes on this device: exactly what their undo may take back. */
export const ownChange = { toString: () => 'own change' } as const

/** Runs `work` as one transaction of this person: one update on the wire, one piece of an undo step. */
export function change<Answer>(doc: Y.Doc, work: (transaction: Y.Transaction) => Answer): Answer {
	return doc.transact(work, ownChange)
}
