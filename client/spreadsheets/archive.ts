import { Inflate } from 'fflate'
import { longestZipEnd, readZipList, type ZipEntry, zipBytesAt, zipListPlace } from '../../shared/lib/zipList.ts'

/** What unpacking may cost: bytes of all parts taken together, as they are said to be and as they turn out to be. */
export const archiveLimits = { bytes: 32 * 1024 * 1024, entries: 4096 } as const

/** Why an archive cannot be read; nothing of it was used. */
export class ArchiveError extends Error {
	readonly reason: 'broken' | 'tooLarge'
	constructor(reason: 'broken' | 'tooLarge') {
		super(reason)
		this.reason = reason
	}
}

/** An archive whose parts are unpacked one by one, each only when it is asked for. */
export interface Archive {
	/** The words of a part, or undefined if there is none of this name. Throws `ArchiveError`. */
	text(name: string): string | undefined
}

/** Packed bytes unpacked at once: each of them can become a thousand. */
const portion = 4096

/**
 * Opens a ZIP archive by the list at its end. Throws `ArchiveError` for one that is broken, split, locked or larger than
 * the limits; an archive that says less than it holds is found out while unpacking, before it has cost more.
 */
export function openArchive(bytes: Uint8Array): Archive {
	const entries = within(() => listEntries(bytes))
	let left: number = archiveLimits.bytes
	const unpack = ({ method, packed: size, declared, at }: ZipEntry): Uint8Array => {
		if (declared > left) throw new ArchiveError('tooLarge')
		const begin = at + zipBytesAt(bytes.subarray(at))
		const packed = bytes.subarray(begin, begin + size)
		if (packed.length < size) throw new ArchiveError('broken')
		const whole = method === 0 ? packed : inflate(packed, Math.min(left, declared))
		if (whole.length !== declared) throw new ArchiveError('broken')
		left -= whole.length
		return whole
	}
	return {
		text(name) {
			const entry = entries.get(name)
			return entry && within(() => new TextDecoder().decode(unpack(entry)))
		},
	}
}

function listEntries(bytes: Uint8Array): Map<string, ZipEntry> {
	const place = zipListPlace(bytes.subarray(-longestZipEnd))
	if (!place) throw new ArchiveError('broken')
	if (place.count > archiveLimits.entries) throw new ArchiveError('tooLarge')
	return new Map(readZipList(bytes.subarray(place.at), place.count).map((entry) => [entry.name, entry]))
}

/** Unpacks little by little and stops at the first byte beyond `limit`. */
function inflate(packed: Uint8Array, limit: number): Uint8Array {
	const parts: Uint8Array[] = []
	let length = 0
	const stream = new Inflate((part) => {
		length += part.length
		if (length > limit) throw new ArchiveError('tooLarge')
		parts.push(part)
	})
	for (let at = 0; at < packed.length; at += portion)
		stream.push(packed.subarray(at, at + portion), at + portion >= packed.length)
	const whole = new Uint8Array(length)
	let to = 0
	for (const part of parts) {
		whole.set(part, to)
		to += part.length
	}
	return whole
}

/** Whatever else breaks on damaged bytes means that they are damaged. */
function within<T>(read: () => T): T {
	try {
		return read()
	} catch (error) {
		throw error instanceof ArchiveError ? error : new ArchiveError('broken')
	}
}
