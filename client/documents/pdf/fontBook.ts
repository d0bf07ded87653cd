import type PDFDocument from 'pdfkit'

/** The looks a typeface comes in. */
const looks = ['regular', 'bold', 'italic', 'boldItalic'] as const
type Look = (typeof looks)[number]

/** For each look the files of a typeface, the first that has a sign counts. */
export type FontFiles = Readonly<Record<Look, readonly Uint8Array[]>>

/** The name under which a document knows a file of a typeface. */
export type FontName = string

/** The typefaces of a document: which of them has which sign, and how wide words are. */
export interface FontBook {
	readonly plain: FontName
	/** the file that has all signs of these words, if one does */
	fontOf(words: string, bold: boolean, italic: boolean): FontName | undefined
	/** points */
	widthOf(words: string, font: FontName, size: number): number
}

/** What pdfkit keeps of an embedded font, as far as it is asked here. */
interface Embedded {
	readonly _font: { readonly font: { hasGlyphForCodePoint(point: number): boolean } }
}

export function openFonts(pdf: typeof PDFDocument.prototype, files: FontFiles): FontBook {
	const names = new Map<Look, FontName[]>()
	const has = new Map<FontName, (point: number) => boolean>()
	for (const look of looks) {
		const ofLook = files[look].map((file, at) => {
			const name = `${look}-${at}`
			pdf.registerFont(name, file as never)
			pdf.font(name)
			const { font } = (pdf as unknown as Embedded)._font
			const known = new Map<number, boolean>()
			has.set(name, (point) => {
				const there = known.get(point) ?? font.hasGlyphForCodePoint(point)
				known.set(point, there)
				return there
			})
			return name
		})
		names.set(look, ofLook)
	}
	const widths = new Map<string, number>()
	return {
		plain: 'regular-0',
		fontOf(words, bold, italic) {
			const look = bold ? (italic ? 'boldItalic' : 'bold') : italic ? 'italic' : 'regular'
			return names.get(look)?.find((name) => everySign(words, has.get(name)))
		},
		widthOf(words, font, size) {
			const key = `${font}\n${words}`
			// In thousandths of the size: the same words are often measured in two.
			const width = widths.get(key) ?? pdf.font(font).fontSize(1000).widthOfString(words)
			if (widths.size < 50_000) widths.set(key, width)
			return (width * size) / 1000
		},
	}
}

function everySign(words: string, has: ((point: number) => boolean) | undefined): boolean {
	if (!has) return false
	for (const sign of words) if (!has(sign.codePointAt(0) ?? 0)) return false
	return true
}
