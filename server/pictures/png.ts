import { type Bare, lettersAt } from './bytes.ts'

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
/** What draws the picture; texts, times and Exif have chunks of their own. */
const drawing = ['IHDR', 'PLTE', 'IDAT', 'IEND', 'tRNS', 'gAMA', 'cHRM', 'sRGB', 'sBIT']

/** A still PNG (W3C PNG, chapter 5) without anything but what draws it. Undefined if it is none. */
export function barePng(bytes: Buffer): Bare | undefined {
	if (!bytes.subarray(0, 8).equals(signature) || lettersAt(bytes, 12) !== 'IHDR' || bytes.length < 33) return undefined
	const kept = [bytes.subarray(0, 8)]
	for (let at = 8; at + 12 <= bytes.length; ) {
		const kind = lettersAt(bytes, at + 4)
		const end = at + 12 + bytes.readUInt32BE(at)
		if (end > bytes.length) return undefined
		if (drawing.includes(kind)) kept.push(bytes.subarray(at, end))
		if (kind === 'IEND') {
			return { bytes: Buffer.concat(kept), width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) }
		}
		at = end
	}
	return undefined
}
