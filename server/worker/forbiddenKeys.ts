import * as Y from 'yjs'

/**
 * Keys that reach into the prototypes of JavaScript objects as soon as somebody decodes or merges them. People may type
 * these words: they are forbidden as keys only, in maps, in attributes and in nested plain values.
 */
const words = ['__proto__', 'constructor', 'prototype'] as const
const forbidden = new Set<string>(words)

/** How the words can lie in bytes: as they are, or inside JSON behind a `\u` escape. */
const traces = [...words, '\\u'].map((word) => Buffer.from(word))

/** Cheap and never wrong in saying no: without a trace there is no forbidden key. */
export function mayHoldForbiddenKey(bytes: Uint8Array): boolean {
	const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
	return traces.some((trace) => buffer.includes(trace))
}

/** Looks closely at a decoded struct. */
export function holdsForbiddenKey(struct: Y.Item | Y.GC | Y.Skip): boolean {
	if (!(struct instanceof Y.Item)) return false
	const names: unknown[] = [struct.parent, struct.parentSub]
	return names.some((name) => typeof name === 'string' && forbidden.has(name)) || contentHolds(struct.content)
}

function contentHolds(content: Y.Item['content']): boolean {
	if (content instanceof Y.ContentAny || content instanceof Y.ContentJSON) return content.arr.some(valueHolds)
	if (content instanceof Y.ContentEmbed) return valueHolds(content.embed)
	if (content instanceof Y.ContentFormat) return forbidden.has(content.key) || valueHolds(content.value)
	return false
}

/** Whether a plain value has such a key at any depth. Decoding `__proto__` leaves no key but a foreign prototype. */
function valueHolds(value: unknown): boolean {
	if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return false
	if (Array.isArray(value)) return value.some(valueHolds)
	if (Object.getPrototypeOf(value) !== Object.prototype) return true
	return Object.entries(value).some(([key, inner]) => forbidden.has(key) || valueHolds(inner))
}

/** A copy without such keys. */
export function withoutForbiddenKeys(value: unknown): unknown {
	if (typeof value !== 'object' || value === null) return value
	if (Array.isArray(value)) return value.map(withoutForbiddenKeys)
	return Object.fromEntries(
		Object.entries(value)
			.filter(([key]) => !forbidden.has(key))
			.map(([key, inner]) => [key, withoutForbiddenKeys(inner)]),
	)
}
