import * as Y from 'yjs'

/** A document: first as a snapshot has it (V2), then updates (V1), one after the other. */
export interface Encoded {
	state?: Uint8Array | undefined
	updates: readonly Uint8Array[]
}

/** What was given is no document. */
export class NoDocument extends Error {}

/** @throws NoDocument */
export function opened({ state, updates }: Encoded): Y.Doc {
	const doc = new Y.Doc()
	try {
		doc.transact(() => {
			if (state) Y.applyUpdateV2(doc, state)
			for (const update of updates) Y.applyUpdate(doc, update)
		})
	} catch (reason) {
		throw new NoDocument(String(reason))
	}
	return doc
}

/** How many structs (items, and what is left of them) a document has: what it costs to keep, open and change. */
export function structsIn({ store }: Y.Doc): number {
	let sum = 0
	for (const structs of store.clients.values()) sum += structs.length
	return sum
}
