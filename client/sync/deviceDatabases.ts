/** A database of this device, or undefined if there is none or it cannot be opened: looking for one must not bring it about. */
export function existingDatabase(name: string): Promise<IDBDatabase | undefined> {
	return new Promise((resolve) => {
		const request = indexedDB.open(name)
		request.onupgradeneeded = () => request.transaction?.abort()
		request.onsuccess = () => resolve(request.result)
		request.onerror = () => resolve(undefined)
	})
}

/** Deletes a database of this device, if there is one. Another window that has it open does not hold this up. */
export function deleteDatabase(name: string): Promise<void> {
	return new Promise((resolve) => {
		if (typeof indexedDB === 'undefined') return resolve()
		const request = indexedDB.deleteDatabase(name)
		request.onsuccess = request.onerror = request.onblocked = () => resolve()
	})
}
