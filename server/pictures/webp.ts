import { type Bare, lettersAt } from './bytes.ts'

interface Chunk {
	readonly kind: string
	readonly data: Buffer
}

/** Bits in the head of an extended file: transparency is the only one that belongs to the drawing. */
const transparent = 0x10

/** A still WebP (RFC 9649) without anything but what draws it. Undefined if it is none. */
export function bareWebp(bytes: Buffer): Bare | undefined {
	if (lettersAt(bytes, 0) !== 'RIFF' || lettersAt(bytes, 8) !== 'WEBP') return undefined
	if (bytes.length < 12) return undefined
	const chunks = chunksOf(bytes.subarray(12, 8 + bytes.readUInt32LE(4)))
	const image = chunks?.find(({ kind }) => kind === 'VP8 ' || kind === 'VP8L')
	const size = image && sizeOf(image)
	if (!chunks || !image || !size) return undefined
	const alpha = chunks.filter(({ kind }) => kind === 'ALPH').slice(0, 1)
	const body = alpha.length > 0 ? [extended(size), ...alpha, image] : [image]
	const written = Buffer.concat([Buffer.from('WEBP', 'latin1'), ...body.map(asBytes)])
	return { bytes: Buffer.concat([headOf('RIFF', written.length), written]), ...size }
}

function chunksOf(bytes: Buffer): Chunk[] | undefined {
	const chunks: Chunk[] = []
	for (let at = 0; at + 8 <= bytes.length; ) {
		const length = bytes.readUInt32LE(at + 4)
		const end = at + 8 + length
		if (end > bytes.length) return undefined
		chunks.push({ kind: lettersAt(bytes, at), data: bytes.subarray(at + 8, end) })
		at = end + (length % 2)
	}
	return chunks
}

function sizeOf({ kind, data }: Chunk): { width: number; height: number } | undefined {
	if (data.length < 10) return undefined
	if (kind === 'VP8 ') return { width: data.readUInt16LE(6) & 0x3fff, height: data.readUInt16LE(8) & 0x3fff }
	const bits = data.readUInt32LE(1)
	return data[0] === 0x2f ? { width: (bits & 0x3fff) + 1, height: ((bits >> 14) & 0x3fff) + 1 } : undefined
}

function extended({ width, height }: { width: number; height: number }): Chunk {
	const data = Buffer.alloc(10)
	data[0] = transparent
	data.writeUIntLE(width - 1, 4, 3)
	data.writeUIntLE(height - 1, 7, 3)
	return { kind: 'VP8X', data }
}

const asBytes = ({ kind, data }: Chunk): Buffer =>
	Buffer.concat([headOf(kind, data.length), data, Buffer.alloc(data.length % 2)])

function headOf(kind: string, length: number): Buffer {
	const head = Buffer.alloc(8, kind, 'latin1')
	head.writeUInt32LE(length, 4)
	return head
}
