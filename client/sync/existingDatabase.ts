/** A database of this device, or undefined if there is none or it cannot be opened: looking for one must not bring it about. */
export function existingDatabase(name: string): Promise<IDBDatabase | undefined> {
	return new Promise((resolve) => {
		const request = indexedDB.open(name)
		request.onupgradeneeded = () => request.transaction?.abort()
		request.onsuccess = () => resolve(request.result)
		request.onerror = () => resolve(undefined)
	})
}
