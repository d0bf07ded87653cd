import { clearDocument, IndexeddbPersistence } from 'y-indexeddb'
import type * as Y from 'yjs'

/** A copy of a room on this device: it shows the board without a connection and keeps what was entered meanwhile. */
export interface LocalCopy {
	/** Resolves when the copy is in the document; `found` tells whether there was one. Never rejects. */
	readonly loaded: Promise<{ found: boolean }>
	/** Ends keeping; the copy stays. */
	close(): Promise<void>
	/** Ends keeping and deletes the copy: the link no longer holds, or the person leaves a shared device. */
	erase(): Promise<void>
}

export const noLocalCopy: LocalCopy = {
	loaded: Promise.resolve({ found: false }),
	close: () => Promise.resolve(),
	erase: () => Promise.resolve(),
}

/** Opens the copy; where the browser keeps none (private windows, blocked storage) the room works without. */
export function openLocalCopy(name: string, doc: Y.Doc): LocalCopy {
	if (typeof indexedDB === 'undefined') return noLocalCopy
	const persistence = new IndexeddbPersistence(name, doc)
	const failed = persistence._db.then(
		() => new Promise<never>(() => {}),
		() => ({ found: false }),
	)
	const loaded = persistence.whenSynced.then(() => ({ found: doc.store.clients.size > 0 }))
	return {
		loaded: Promise.race([loaded, failed]),
		close: () => persistence.destroy().catch(() => {}),
		erase: () =>
			persistence
				.destroy()
				.then(() => clearDocument(name))
				.catch(() => {}),
	}
}
