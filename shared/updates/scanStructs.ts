import { ScanError, type ScanReader } from './scanReader.ts'
import { type ValueBounds, ValueScan } from './scanValues.ts'

/** What kind of thing stands for a span of clocks: `gc` and `deleted` say that something was there, `skip` that it is left out. */
type StructKind = 'item' | 'type' | 'deleted' | 'gc' | 'skip' | 'document'

/** One struct of an update. The object is used again for the next one. */
export interface ScannedStruct {
	client: number
	clock: number
	length: number
	kind: StructKind
	/** bytes it takes up in the update */
	bytes: number
	/** what it was inserted after and before */
	left: ScannedId | undefined
	right: ScannedId | undefined
	/** what it lies in, by the name of a root type or by id: told only where no neighbour tells it */
	parent: ScannedId | string | undefined
	/** under which key of its parent */
	key: string | undefined
}

interface ScannedId {
	client: number
	clock: number
}

/** Content of an item, by the number in the lower five bits of its first byte (`contentRefs` of Yjs). */
const content = {
	gc: 0,
	deleted: 1,
	json: 2,
	binary: 3,
	text: 4,
	embed: 5,
	format: 6,
	type: 7,
	any: 8,
	doc: 9,
	skip: 10,
}
const kinds = new Map<number, StructKind>([
	[content.deleted, 'deleted'],
	[content.type, 'type'],
	[content.doc, 'document'],
])
const hasOrigin = 0x80
const hasRightOrigin = 0x40
const hasParentKey = 0x20
/** Types with a name of their own: XML elements and hooks (`YXmlElementRefID`, `YXmlHookRefID` of Yjs). */
const namedTypes = new Set([3, 5])

/** Reads the structs of an update one by one, and steps over what is in them. */
export class StructScan {
	readonly #reader: ScanReader
	readonly #values: ValueScan

	constructor(reader: ScanReader, bounds: ValueBounds) {
		this.#reader = reader
		this.#values = new ValueScan(reader, bounds)
	}

	/** How many plain values there were so far. */
	get values(): number {
		return this.#values.found
	}

	/** Reads the next one into `struct`, but for its client, its clock and its size in bytes. */
	read(struct: ScannedStruct): void {
		const info = this.#reader.byte()
		const ref = info & 0x1f
		struct.left = undefined
		struct.right = undefined
		struct.parent = undefined
		struct.key = undefined
		if (ref === content.gc || ref === content.skip) {
			struct.kind = ref === content.gc ? 'gc' : 'skip'
			struct.length = this.#reader.number()
			return
		}
		if (info & hasOrigin) struct.left = this.#reader.id()
		if (info & hasRightOrigin) struct.right = this.#reader.id()
		if (struct.left === undefined && struct.right === undefined) {
			struct.parent = this.#reader.number() === 1 ? this.#reader.text() : this.#reader.id()
			if (info & hasParentKey) struct.key = this.#reader.text()
		}
		struct.kind = kinds.get(ref) ?? 'item'
		struct.length = this.#readContent(ref)
	}

	/** How many clocks the content takes up. */
	#readContent(ref: number): number {
		switch (ref) {
			case content.deleted:
				return this.#reader.number()
			case content.text:
				return this.#readText()
			case content.any:
				return this.#repeat(() => this.#values.any())
			case content.json:
				return this.#repeat(() => this.#values.json())
			case content.binary:
				this.#reader.skipBytes()
				return 1
			case content.embed:
				this.#values.json()
				return 1
			case content.format:
				this.#reader.skipBytes()
				this.#values.json()
				return 1
			case content.type:
				if (namedTypes.has(this.#reader.number())) this.#reader.skipBytes()
				return 1
			case content.doc:
				this.#reader.skipBytes()
				this.#values.any()
				return 1
			default:
				throw new ScanError('malformed', `content ${ref}`)
		}
	}

	#repeat(read: () => void): number {
		const times = this.#reader.number()
		for (let left = times; left > 0; left--) read()
		return times
	}

	/** A clock per UTF-16 code unit: a character of four bytes has two. */
	#readText(): number {
		const bytes = this.#reader.bytes()
		let length = 0
		for (const byte of bytes) if ((byte & 0xc0) !== 0x80) length += byte >= 0xf0 ? 2 : 1
		return length
	}
}
