import type { TLRecord, TLStore } from 'tldraw'
import type { BoardRecord } from '../../../shared/board/record.ts'

// tldraw's records are JSON, but their types are interfaces, which TypeScript does not take for JSON objects.
export const toBoardRecord = (record: TLRecord) => record as unknown as BoardRecord
export const toStoreRecord = (record: BoardRecord) => record as unknown as TLRecord

export function storeRecord(store: TLStore, id: string): BoardRecord | undefined {
	const record = store.unsafeGetWithoutCapture(id as TLRecord['id'])
	return record && toBoardRecord(record)
}

/** Whether the editor can show this record: a type of this program, of the shared kind, with sound values. */
export function isValidIn(store: TLStore, record: BoardRecord): boolean {
	const types: Partial<Record<string, { scope: string; validate(record: unknown): unknown }>> = store.schema.types
	const type = Object.hasOwn(types, record.typeName) ? types[record.typeName] : undefined
	if (type?.scope !== 'document') return false
	try {
		type.validate(record)
		return true
	} catch {
		return false
	}
}

/** Brings what the document says into the store, as other people's changes; `merging` wraps every change of the store. */
export function mergeInto(
	store: TLStore,
	{ put, gone }: { put: readonly BoardRecord[]; gone: readonly string[] },
	merging: (merge: () => void) => void,
) {
	// Gone first: a record may take the place of another.
	const removeAndPut = (goneNow: readonly string[], putNow: readonly BoardRecord[]) =>
		merging(() =>
			store.mergeRemoteChanges(() => {
				store.remove(goneNow as TLRecord['id'][])
				store.put(putNow.map(toStoreRecord))
			}),
		)
	try {
		removeAndPut(gone, put)
	} catch {
		// The store has taken nothing. One record at a time, what the editor cannot take keeps nobody else out.
		for (const id of gone) attempt(() => removeAndPut([id], []))
		for (const record of put) attempt(() => removeAndPut([], [record]))
	}
}

function attempt(work: () => void) {
	try {
		work()
	} catch (error) {
		console.warn('A record of the board could not be shown', error)
	}
}
