import * as Y from 'yjs'
import { isObject, type Json, type JsonObject, sameJson } from '../lib/json.ts'

/** Below so many levels nothing is read or copied: no page of ours nests deeper, and the stack has an end. */
const deepest = 64

interface Run {
	readonly insert: unknown
	readonly attributes?: JsonObject
}
const runsOf = (text: Y.Text): Run[] => text.toDelta() as Run[]

/** Anything that lies in a document as plain data: equal contents give equal data, whoever wrote them and when. */
export function contentOf(value: unknown, depth = 0): Json {
	if (depth > deepest) return null
	const below = (part: unknown) => contentOf(part, depth + 1)
	if (value instanceof Y.Map) return Object.fromEntries([...value.entries()].map(([key, part]) => [key, below(part)]))
	if (value instanceof Y.Array) return value.toArray().map(below)
	if (value instanceof Y.Text) return runsOf(value).map(({ insert, attributes = {} }) => [below(insert), attributes])
	if (value instanceof Y.XmlElement) {
		return { name: value.nodeName, attributes: value.getAttributes() as JsonObject, parts: value.toArray().map(below) }
	}
	if (value instanceof Y.XmlFragment) return value.toArray().map(below)
	if (value instanceof Uint8Array) return { bytes: [...value] }
	if (Array.isArray(value)) return value.map(below)
	if (isObject(value) && !(value instanceof Y.AbstractType)) {
		return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, below(part)]))
	}
	// Yjs carries numbers that are no JSON, and that do not equal themselves.
	if (typeof value === 'number') return Number.isFinite(value) ? value : { number: String(value) }
	return typeof value === 'string' || typeof value === 'boolean' ? value : null
}

/** A copy that can become part of another document: shared types are made anew, plain values are the same. */
export function copyOf(value: unknown, depth = 0): unknown {
	if (depth > deepest) return null
	const below = (part: unknown) => copyOf(part, depth + 1)
	if (value instanceof Y.Map) return new Y.Map([...value.entries()].map(([key, part]) => [key, below(part)]))
	if (value instanceof Y.Array) return Y.Array.from(value.toArray().map(below) as object[])
	if (value instanceof Y.XmlText) return writtenInto(new Y.XmlText(), value, depth)
	if (value instanceof Y.Text) return writtenInto(new Y.Text(), value, depth)
	if (value instanceof Y.XmlElement) {
		const copy: Y.XmlElement<Record<string, Json>> = new Y.XmlElement(value.nodeName)
		for (const [key, attribute] of Object.entries(value.getAttributes() as JsonObject))
			copy.setAttribute(key, attribute)
		copy.insert(0, partsOf(value, depth))
		return copy
	}
	if (value instanceof Y.XmlFragment) {
		const copy = new Y.XmlFragment()
		copy.insert(0, partsOf(value, depth))
		return copy
	}
	return value instanceof Y.AbstractType ? null : value
}

/**
 * Makes `parent` say under `key` what `then` says, with as few changes as its types allow: an open text editor stays bound
 * to its text.
 */
export function setBack(parent: Y.Map<unknown>, key: string, then: unknown): void {
	const now = parent.get(key)
	if (now instanceof Y.Map && then instanceof Y.Map) {
		for (const gone of [...now.keys()]) if (!then.has(gone)) now.delete(gone)
		for (const [part, value] of then.entries()) {
			if (!now.has(part) || !isSame(now.get(part), value)) setBack(now, part, value)
		}
	} else if (now instanceof Y.Text && then instanceof Y.Text) {
		now.delete(0, now.length)
		writtenInto(now, then, 0)
	} else if (isFragment(now) && isFragment(then)) {
		now.delete(0, now.length)
		now.insert(0, partsOf(then, 0))
	} else parent.set(key, copyOf(then))
}

/** Whether two values say the same. */
export const isSame = (a: unknown, b: unknown): boolean => sameJson(contentOf(a), contentOf(b))

const isFragment = (value: unknown): value is Y.XmlFragment =>
	value instanceof Y.XmlFragment && !(value instanceof Y.XmlElement)

/** Elements and texts; anything else has no place in a text of ours. */
function partsOf(fragment: Y.XmlFragment, depth: number): (Y.XmlElement | Y.XmlText)[] {
	return fragment
		.toArray()
		.map((part) => copyOf(part, depth + 1))
		.filter((copy) => copy instanceof Y.XmlElement || copy instanceof Y.XmlText)
}

function writtenInto<Text extends Y.Text>(copy: Text, text: Y.Text, depth: number): Text {
	copy.applyDelta(runsOf(text).map((run) => ({ ...run, insert: copyOf(run.insert, depth + 1) })))
	return copy
}
