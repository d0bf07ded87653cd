import { clearDocument, IndexeddbPersistence } from 'y-indexeddb'
import type * as Y from 'yjs'
import { type Clock, systemClock } from '../../shared/lib/clock.ts'

/** A copy of a room on this device: it shows the board without a connection and keeps what was entered meanwhile. */
export interface LocalCopy {
	/** Resolves when the copy is in the document; `found` tells whether there was one. Never rejects. */
	readonly loaded: Promise<{ found: boolean }>
	/** Ends keeping; the copy stays. */
	close(): Promise<void>
	/** Ends keeping and deletes the copy, with everything in it that was not saved: for those who leave a shared device. */
	erase(): Promise<void>
}

export const noLocalCopy: LocalCopy = {
	loaded: Promise.resolve({ found: false }),
	close: () => Promise.resolve(),
	erase: () => Promise.resolve(),
}

/** Browsers have been seen that never answer; a slow phone with a large copy takes some seconds. In milliseconds. */
const patience = 15_000

/**
 * Opens the copy; where the browser keeps none (private windows, blocked or broken storage) the room works without.
 * A copy that comes too late stays out of the document for this visit, and for the next one as it is.
 */
export function openLocalCopy(name: string, doc: Y.Doc, clock: Clock = systemClock): LocalCopy {
	if (typeof indexedDB === 'undefined') return noLocalCopy
	const persistence = new IndexeddbPersistence(name, doc)
	const close = () => persistence.destroy().catch(() => {})
	keepWithoutHarm(persistence, doc, close)

	const loaded = new Promise<{ found: boolean }>((resolve) => {
		const goWithout = () => {
			void close()
			resolve({ found: false })
		}
		const cancel = clock.after(patience, goWithout)
		persistence._db.catch(() => {
			cancel()
			goWithout()
		})
		void persistence.whenSynced.then(() => {
			cancel()
			resolve({ found: doc.store.clients.size > 0 })
		})
	})
	return {
		loaded,
		close,
		erase: () =>
			close()
				.then(() => clearDocument(name))
				.catch(() => {}),
	}
}

/**
 * The copy hears of a change before the connection does, and it throws once its database is closed: by another window
 * that erases it, or by a browser that tidied up in the background. That must cost the copy and not the change.
 */
function keepWithoutHarm(persistence: IndexeddbPersistence, doc: Y.Doc, giveUp: () => void): void {
	const keep = persistence._storeUpdate
	doc.off('update', keep)
	persistence._storeUpdate = (update, origin) => {
		try {
			keep(update, origin)
		} catch {
			giveUp()
		}
	}
	doc.on('update', persistence._storeUpdate)
}
