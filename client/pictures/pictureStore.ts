import type { PictureType } from '../../shared/pictures/index.ts'
import { deleteDatabase, existingDatabase } from '../sync/deviceDatabases.ts'

/** A picture as a device keeps it. */
export interface KeptPicture {
	readonly bytes: Uint8Array<ArrayBuffer>
	readonly type: PictureType
	/** that the server does not have it yet, and since when, milliseconds since 1970 */
	readonly waits?: number
	/** it belongs to another one, of which it is a small copy */
	readonly isPreview?: true
}

/** Where a device keeps pictures of a workshop: those it has seen, and those it has still to hand over. Nothing here rejects. */
export interface PictureStore {
	/** everything the server does not have yet */
	waiting(): Promise<Map<string, KeptPicture>>
	read(name: string): Promise<KeptPicture | undefined>
	/** Whether it would outlast the page. */
	keep(name: string, picture: KeptPicture): Promise<boolean>
	drop(name: string): Promise<void>
	/** Lets go of everything, for those who leave a shared device. */
	erase(): Promise<void>
	close(): void
}

const place = 'pictures'
const databaseName = (workshop: string) => `netzwerkstatt/${workshop}/pictures`

/** The store in the browser's database; where there is none, nothing outlasts the page. */
export function openPictureStore(workshop: string): PictureStore {
	if (typeof indexedDB === 'undefined') return noPictureStore
	const opened = openDatabase(databaseName(workshop))
	const ask = async <Answer>(
		mode: IDBTransactionMode,
		request: (store: IDBObjectStore) => IDBRequest<Answer>,
	): Promise<Answer | undefined> => {
		try {
			const database = await opened
			return database && (await answered(request(database.transaction(place, mode).objectStore(place))))
		} catch {
			return undefined
		}
	}
	return {
		async waiting() {
			const names = (await ask('readonly', (store) => store.getAllKeys())) ?? []
			const pictures = (await ask('readonly', (store) => store.getAll())) ?? []
			const all = pictures.map((picture: KeptPicture, i) => [String(names[i]), picture] as const)
			return new Map(all.filter(([, { waits }]) => waits !== undefined))
		},
		read: (name) => ask<KeptPicture | undefined>('readonly', (store) => store.get(name)),
		keep: async (name, picture) => (await ask('readwrite', (store) => store.put(picture, name))) !== undefined,
		drop: async (name) => void (await ask('readwrite', (store) => store.delete(name))),
		async erase() {
			;(await opened)?.close()
			await erasePictures(workshop)
		},
		close: () => void opened.then((database) => database?.close()),
	}
}

/** Deletes all pictures of a workshop on this device. */
export const erasePictures = (workshop: string): Promise<void> => deleteDatabase(databaseName(workshop))

/** Whether this device keeps pictures of a workshop that the server does not have. Looking for them brings nothing about. */
export async function picturesWaiting(workshop: string): Promise<boolean> {
	if (typeof indexedDB === 'undefined') return false
	const database = await existingDatabase(databaseName(workshop))
	if (!database) return false
	try {
		const kept: KeptPicture[] = await answered(database.transaction(place).objectStore(place).getAll())
		return kept.some(({ waits }) => waits !== undefined)
	} catch {
		return false
	} finally {
		database.close()
	}
}

/** For browsers that keep nothing, and for tests. */
export const noPictureStore: PictureStore = {
	waiting: async () => new Map(),
	read: async () => undefined,
	keep: async () => false,
	drop: async () => {},
	erase: async () => {},
	close() {},
}

function openDatabase(name: string): Promise<IDBDatabase | undefined> {
	return new Promise((resolve) => {
		try {
			const request = indexedDB.open(name, 1)
			request.onupgradeneeded = () => request.result.createObjectStore(place)
			request.onerror = request.onblocked = () => resolve(undefined)
			request.onsuccess = () => {
				// Another window deletes it: it must not have to wait for this one.
				request.result.onversionchange = () => request.result.close()
				resolve(request.result)
			}
		} catch {
			resolve(undefined)
		}
	})
}

function answered<Answer>(request: IDBRequest<Answer>): Promise<Answer> {
	return new Promise((resolve, reject) => {
		request.onsuccess = () => resolve(request.result)
		request.onerror = () => reject(request.error)
	})
}
