import { clearDocument, IndexeddbPersistence, PREFERRED_TRIM_SIZE, storeState } from 'y-indexeddb'
import * as Y from 'yjs'
import { type Clock, systemClock } from '../../shared/lib/clock.ts'
import {
	type AskContent,
	bufferOf,
	type CopyContent,
	type Kept,
	put,
	readKept,
	replaceContent,
	unsavedKey,
} from './copyContent.ts'

/** A copy of a room on this device: it shows the board without a connection and keeps what was entered meanwhile. */
export interface LocalCopy {
	/** Resolves when the copy is in the document. Never rejects. */
	readonly loaded: Promise<Loaded>
	/** Keeps a change that is not known to be saved; `left` and `replace` give it back. Resolves to whether it is kept. */
	keep(key: string, change: Uint8Array): Promise<boolean>
	/** These changes are saved. */
	drop(keys: readonly string[]): void
	/** Notes to which epoch of the document the copy belongs. */
	belongsTo(epoch: number): void
	/**
	 * Ends keeping and puts another document in the place of the copy, in one transaction that no other window comes
	 * between. `content` is called within it, once, with what lies there of epoch and unsaved changes, or with nothing if
	 * the browser does not let us know; resolves to what it returned, and whether that lies in the copy now.
	 */
	replace<Content extends CopyContent>(content: AskContent<Content>): Promise<{ content: Content; isKept: boolean }>
	/** Ends keeping; the copy stays. */
	close(): Promise<void>
	/** Ends keeping and deletes the copy, with everything in it that was not saved: for those who leave a shared device. */
	erase(): Promise<void>
}

interface Loaded extends Kept {
	/** whether there was a copy */
	found: boolean
}

const nothingFound: Loaded = { found: false, unsaved: new Map() }

export const noLocalCopy: LocalCopy = {
	loaded: Promise.resolve(nothingFound),
	keep: () => Promise.resolve(false),
	drop() {},
	belongsTo() {},
	replace: async (content) => ({ content: content(undefined), isKept: false }),
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
	const close = () => {
		trimming.cancel()
		return persistence.destroy().catch(() => {})
	}
	const trimming = keepAtOnce(persistence, doc, close, clock)

	const loaded = new Promise<Loaded>((resolve) => {
		let isLate = false
		const goWithout = () => {
			isLate = true
			void close()
			resolve(nothingFound)
		}
		const cancel = clock.after(patience, goWithout)
		const read = async () => {
			const [database] = await Promise.all([persistence._db, persistence.whenSynced])
			const kept = await readKept(database)
			if (isLate) return
			cancel()
			// Both are written one after the other, so what lies in one may be missing in the other.
			for (const change of kept.unsaved.values()) Y.applyUpdate(doc, change, persistence)
			resolve({ found: doc.store.clients.size > 0, ...kept })
		}
		void read().catch(() => {
			cancel()
			goWithout()
		})
	})
	return {
		loaded,
		keep: (key, change) =>
			persistence._db
				.then((database) => put(database, 'custom', bufferOf(change), unsavedKey(key)))
				.then(
					() => true,
					() => false,
				),
		drop(keys) {
			for (const key of keys) persistence.del(unsavedKey(key)).catch(() => {})
		},
		belongsTo: (epoch) => void persistence.set('epoch', epoch).catch(() => {}),
		replace: (content) => replaceContent(name, content, close(), (giveUp) => clock.after(patience, giveUp)),
		close,
		erase: () =>
			close()
				.then(() => clearDocument(name))
				.catch(() => {}),
	}
}

/** How long after a change the copy is written anew in one piece, once it consists of many. In milliseconds. */
const trimAfter = 1_000

/**
 * Takes the place of what the library does with a change, which commits nothing of what is entered as the page is left. The copy hears
 * of a change before the connection does, and its database may have been closed: by another window that erases it, or by a browser that tidied up in
 * the background. That must cost the copy and not the change.
 */
function keepAtOnce(persistence: IndexeddbPersistence, doc: Y.Doc, giveUp: () => void, clock: Clock) {
	let cancel = () => {}
	doc.off('update', persistence._storeUpdate)
	persistence._storeUpdate = (update: Uint8Array, origin: unknown) => {
		const { db } = persistence
		if (!db || origin === persistence) return
		try {
			put(db, 'updates', update).catch(() => {})
		} catch {
			giveUp()
			return
		}
		persistence._dbsize += 1
		if (persistence._dbsize < PREFERRED_TRIM_SIZE) return
		cancel()
		cancel = clock.after(trimAfter, () => void storeState(persistence, false).catch(() => {}))
	}
	doc.on('update', persistence._storeUpdate)
	return { cancel: () => cancel() }
}
