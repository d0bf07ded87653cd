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
