import { type Bare, joined, lettersAt, viewOf } from './bytes.ts'

const marker = { start: 0xd8, end: 0xd9, scan: 0xda, jfif: 0xe0, adobe: 0xee } as const

/**
 * A JPEG (ITU-T T.81, annex B) without anything but what draws it: no Exif, XMP, IPTC, profiles, thumbnails, comments, and
 * nothing behind its end. Undefined if it is none.
 */
export function bareJpeg(bytes: Uint8Array): Bare | undefined {
	if (bytes[0] !== 0xff || bytes[1] !== marker.start) return undefined
	const view = viewOf(bytes)
	const kept = [bytes.subarray(0, 2)]
	let size: { width: number; height: number } | undefined
	let at = 2
	while (at + 4 <= bytes.length + 2) {
		if (bytes[at] !== 0xff) return undefined
		const kind = bytes[at + 1] ?? 0
		if (kind === 0xff) {
			at++
			continue
		}
		if (kind === marker.end) {
			kept.push(bytes.subarray(at, at + 2))
			return size && { bytes: joined(kept), ...size }
		}
		const end = at + 4 <= bytes.length ? at + 2 + view.getUint16(at + 2) : Number.POSITIVE_INFINITY
		if (end > bytes.length || end < at + 4) return undefined
		const segment = bytes.subarray(at, end)
		if (isFrame(kind)) {
			// Two frames would be two sizes, and nobody knows which one a browser goes by.
			if (size || segment.length < 9) return undefined
			size = { width: view.getUint16(at + 7), height: view.getUint16(at + 5) }
		}
		if (draws(kind, segment)) kept.push(segment)
		at = end
		if (kind === marker.scan) {
			const next = endOfScan(bytes, at)
			kept.push(bytes.subarray(at, next))
			at = next
		}
	}
	return undefined
}

/** Start of frame, C0 to CF but for tables (C4, CC) and what is reserved (C8). */
const isFrame = (kind: number) => kind >= 0xc0 && kind <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(kind)

function draws(kind: number, segment: Uint8Array): boolean {
	const isTable = (kind >= 0xc0 && kind <= 0xcf) || kind === 0xdb || kind === 0xdd
	if (isTable || kind === marker.scan) return true
	// Both say how colours are meant; a JFIF segment of this length has no thumbnail.
	if (kind === marker.jfif) return segment.length === 18 && lettersAt(segment, 4) === 'JFIF'
	return kind === marker.adobe && segment.length === 14 && lettersAt(segment, 4, 5) === 'Adobe'
}

/** Where the next segment begins: within a scan, 0xff stands before 0 or a restart mark. */
function endOfScan(bytes: Uint8Array, from: number): number {
	for (let at = from; at + 1 < bytes.length; at++) {
		if (bytes[at] !== 0xff) continue
		const next = bytes[at + 1] ?? 0
		if (next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at
	}
	return bytes.length
}
