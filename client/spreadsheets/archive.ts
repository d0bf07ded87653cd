import { Inflate } from 'fflate'

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

interface Entry {
	readonly method: number
	/** packed bytes */
	readonly size: number
	/** unpacked bytes, as the archive says */
	readonly declared: number
	/** where its own header stands */
	readonly at: number
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
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
	const entries = within(() => listEntries(bytes, view))
	let left: number = archiveLimits.bytes
	const unpack = ({ method, size, declared, at }: Entry): Uint8Array => {
		if (declared > left) throw new ArchiveError('tooLarge')
		if (view.getUint32(at, true) !== 0x04034b50) throw new ArchiveError('broken')
		const begin = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true)
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

function listEntries(bytes: Uint8Array, view: DataView): Map<string, Entry> {
	let end = bytes.length - 22
	// Behind the list there may be a comment.
	while (view.getUint32(end, true) !== 0x06054b50) if (--end < 0) throw new ArchiveError('broken')
	const count = view.getUint16(end + 10, true)
	if (count > archiveLimits.entries) throw new ArchiveError('tooLarge')
	const entries = new Map<string, Entry>()
	let at = view.getUint32(end + 16, true)
	for (let i = 0; i < count; i++) {
		if (view.getUint32(at, true) !== 0x02014b50) throw new ArchiveError('broken')
		const [flags, method] = [view.getUint16(at + 8, true), view.getUint16(at + 10, true)]
		const length = view.getUint16(at + 28, true)
		const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + length))
		// Locked, or packed in a way no spreadsheet uses.
		if (flags & 1 || (method !== 0 && method !== 8)) throw new ArchiveError('broken')
		entries.set(name, {
			method,
			size: view.getUint32(at + 20, true),
			declared: view.getUint32(at + 24, true),
			at: view.getUint32(at + 42, true),
		})
		at += 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
	}
	return entries
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
