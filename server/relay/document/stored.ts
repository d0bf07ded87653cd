import * as Y from 'yjs'
import { Refusal } from '../../../shared/protocol/refusals.ts'
import type { Stored } from '../../log/log.ts'
import { NoDocument, opened } from '../../worker/encoded.ts'
import type { LargeDocuments } from '../../worker/largeDocuments.ts'

/**
 * A document of more structs, or of more bytes where nobody has counted them, is large: to open or to encode it takes more than a
 * few milliseconds, and is done apart.
 */
export const largest = { structs: 20_000, bytes: 64 * 1024 }

/**
 * Opens what the log holds of a document: `whole` is all of it as one update (V1). undefined if there is nothing.
 *
 * @throws `storageDamaged` if it is no document
 */
export async function readStored(
	{ snapshot, tail }: Stored,
	large: LargeDocuments,
): Promise<{ doc: Y.Doc; whole: Uint8Array } | undefined> {
	if (!snapshot && tail.length === 0) return undefined
	const encoded = { state: snapshot?.state, updates: tail.map(({ update }) => update) }
	const bytes = encoded.updates.reduce((sum, { length }) => sum + length, 0)
	const isLarge = snapshot?.structs
		? snapshot.structs > largest.structs || bytes > largest.bytes
		: bytes + (snapshot?.state.length ?? 0) > largest.bytes
	try {
		if (isLarge) return await large.open(encoded)
		const doc = opened(encoded)
		return { doc, whole: Y.encodeStateAsUpdate(doc) }
	} catch (reason) {
		if (!(reason instanceof NoDocument)) throw reason
		throw new Refusal('storageDamaged', `sound records that are no document: ${reason.message}`)
	}
}
