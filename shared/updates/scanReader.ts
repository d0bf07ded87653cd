import * as decoding from 'lib0/decoding'

/** Why an update is not read to its end. */
export class ScanError extends Error {
	/** `tooMuch`: above a bound; `malformed`: not what Yjs writes */
	readonly reason: 'tooMuch' | 'malformed'

	constructor(reason: ScanError['reason'], message: string) {
		super(message)
		this.name = 'ScanError'
		this.reason = reason
	}
}

/** Reads bytes in the order in which Yjs writes them, and steps over what need not be looked at. */
export class ScanReader {
	readonly #decoder: decoding.Decoder

	constructor(bytes: Uint8Array) {
		this.#decoder = decoding.createDecoder(bytes)
	}

	get position(): number {
		return this.#decoder.pos
	}

	get isAtEnd(): boolean {
		return !decoding.hasContent(this.#decoder)
	}

	byte(): number {
		return decoding.readUint8(this.#decoder)
	}

	/** A variable-length unsigned integer. */
	number(): number {
		return decoding.readVarUint(this.#decoder)
	}

	id(): { client: number; clock: number } {
		return { client: this.number(), clock: this.number() }
	}

	/** A string behind its length in bytes. */
	text(): string {
		return decoding.readVarString(this.#decoder)
	}

	/** Bytes behind their length, as a view. */
	bytes(): Uint8Array {
		return decoding.readUint8Array(this.#decoder, this.#lengthWithin())
	}

	/** Steps over bytes, or a string, behind their length. */
	skipBytes(): void {
		this.skip(this.#lengthWithin())
	}

	/** Steps over a variable-length signed integer. */
	skipInteger(): void {
		decoding.readVarInt(this.#decoder)
	}

	skip(bytes: number): void {
		this.#decoder.pos += bytes
		if (this.#decoder.pos > this.#decoder.arr.length) throw new ScanError('malformed', 'ends too early')
	}

	#lengthWithin(): number {
		const length = this.number()
		if (this.#decoder.pos + length > this.#decoder.arr.length) throw new ScanError('malformed', 'ends too early')
		return length
	}
}
