/*
 * The copy's database as y-indexeddb lays it out: `updates` holds the document, `custom` is free for others to use. There
 * lie the epoch of the document and the changes that are not known to be saved.
 */

/** What a copy notes beside the document. */
export interface Kept {
	/** of the document; absent in copies from before it was noted */
	epoch?: number
	/** changes that are not known to be saved, by key */
	unsaved: ReadonlyMap<string, Uint8Array>
}

export interface CopyContent extends Required<Kept> {
	/** Yjs update (V1) of the whole document */
	state: Uint8Array
}

/** Called with what a copy notes, or with nothing if the browser does not let us know; returns what comes in its place. */
export type AskContent<Content> = (kept: Kept | undefined) => Content

const prefix = 'unsaved/'
export const unsavedKey = (key: string) => prefix + key
/** How many windows may stand in line to replace a copy. */
const mostWindows = 5
/** The bytes as `custom` takes them. */
export const bufferOf = (change: Uint8Array): ArrayBuffer => change.slice().buffer

export function readKept(database: IDBDatabase): Promise<Kept> {
	return new Promise((resolve, reject) => {
		const transaction = database.transaction('custom')
		readFrom(transaction.objectStore('custom'), resolve)
		transaction.onabort = () => reject(transaction.error)
	})
}

/**
 * Puts something into the database and asks for no answer before it is committed: a page that is being left gets none, and what
 * it has not committed by then is dropped. Rejects if it cannot be kept; throws if the database is closed.
 */
export function put(database: IDBDatabase, store: 'updates' | 'custom', value: unknown, key?: string): Promise<void> {
	const transaction = database.transaction(store, 'readwrite')
	transaction.objectStore(store).put(value, key)
	transaction.commit()
	return new Promise((resolve, reject) => {
		transaction.oncomplete = () => resolve()
		transaction.onabort = () => reject(transaction.error)
	})
}

function readFrom(custom: IDBObjectStore, then: (kept: Kept) => void): void {
	const range = IDBKeyRange.bound(prefix, `${prefix}\uffff`)
	const [epoch, keys, changes] = [custom.get('epoch'), custom.getAllKeys(range), custom.getAll(range)]
	changes.onsuccess = () => {
		const bytes = changes.result.map((buffer) => new Uint8Array(buffer))
		const unsaved = new Map(
			keys.result.map((key, i) => [String(key).slice(prefix.length), bytes[i] ?? new Uint8Array()] as const),
		)
		then({ unsaved, ...(typeof epoch.result === 'number' && { epoch: epoch.result }) })
	}
}

/**
 * Replaces everything in the database of this name, in the transaction of a new version of it: the browser closes it in
 * all other windows first. So the words of a change lie in the old place or in the new one, whatever ends in between, and
 * an old window adds nothing of the document before.
 *
 * @param closed when this window has let go of the database
 * @param wait calls back when the browser had time enough; answers how to cancel that
 */
export function replaceContent<Content extends CopyContent>(
	name: string,
	ask: AskContent<Content>,
	closed: Promise<void>,
	wait: (giveUp: () => void) => () => void,
): Promise<{ content: Content; isKept: boolean }> {
	return new Promise((resolve, reject) => {
		let asked: { content: Content } | undefined
		const askOnce: typeof ask = (kept) => {
			asked ??= { content: ask(kept) }
			return asked.content
		}
		const finish = (isKept: boolean) => {
			cancel()
			try {
				resolve({ content: askOnce(undefined), isKept })
			} catch (error) {
				reject(error)
			}
		}
		const cancel = wait(() => finish(false))
		const replace = async () => {
			await closed
			const version = await versionOf(name)
			await upgraded(name, version + 1, ({ transaction, oldVersion }) => {
				// What another window erased meanwhile tells nothing of what that window took.
				if (!transaction || oldVersion === 0) throw new Error('there is no copy')
				const [updates, custom] = [transaction.objectStore('updates'), transaction.objectStore('custom')]
				readFrom(custom, (kept) => {
					const { state, epoch, unsaved } = askOnce(kept)
					updates.clear()
					updates.add(state)
					custom.clear()
					custom.put(epoch, 'epoch')
					for (const [key, change] of unsaved) custom.put(bufferOf(change), unsavedKey(key))
				})
			})
			return asked !== undefined
		}
		/** Several windows do this at the same time, and each version is made by one of them. */
		const replaceInTurn = async (turns: number): Promise<boolean> => {
			const isReplaced = await replace().catch(() => false)
			return isReplaced || (asked === undefined && turns > 0 && replaceInTurn(turns - 1))
		}
		void replaceInTurn(mostWindows).then(finish)
	})
}

interface Upgrade {
	transaction: IDBTransaction | null
	oldVersion: number
}

/** Throws if there is no database of this name; looking for it must not bring it about. */
function versionOf(name: string): Promise<number> {
	return upgraded(name, undefined, () => {
		throw new Error('there is no copy')
	})
}

/** Opens and closes a database. `upgrade` runs when this makes a new version of it; throwing there leaves the old one. */
function upgraded(name: string, version: number | undefined, upgrade: (change: Upgrade) => void): Promise<number> {
	return new Promise((resolve, reject) => {
		const request = indexedDB.open(name, version)
		request.onupgradeneeded = ({ oldVersion }) => {
			try {
				upgrade({ transaction: request.transaction, oldVersion })
			} catch {
				request.transaction?.abort()
			}
		}
		request.onsuccess = () => {
			resolve(request.result.version)
			request.result.close()
		}
		request.onerror = () => reject(request.error)
	})
}
