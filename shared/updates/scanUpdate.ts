import { ScanError, ScanReader } from './scanReader.ts'
import { type ScannedStruct, StructScan } from './scanStructs.ts'

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

interface Told {
	onStruct(struct: ScannedStruct): void
	onDeletion(client: number, clock: number, length: number): void
}

class Scan {
	readonly #reader: ScanReader
	readonly #structs: StructScan
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
		this.#structs = new StructScan(this.#reader, bounds)
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
		this.#found.values = this.#structs.values
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
			this.#structs.read(struct)
			if (struct.length < 1 || !Number.isSafeInteger(struct.clock + struct.length)) {
				throw new ScanError('malformed', `a span of ${struct.length}`)
			}
			struct.bytes = this.#reader.position - start
			this.#tell.onStruct(struct)
			struct.clock += struct.length
		}
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
