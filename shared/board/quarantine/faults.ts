import * as Y from 'yjs'
import { pictureNamed } from '../../pictures/index.ts'
import { isObject, type JsonObject } from '../record.ts'
import { baseKey, propertyOf } from '../stored.ts'

/** Why a record does not count as part of a board. */
export const quarantineReasons = ['size', 'depth', 'range', 'nesting', 'count', 'invalid'] as const
export type QuarantineReason = (typeof quarantineReasons)[number]

const KiB = 1024

/** What a record may be at most to count as part of a board; far beyond all that people draw. */
export const recordLimits = {
	/** about so many bytes */
	size: 64 * KiB,
	/** of an asset, which may hold a picture */
	assetSize: 256 * KiB,
	/** lists and objects within each other, and elements of a text */
	depth: 32,
	/** board units, and every other number of a shape */
	range: 1_000_000,
	/** shapes within each other */
	nesting: 12,
	/** shapes on one board */
	shapes: 4000,
	boards: 200,
} as const

/** What is taken for the bytes of a value beside its letters. */
const bytesPerValue = 8

/**
 * What is wrong with an entry by itself. The answer depends on nothing but what the entry says, not on the order of its
 * keys, and looks at no more of it than may be there.
 */
export function faultIn(entry: unknown): QuarantineReason | undefined {
	if (!(entry instanceof Y.Map)) return 'invalid'
	const base: unknown = entry.get(baseKey)
	const typeName = propertyOf(entry, 'typeName')
	const measure = new Measure(typeName === 'asset' ? recordLimits.assetSize : recordLimits.size)
	// Item by item, as everything here: this is asked of thousands of entries when a document is opened.
	for (const [key, item] of entry._map) {
		if (item.deleted) continue
		measure.letters(key)
		if (item.content instanceof Y.ContentType) measure.apart(item.content.type)
		else if (key === baseKey && isObject(base)) measure.record(base)
		else {
			const value: unknown = item.content.getContent()[item.length - 1]
			if (key === 'meta' || key.startsWith('m.')) measure.apart(value)
			// A property taken away is stored as no bytes at all.
			else if (!(value instanceof Uint8Array && value.length === 0)) measure.json(value)
		}
		if (measure.isFull) return 'size'
	}
	if (measure.isDeep) return 'depth'
	const reach = typeName === 'shape' || typeName === 'binding' ? recordLimits.range : Number.MAX_VALUE
	if (measure.farthest > reach) return 'range'
	const isRecord = isObject(base) && typeof base.typeName === 'string' && typeof typeName === 'string'
	if (!isRecord || measure.isForeign) return 'invalid'
	return typeName === 'asset' && !isPictureHere(sourceOf(entry, base)) ? 'invalid' : undefined
}

/** Where an asset says its picture lies, as changed last. */
function sourceOf(entry: Y.Map<unknown>, base: JsonObject): unknown {
	const changed: unknown = entry.get('p.src')
	return changed ?? (isObject(base.props) ? base.props.src : undefined)
}

/** With the server, in an older document itself, or nowhere yet; never with another house. */
const isPictureHere = (src: unknown): boolean =>
	typeof src !== 'string' || src === '' || src.startsWith('data:image/') || pictureNamed(src) !== undefined

/** About how many bytes something stored has, whatever it is; counted up to `most`. */
export function measured(value: unknown, most: number = Number.POSITIVE_INFINITY): { bytes: number } {
	const measure = new Measure(most)
	if (value instanceof Y.AbstractType) measure.type(value)
	else measure.json(value)
	return measure
}

/** Counts what it is shown, and stops looking when that is too much. */
class Measure {
	readonly #most: number
	bytes = 0
	isDeep = false
	/** the largest number seen, without its sign; infinite for what is no finite number */
	farthest = 0
	/** whether something was seen that is no JSON */
	isForeign = false

	constructor(most: number) {
		this.#most = most
	}

	get isFull(): boolean {
		return this.bytes > this.#most
	}

	/** Words and what is noted about a shape are no measures of it: numbers in them may be as large as they like. */
	apart(value: unknown): void {
		const { farthest } = this
		if (value instanceof Y.AbstractType) this.type(value)
		else this.json(value, 2)
		this.farthest = farthest
	}

	record(base: JsonObject): void {
		for (const key of Object.keys(base)) {
			if (this.isFull) return
			this.bytes += key.length
			if (key === 'meta') this.apart(base[key])
			else this.json(base[key], 2)
		}
	}

	letters(text: string): void {
		this.bytes += bytesPerValue + text.length
	}

	json(value: unknown, depth = 1): void {
		this.bytes += bytesPerValue
		if (typeof value === 'string') this.bytes += value.length
		else if (typeof value === 'number') this.#number(value)
		else if (value instanceof Uint8Array) {
			this.bytes += value.length
			this.isForeign = true
		} else if (typeof value === 'bigint' || value instanceof Y.Doc) this.isForeign = true
		else if (typeof value === 'object' && value !== null) this.#parts(value, depth)
	}

	#number(value: number): void {
		this.farthest = Math.max(this.farthest, Number.isFinite(value) ? Math.abs(value) : Number.POSITIVE_INFINITY)
	}

	#parts(value: object, depth: number): void {
		if (depth > recordLimits.depth) {
			this.isDeep = true
			return
		}
		if (Array.isArray(value)) {
			for (let i = 0; i < value.length && !this.isFull; i++) this.json(value[i], depth + 1)
			return
		}
		for (const key of Object.keys(value)) {
			if (this.isFull) return
			this.bytes += key.length
			this.json((value as Record<string, unknown>)[key], depth + 1)
		}
	}

	/** What lies in a shared type, item by item: its own ways of reading would build all of it first. */
	type(type: Y.AbstractType<unknown>, depth = 1): void {
		if (depth > recordLimits.depth) {
			this.isDeep = true
			return
		}
		for (const item of type._map.values()) if (!this.isFull) this.#item(item, depth)
		for (let item = type._start; item !== null && !this.isFull; item = item.right) this.#item(item, depth)
	}

	#item(item: Y.Item, depth: number): void {
		if (item.deleted) return
		this.bytes += bytesPerValue
		const { content } = item
		if (content instanceof Y.ContentType) this.type(content.type, depth + 1)
		else if (content instanceof Y.ContentString) this.bytes += content.str.length
		else if (content instanceof Y.ContentFormat) this.json(content.value, depth)
		else if (content instanceof Y.ContentBinary) this.bytes += content.content.length
		else for (const value of content.getContent()) this.json(value, depth)
	}
}
