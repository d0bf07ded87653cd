import { ScanError, ScanReader } from './scanReader.ts'
import { ValueScan } from './scanValues.ts'

export { ScanError }

/** How much an update may ask of whoever decodes it. Sizes are counts, whatever lies in one of them. */
export interface UpdateBounds {
	/** authors: above it, the update is `malformed` */
	clients: number
	structs: number
	/** ranges of deletions */
	ranges: number
	/** clients of whom something is deleted */
	deletedClients: number
	/** plain values in maps and lists, those within other values among them */
	values: number
	/** how deep plain values may lie within each other */
	depth: number
}

/** What kind of thing stands for a span of clocks: `gc` and `deleted` say that something was there, `skip` that it is left out. */
export type StructKind = 'item' | 'type' | 'deleted' | 'gc' | 'skip' | 'document'

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

export interface ScannedId {
	client: number
	clock: number
}

export interface ScannedUpdate {
	clients: number
	structs: number
	ranges: number
	values: number
	/** how many clocks it deletes, known or not */
	deleted: number
	/** neither content nor deletions */
	empty: boolean
}

/**
 * Reads through an update without making anything of it, so that its cost is known before any of it is paid. Takes a
 * time that the bounds limit, and no memory to speak of.
 *
 * Stricter than Yjs' own decoder: clients come once, deleted ranges ascend, as every encoder of Yjs writes
 * them. In any other order deletions cost Yjs a time that grows with the square of their number.
 *
 * @param update Yjs update, V1
 * @param onStruct called for every struct, in order
 * @param onDeletion called for every range of deletions, in order
 * @throws ScanError
 */
export function scanUpdate(
	update: Uint8Array,
	bounds: UpdateBounds,
	onStruct: (struct: ScannedStruct) => void = () => {},
	onDeletion: (client: number, clock: number, length: number) => void = () => {},
): ScannedUpdate {
	const scan = new Scan(update, bounds, { onStruct, onDeletion })
	try {
		return scan.whole()
	} catch (error) {
		if (error instanceof ScanError) throw error
		throw new ScanError('malformed', error instanceof Error ? error.message : String(error))
	}
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

interface Told {
	onStruct(struct: ScannedStruct): void
	onDeletion(client: number, clock: number, length: number): void
}

class Scan {
	readonly #reader: ScanReader
	readonly #values: ValueScan
	readonly #bounds: UpdateBounds
	readonly #tell: Told
	readonly #struct: ScannedStruct = {
		client: 0,
		clock: 0,
		length: 0,
		kind: 'item',
		bytes: 0,
		left: undefined,
		right: undefined,
		parent: undefined,
		key: undefined,
	}
	readonly #found: ScannedUpdate = { clients: 0, structs: 0, ranges: 0, values: 0, deleted: 0, empty: false }

	constructor(update: Uint8Array, bounds: UpdateBounds, tell: Told) {
		this.#reader = new ScanReader(update)
		this.#values = new ValueScan(this.#reader, bounds)
		this.#bounds = bounds
		this.#tell = tell
	}

	whole(): ScannedUpdate {
		const clients = this.#reader.number()
		if (clients > this.#bounds.clients) throw new ScanError('malformed', `more than ${this.#bounds.clients} authors`)
		this.#found.clients = clients
		const seen = new Set<number>()
		for (let left = clients; left > 0; left--) this.#structsOf(seen)
		const deletedClients = this.#reader.number()
		if (deletedClients > this.#bounds.deletedClients)
			throw new ScanError('tooMuch', `deletions of ${deletedClients} clients`)
		const deletedIn = new Set<number>()
		for (let left = deletedClients; left > 0; left--) this.#deletionsOf(deletedIn)
		if (!this.#reader.isAtEnd) throw new ScanError('malformed', 'bytes after the end of the update')
		this.#found.values = this.#values.found
		this.#found.empty = this.#found.structs === 0 && this.#found.ranges === 0
		return this.#found
	}

	#structsOf(seen: Set<number>): void {
		const structs = this.#count('structs', this.#reader.number())
		const client = this.#reader.number()
		if (seen.has(client)) throw new ScanError('malformed', 'an author who comes twice')
		seen.add(client)
		const struct = this.#struct
		struct.client = client
		struct.clock = this.#reader.number()
		for (let left = structs; left > 0; left--) {
			const start = this.#reader.position
			this.#readStruct(struct)
			if (struct.length < 1 || !Number.isSafeInteger(struct.clock + struct.length)) {
				throw new ScanError('malformed', `a span of ${struct.length}`)
			}
			struct.bytes = this.#reader.position - start
			this.#tell.onStruct(struct)
			struct.clock += struct.length
		}
	}

	#readStruct(struct: ScannedStruct): void {
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

	#deletionsOf(seen: Set<number>): void {
		const client = this.#reader.number()
		if (seen.has(client)) throw new ScanError('malformed', 'deletions of one author in two places')
		seen.add(client)
		let end = 0
		for (let left = this.#count('ranges', this.#reader.number()); left > 0; left--) {
			const clock = this.#reader.number()
			const length = this.#reader.number()
			if (clock < end || length < 1 || !Number.isSafeInteger(clock + length)) {
				throw new ScanError('malformed', 'deletions out of order')
			}
			end = clock + length
			this.#found.deleted += length
			this.#tell.onDeletion(client, clock, length)
		}
	}

	#count(what: 'structs' | 'ranges', more: number): number {
		this.#found[what] += more
		if (this.#found[what] > this.#bounds[what]) throw new ScanError('tooMuch', `${this.#found[what]} ${what} at once`)
		return more
	}
}
