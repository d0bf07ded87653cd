/** A database of this device, or undefined if there is none or it cannot be opened: looking for one must not bring it about. */
export function existingDatabase(name: string): Promise<IDBDatabase | undefined> {
	return new Promise((resolve) => {
		const request = indexedDB.open(name)
		request.onupgradeneeded = () => request.transaction?.abort()
		request.onsuccess = () => resolve(request.result)
		request.onerror = () => resolve(undefined)
	})
}

/** The names of all databases of this device; none where the browser does not say. */
export async function databaseNames(): Promise<string[]> {
	if (typeof indexedDB === 'undefined' || !indexedDB.databases) return []
	return (await indexedDB.databases().catch(() => [])).map(({ name = '' }) => name)
}

/** Deletes a database of this device, if there is one. Another window that has it open does not hold this up. */
export function deleteDatabase(name: string): Promise<void> {
	return new Promise((resolve) => {
		if (typeof indexedDB === 'undefined') return resolve()
		const request = indexedDB.deleteDatabase(name)
		request.onsuccess = request.onerror = request.onblocked = () => resolve()
	})
}
