/** Why a file cannot be read as a table of words. */
export type UnreadableFile = 'workbook' | 'binary' | 'empty'

/**
 * The words of a file as spreadsheets write them: UTF-8 with or without a byte order mark, UTF-16 ("Unicode-Text" of
 * Excel), and Windows-1252 for everything that is no UTF-8.
 */
export function decode(bytes: Uint8Array): { text: string } | { unreadable: UnreadableFile } {
	if (bytes.length === 0) return { unreadable: 'empty' }
	// "PK": a workbook (.xlsx, .ods) is a zip archive; D0CF: the older .xls.
	if ((bytes[0] === 0x50 && bytes[1] === 0x4b) || (bytes[0] === 0xd0 && bytes[1] === 0xcf))
		return { unreadable: 'workbook' }
	const utf16 = utf16Of(bytes)
	if (!utf16 && bytes.subarray(0, 4096).includes(0)) return { unreadable: 'binary' }
	const text = utf16 ? new TextDecoder(utf16).decode(bytes) : utf8(bytes)
	return text.trim() === '' ? { unreadable: 'empty' } : { text }
}

function utf8(bytes: Uint8Array): string {
	try {
		return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
	} catch {
		return windows1252(bytes)
	}
}

/** The signs 0x80 to 0x9f, where Windows differs from Latin-1. */
const windowsSigns = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

/** By hand, because some runtimes take "windows-1252" for Latin-1 and lose the quotes and the euro sign. */
function windows1252(bytes: Uint8Array): string {
	const latin1 = new TextDecoder('latin1').decode(bytes)
	return latin1.replace(/[\u0080-\u009f]/gu, (sign) => windowsSigns[sign.charCodeAt(0) - 0x80] ?? sign)
}

/** By byte order mark, or by the zeros that every second byte of Latin letters is. */
function utf16Of(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
	if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
	if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
	const sample = bytes.subarray(0, Math.min(bytes.length - (bytes.length % 2), 512))
	let even = 0
	let odd = 0
	for (const [i, byte] of sample.entries()) if (byte === 0) i % 2 === 0 ? even++ : odd++
	const many = sample.length * 0.3
	if (odd > many && even === 0) return 'utf-16le'
	if (even > many && odd === 0) return 'utf-16be'
	return undefined
}
