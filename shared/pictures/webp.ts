import { type Bare, joined, lettersAt, viewOf } from './bytes.ts'

interface Chunk {
	readonly kind: string
	readonly data: Uint8Array
}

/** Bits in the head of an extended file: transparency is the only one that belongs to the drawing. */
const transparent = 0x10

/** A still WebP (RFC 9649) without anything but what draws it. Undefined if it is none. */
export function bareWebp(bytes: Uint8Array): Bare | undefined {
	if (lettersAt(bytes, 0) !== 'RIFF' || lettersAt(bytes, 8) !== 'WEBP') return undefined
	if (bytes.length < 12) return undefined
	const chunks = chunksOf(bytes.subarray(12, 8 + viewOf(bytes).getUint32(4, true)))
	const image = chunks?.find(({ kind }) => kind === 'VP8 ' || kind === 'VP8L')
	const size = image && sizeOf(image)
	if (!chunks || !image || !size) return undefined
	const alpha = chunks.filter(({ kind }) => kind === 'ALPH').slice(0, 1)
	const body = alpha.length > 0 ? [extended(size), ...alpha, image] : [image]
	const written = joined([lettersOf('WEBP'), ...body.map(asBytes)])
	return { bytes: joined([headOf('RIFF', written.length), written]), ...size }
}

function chunksOf(bytes: Uint8Array): Chunk[] | undefined {
	const chunks: Chunk[] = []
	for (let at = 0; at + 8 <= bytes.length; ) {
		const length = viewOf(bytes).getUint32(at + 4, true)
		const end = at + 8 + length
		if (end > bytes.length) return undefined
		chunks.push({ kind: lettersAt(bytes, at), data: bytes.subarray(at + 8, end) })
		at = end + (length % 2)
	}
	return chunks
}

function sizeOf({ kind, data }: Chunk): { width: number; height: number } | undefined {
	if (data.length < 10) return undefined
	const view = viewOf(data)
	if (kind === 'VP8 ') return { width: view.getUint16(6, true) & 0x3fff, height: view.getUint16(8, true) & 0x3fff }
	const bits = view.getUint32(1, true)
	return data[0] === 0x2f ? { width: (bits & 0x3fff) + 1, height: ((bits >> 14) & 0x3fff) + 1 } : undefined
}

function extended({ width, height }: { width: number; height: number }): Chunk {
	const data = new Uint8Array(10)
	const inThreeBytes = (value: number) => [value & 0xff, (value >> 8) & 0xff, value >> 16]
	data[0] = transparent
	data.set(inThreeBytes(width - 1), 4)
	data.set(inThreeBytes(height - 1), 7)
	return { kind: 'VP8X', data }
}

const asBytes = ({ kind, data }: Chunk): Uint8Array =>
	joined([headOf(kind, data.length), data, new Uint8Array(data.length % 2)])

function headOf(kind: string, length: number): Uint8Array {
	const head = joined([lettersOf(kind), new Uint8Array(4)])
	viewOf(head).setUint32(4, length, true)
	return head
}

const lettersOf = (letters: string): Uint8Array => Uint8Array.from(letters, (letter) => letter.charCodeAt(0))
