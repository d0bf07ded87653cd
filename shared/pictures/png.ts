import { type Bare, joined, lettersAt, viewOf } from './bytes.ts'

const signature = '\x89PNG\r\n\x1a\n'
/** What draws the picture; texts, times and Exif have chunks of their own. */
const drawing = ['IHDR', 'PLTE', 'IDAT', 'IEND', 'tRNS', 'gAMA', 'cHRM', 'sRGB', 'sBIT']

/** A still PNG (W3C PNG, chapter 5) without anything but what draws it. Undefined if it is none. */
export function barePng(bytes: Uint8Array): Bare | undefined {
	if (lettersAt(bytes, 0, 8) !== signature || lettersAt(bytes, 12) !== 'IHDR' || bytes.length < 33) return undefined
	const view = viewOf(bytes)
	const kept = [bytes.subarray(0, 8)]
	for (let at = 8; at + 12 <= bytes.length; ) {
		const kind = lettersAt(bytes, at + 4)
		const end = at + 12 + view.getUint32(at)
		if (end > bytes.length) return undefined
		if (drawing.includes(kind)) kept.push(bytes.subarray(at, end))
		if (kind === 'IEND') {
			return { bytes: joined(kept), width: view.getUint32(16), height: view.getUint32(20) }
		}
		at = end
	}
	return undefined
}
