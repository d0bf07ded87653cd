/** Why a file cannot be read as a table of words. */
export type UnreadableFile =
	| 'oldWorkbook'
	| 'lockedWorkbook'
	| 'pdf'
	| 'picture'
	| 'archive'
	| 'document'
	| 'webPage'
	| 'binary'
	| 'empty'

/**
 * The words of a file as spreadsheets write them: UTF-8 with or without a byte order mark, UTF-16 ("Unicode-Text" of
 * Excel), and Windows-1252 for everything that is no UTF-8.
 */
export function decode(bytes: Uint8Array): { text: string } | { unreadable: UnreadableFile } {
	if (bytes.length === 0) return { unreadable: 'empty' }
	const other = otherKindOf(bytes)
	if (other) return { unreadable: other }
	const utf16 = utf16Of(bytes)
	if (!utf16 && bytes.subarray(0, 4096).includes(0)) return { unreadable: 'binary' }
	const text = utf16 ? new TextDecoder(utf16).decode(bytes) : utf8(bytes)
	if (/^\ufeff?\s*<(?:!doctype|html|\?xml)/iu.test(text) && !isNetwork(text)) return { unreadable: 'webPage' }
	return text.trim() === '' ? { unreadable: 'empty' } : { text }
}

/** Whether these words are XML that holds a network, as other programs keep one. */
export const isNetwork = (words: string): boolean =>
	/^\ufeff?\s*<(?:\?|!--|\w*:?(?:graphml|gexf))/iu.test(words) &&
	/<(?:\w+:)?(?:graphml|gexf)[\s>]/iu.test(words.slice(0, 4096))

/** Whether these are the bytes of a workbook as Excel has written them since 2007 (.xlsx). */
export const isWorkbook = (bytes: Uint8Array): boolean =>
	latin.decode(bytes.subarray(0, 4)) === 'PK\x03\x04' && latin.decode(bytes).includes('xl/workbook.xml')

const latin = new TextDecoder('latin1')

/** What a file is by its first bytes, whatever its name says; undefined for one that may be words. */
function otherKindOf(bytes: Uint8Array): UnreadableFile | undefined {
	const head = latin.decode(bytes.subarray(0, 16))
	if (head.startsWith('%PDF')) return 'pdf'
	if (head.startsWith('{\\rtf')) return 'document'
	if (/^(?:\x89PNG|\xff\xd8\xff|GIF8|RIFF....WEBP|II\*\0|MM\0\*|....ftyp(?:heic|avif|mif1))/su.test(head))
		return 'picture'
	if (['\x1f\x8b', 'Rar!', '7z\xbc\xaf'].some((sign) => head.startsWith(sign))) return 'archive'
	// Workbooks and documents of today are zip archives; the names of what is in them stand in plain letters.
	if (head.startsWith('PK\x03\x04')) {
		const names = latin.decode(bytes)
		if (/xl\/work|opendocument\.spreadsheet/u.test(names)) return 'oldWorkbook'
		return /word\/doc|opendocument\.text|ppt\/pres/u.test(names) ? 'document' : 'archive'
	}
	// Those of earlier days have a folder inside, in letters of two bytes.
	if (head.startsWith('\xd0\xcf')) {
		const names = latin.decode(bytes)
		if (/E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c/u.test(names)) return 'lockedWorkbook'
		return /W\0o\0r\0d\0D\0o\0c/u.test(names) ? 'document' : 'oldWorkbook'
	}
	return undefined
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
