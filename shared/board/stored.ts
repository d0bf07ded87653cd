import * as Y from 'yjs'
import { isObject, type Json } from './record.ts'

/** Where a record's base lies in its entry: as it was made, never changed. */
export const baseKey = 'b'
/** Where its rich text lies. */
export const textKey = 'rt'

/** Record id -> its entry. Observe it, but read records by `readRecord`: not every entry is part of a board. */
export function recordsOf(doc: Y.Doc): Y.Map<unknown> {
	return doc.getMap('records')
}

export function entryOf(doc: Y.Doc, id: string): Y.Map<unknown> | undefined {
	const entry = recordsOf(doc).get(id)
	return entry instanceof Y.Map ? entry : undefined
}

/** A property of the record at its top level, as changed last, without reading the rest. */
export function propertyOf(entry: Y.Map<unknown>, key: string): Json | undefined {
	const changed = entry.get(key)
	if (changed instanceof Uint8Array || changed instanceof Y.AbstractType) return undefined
	if (changed !== undefined) return changed as Json
	const base = entry.get(baseKey)
	return isObject(base) ? base[key] : undefined
}

/** These, and the ids of everything that lies in them at any depth, whether it counts as part of a board or not. */
export function withAllInside(doc: Y.Doc, ids: Iterable<string>): Set<string> {
	const children = new Map<unknown, string[]>()
	for (const id of recordsOf(doc).keys()) {
		const entry = entryOf(doc, id)
		const parentId = entry && propertyOf(entry, 'parentId')
		if (typeof parentId !== 'string') continue
		const beside = children.get(parentId)
		if (beside) beside.push(id)
		else children.set(parentId, [id])
	}
	const all = new Set(ids)
	for (const id of all) for (const child of children.get(id) ?? []) all.add(child)
	return all
}
