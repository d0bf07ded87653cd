import { ScanError, type ScanReader } from './scanReader.ts'

/** How many plain values there may be, those within other values among them, and how deep they may lie. */
export interface ValueBounds {
	values: number
	depth: number
}

/** Steps over plain values and JSON, and counts what is in them. */
export class ValueScan {
	/** how many values there were so far */
	found = 0
	readonly #reader: ScanReader
	readonly #bounds: ValueBounds

	constructor(reader: ScanReader, bounds: ValueBounds) {
		this.#reader = reader
		this.#bounds = bounds
	}

	/** As lib0 writes plain values: a type from 127 downwards, then what belongs to it. */
	any(depth = 1): void {
		this.#count(depth)
		const type = this.#reader.byte()
		switch (type) {
			case 127: // undefined
			case 126: // null
			case 121: // false
			case 120: // true
				return
			case 125: // an integer
				this.#reader.skipInteger()
				return
			case 124: // a float of 32 bits
				this.#reader.skip(4)
				return
			case 123: // a float of 64 bits
			case 122: // a bigint
				this.#reader.skip(8)
				return
			case 119: // a string
			case 116: // bytes
				this.#reader.skipBytes()
				return
			case 118: // an object
				for (let left = this.#reader.number(); left > 0; left--) {
					this.#reader.skipBytes()
					this.any(depth + 1)
				}
				return
			case 117: // a list
				for (let left = this.#reader.number(); left > 0; left--) this.any(depth + 1)
				return
			default:
				throw new ScanError('malformed', `a value of type ${type}`)
		}
	}

	/** Counts what opens within it; a sign within a string of the JSON is none. */
	json(): void {
		let depth = 1
		this.#count(depth)
		let inString = false
		let escaped = false
		for (const byte of this.#reader.bytes()) {
			if (escaped) escaped = false
			else if (inString && byte === 0x5c) escaped = true
			else if (byte === 0x22) inString = !inString
			else if (inString) continue
			else if (byte === 0x5b || byte === 0x7b) this.#count(++depth)
			else if (byte === 0x5d || byte === 0x7d) depth--
			else if (byte === 0x2c) this.#count(depth)
		}
	}

	#count(depth: number): void {
		this.found += 1
		if (this.found > this.#bounds.values) throw new ScanError('tooMuch', 'too many values at once')
		if (depth > this.#bounds.depth) throw new ScanError('malformed', 'values too deep within each other')
	}
}
