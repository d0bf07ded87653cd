import { clearDocument, IndexeddbPersistence } from 'y-indexeddb'
import * as Y from 'yjs'
import { type Clock, systemClock } from '../../shared/lib/clock.ts'
import {
	type AskContent,
	bufferOf,
	type CopyContent,
	type Kept,
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
	const close = () => persistence.destroy().catch(() => {})
	keepWithoutHarm(persistence, doc, close)

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
			persistence.set(unsavedKey(key), bufferOf(change)).then(
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
