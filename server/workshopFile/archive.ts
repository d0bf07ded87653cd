import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { crc32, deflateRaw, inflateRaw } from 'node:zlib'
import { Zip, type ZipInputFile } from 'fflate'
import {
	longestZipEnd,
	readZipList,
	type ZipEntry,
	zipBytesAt,
	zipHeader,
	zipListPlace,
} from '../../shared/lib/zipList.ts'
import { limits } from '../../shared/protocol/limits.ts'
import { Refusal } from '../../shared/protocol/refusals.ts'
import { fileLimits, type Part } from './manifest.ts'

/** Bytes that can be read anywhere, such as a file on disk. */
export interface Source {
	readonly size: number
	/** So many bytes from there on, or fewer where they end. */
	read(at: number, length: number): Promise<Buffer>
}

/** The parts of an archive by name. Nothing of them has been unpacked. */
export type Entries = ReadonlyMap<string, ZipEntry>

const mostEntries = 2 + fileLimits.rooms + fileLimits.versions + limits.picturesCount
/** Names are short: what a list of so many takes at most. */
const longestList = mostEntries * 200

const inflated = promisify(inflateRaw)
const deflated = promisify(deflateRaw)

const damaged = (why: string) => new Refusal('fileDamaged', why)

/**
 * Lists an archive by the list at its end, within bounds that hold before anything is unpacked: how many parts there are, and
 * what all of them say they come to. Refuses `fileForeign`, `fileDamaged` or `fileTooLarge`.
 */
export async function listArchive(source: Source): Promise<Entries> {
	const first = await source.read(0, 4)
	if (first.length < 4 || first.readUInt32LE() !== zipHeader.mark) throw new Refusal('fileForeign', 'no archive')
	const tail = Math.min(source.size, longestZipEnd)
	const place = zipListPlace(await source.read(source.size - tail, tail))
	if (!place) throw damaged('the archive has no end')
	if (place.count > mostEntries || place.bytes > longestList) throw new Refusal('fileTooLarge', 'too many parts')
	if (place.at + place.bytes > source.size) throw damaged('the list lies beyond the end')
	const listed = await source.read(place.at, place.bytes)
	const list = reading(() => readZipList(listed, place.count))
	const entries = new Map<string, ZipEntry>()
	let [packed, declared] = [0, 0]
	for (const entry of list) {
		if (entries.has(entry.name)) throw damaged('two parts of one name')
		entries.set(entry.name, entry)
		packed += entry.packed
		declared += entry.declared
	}
	// Parts that lie over each other are more than there is.
	if (packed > source.size) throw damaged('more is packed than there is')
	if (declared > fileLimits.ratio * source.size + fileLimits.slack) throw new Refusal('fileTooLarge', 'unpacked')
	return entries
}

/**
 * Unpacks one part, beside the event loop, no further than it says it goes, nor than `most` bytes. Refuses `fileDamaged` or
 * `fileTooLarge`.
 */
export async function unpack(source: Source, entry: ZipEntry, most: number): Promise<Buffer> {
	const { at, packed, declared, method } = entry
	if (declared > most) throw new Refusal('fileTooLarge', `a part of ${declared} bytes`)
	if (method === 0 && packed !== declared) throw damaged('a part of two sizes')
	const header = await source.read(at, zipHeader.bytes)
	const bytes = await source.read(at + reading(() => zipBytesAt(header)), packed)
	if (bytes.length < packed) throw damaged('a part ends too early')
	if (method === 0) return bytes
	try {
		const whole = await inflated(bytes, { maxOutputLength: Math.max(1, declared) })
		if (whole.length === declared) return whole
	} catch (reason) {
		throw damaged(`cannot be unpacked: ${reason instanceof Error ? reason.message : reason}`)
	}
	throw damaged('a part is shorter than it says')
}

/** A part as the manifest has it. Refuses `fileDamaged` if it is another one, or none. */
export async function unpackPart(source: Source, entries: Entries, { name, bytes, sha256 }: Part): Promise<Buffer> {
	const entry = entries.get(name)
	if (!entry || entry.declared !== bytes) throw damaged(`${name} is missing, or of another size`)
	const whole = await unpack(source, entry, bytes)
	if (digestOf(whole) !== sha256) throw damaged(`${name} is not what it was`)
	return whole
}

export const digestOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** Whatever breaks on damaged bytes means that they are damaged. */
function reading<Answer>(read: () => Answer): Answer {
	try {
		return read()
	} catch (reason) {
		throw damaged(reason instanceof Error ? reason.message : 'unreadable')
	}
}

/** An archive that is written part by part, and handed on as it comes. */
export class ArchiveWriter {
	readonly #zip: Zip
	#pieces: Uint8Array[] = []
	#failure: Error | undefined

	constructor() {
		this.#zip = new Zip((failure, piece) => {
			if (failure) this.#failure = failure
			else this.#pieces.push(piece)
		})
	}

	/** Adds a part; `isPacked`: it is as small as it gets, as pictures are. Gives what can be handed on. */
	async add(name: string, bytes: Uint8Array<ArrayBuffer>, { isPacked = false } = {}): Promise<Uint8Array[]> {
		const packed = isPacked ? bytes : await deflated(bytes)
		const facts = { size: bytes.length, crc: crc32(bytes), compression: isPacked ? 0 : 8 }
		const file: ZipInputFile = { filename: name, ...facts }
		this.#zip.add(file)
		file.ondata?.(null, packed, true)
		return this.#taken()
	}

	/** Ends the archive with the list of its parts. Nothing can be added after it. */
	end(): Uint8Array[] {
		this.#zip.end()
		return this.#taken()
	}

	#taken(): Uint8Array[] {
		if (this.#failure) throw this.#failure
		const pieces = this.#pieces
		this.#pieces = []
		return pieces
	}
}
