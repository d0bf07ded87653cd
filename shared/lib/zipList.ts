/** One part of a ZIP archive, as the list at its end has it. Sizes in bytes. */
export interface ZipEntry {
	readonly name: string
	/** 0: as it is, 8: deflated */
	readonly method: 0 | 8
	readonly packed: number
	/** unpacked, as the archive says */
	readonly declared: number
	/** where its own header stands */
	readonly at: number
}

/** Where the list at the end of an archive stands, and how many parts it has. */
export interface ZipListPlace {
	readonly count: number
	readonly bytes: number
	readonly at: number
}

/** The mark of a part's own header, and how long that is without names. */
export const zipHeader = { mark: 0x04034b50, bytes: 30 } as const
/** So many of the last bytes of an archive hold its end, whatever comment stands behind it. */
export const longestZipEnd = 22 + 0xffff
const endMark = 0x06054b50
const entryMark = 0x02014b50

/** Finds the list by the last bytes of an archive, `longestZipEnd` of them or all there are; undefined if there is none. */
export function zipListPlace(tail: Uint8Array): ZipListPlace | undefined {
	const view = new DataView(tail.buffer, tail.byteOffset, tail.byteLength)
	// Behind the list there may be a comment.
	for (let end = tail.length - 22; end >= 0; end--) {
		if (view.getUint32(end, true) !== endMark) continue
		return {
			count: view.getUint16(end + 10, true),
			bytes: view.getUint32(end + 12, true),
			at: view.getUint32(end + 16, true),
		}
	}
	return undefined
}

/**
 * The parts that a list of so many names, in its order. Throws a `RangeError` if it is broken or ends too early, or names a part
 * that is locked or packed in any other way than by deflating.
 */
export function readZipList(list: Uint8Array, count: number): ZipEntry[] {
	const view = new DataView(list.buffer, list.byteOffset, list.byteLength)
	const entries: ZipEntry[] = []
	for (let at = 0; entries.length < count; ) {
		if (view.getUint32(at, true) !== entryMark) throw new RangeError('no entry of a list')
		const [flags, method] = [view.getUint16(at + 8, true), view.getUint16(at + 10, true)]
		if (flags & 1 || (method !== 0 && method !== 8)) throw new RangeError('a part that is locked, or packed otherwise')
		const length = view.getUint16(at + 28, true)
		entries.push({
			name: new TextDecoder().decode(list.subarray(at + 46, at + 46 + length)),
			method,
			packed: view.getUint32(at + 20, true),
			declared: view.getUint32(at + 24, true),
			at: view.getUint32(at + 42, true),
		})
		at += 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
	}
	return entries
}

/** Where the bytes of a part begin, counted from its own header, of which the first bytes are given. Throws a `RangeError`. */
export function zipBytesAt(header: Uint8Array): number {
	const view = new DataView(header.buffer, header.byteOffset, header.byteLength)
	if (view.getUint32(0, true) !== zipHeader.mark) throw new RangeError('no header of a part')
	return zipHeader.bytes + view.getUint16(26, true) + view.getUint16(28, true)
}
