import type * as Y from 'yjs'
import { createValue, type Value, type WritableValue } from '../sync/value.ts'

const known = new WeakMap<Y.Doc, WritableValue<ReadonlySet<string>>>()

/** Records of a document that the canvas on this device could not take, as long as it has been open. */
export const refusedIn = (doc: Y.Doc): Value<ReadonlySet<string>> => refusedValue(doc)

/** Tells which these are now. */
export function tellRefused(doc: Y.Doc, ids: Iterable<string>): void {
	refusedValue(doc).set(new Set(ids))
}

function refusedValue(doc: Y.Doc): WritableValue<ReadonlySet<string>> {
	let value = known.get(doc)
	if (!value) {
		value = createValue<ReadonlySet<string>>(new Set(), (a, b) => a.size === b.size && [...a].every((id) => b.has(id)))
		known.set(doc, value)
	}
	return value
}
