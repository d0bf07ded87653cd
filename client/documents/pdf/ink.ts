import type { Piece } from '../paper/printable.ts'
import type { FontBook, FontName } from './fontBook.ts'

/** Signs that are drawn in one go: of one typeface, or without one, as boxes that stand for what `text` says. */
interface Ink {
	readonly text: string
	readonly font: FontName
	readonly width: number
	/** how many boxes are drawn instead of letters no typeface has */
	readonly boxes: number
	/** breaks a word, and is no part of it */
	readonly isBreak?: true
}

export interface Line {
	readonly inks: readonly Ink[]
	readonly width: number
}

/** Signs that are not seen, and say nothing on paper; what joins the parts of an emoji belongs to it. */
const unseen =
	/[\u200b\u200c\u200e\u200f\u2028-\u202e\u2060-\u2064\u2066-\u2069\ufeff]|\u200d(?!\p{Extended_Pictographic})/gu
/** Signs that look like another one every typeface has. */
const lookalikes: Readonly<Record<string, string>> = {
	'\u2010': '-',
	'\u2011': '-',
	'\u2012': '–',
	'\u2015': '—',
	'\u2002': ' ',
	'\u2003': ' ',
	'\u2004': ' ',
	'\u2005': ' ',
	'\u2006': ' ',
	'\u2007': '\u00a0',
	'\u2008': ' ',
	'\u2009': ' ',
	'\u200a': ' ',
	'\u202f': '\u00a0',
	'\u3000': ' ',
	'\t': ' ',
}
const lookalike = new RegExp(`[${Object.keys(lookalikes).join('')}]`, 'gu')

const softHyphen = '\u00ad'
/** What stays on one line: up to and with a space, a hyphen or a slash. */
const chunks = /[^\s\-–—/\u00ad]*(?:\s+|[-–—/]+|\u00ad|$)/gu

/**
 * Words line by line, none wider than `width` points: broken at spaces, at hyphens, and where a single word is wider than a line,
 * between its signs.
 */
export function brokenInto(width: number, pieces: readonly Piece[], size: number, book: FontBook): Line[] {
	const lines: Line[] = []
	let inks: Ink[] = []
	let used = 0
	let breaksWithin = false
	const end = () => {
		lines.push({ inks: joined(inks), width: used })
		inks = []
		used = 0
	}
	for (const piece of pieces) {
		const text = piece.text
			.normalize('NFC')
			.replace(unseen, '')
			.replace(lookalike, (sign) => lookalikes[sign] ?? sign)
		for (const [chunk] of text.matchAll(chunks)) {
			if (chunk === '') continue
			const hyphen = chunk.endsWith(softHyphen)
			const bare = chunk.replaceAll(softHyphen, '')
			const own = inkOf(bare, piece, size, book)
			const seen = widthOf(inkOf(bare.trimEnd() + (hyphen ? '-' : ''), piece, size, book))
			if (used > 0 && used + seen > width) {
				if (breaksWithin)
					inks.push(...inkOf('-', piece, size, book).map((each) => ({ ...each, isBreak: true as const })))
				end()
			}
			if (seen > width) {
				for (const part of inSigns(own, width, size, book)) {
					if (used > 0 && used + part.width > width) end()
					inks.push(part)
					used += part.width
				}
			} else {
				inks.push(...own)
				used += widthOf(own)
			}
			breaksWithin = hyphen
		}
		breaksWithin = false
	}
	end()
	return lines
}

const widthOf = (inks: readonly Ink[]) => inks.reduce((sum, ink) => sum + ink.width, 0)

/** Neighbours of one typeface become one. */
function joined(inks: readonly Ink[]): Ink[] {
	const whole: Ink[] = []
	for (const ink of inks) {
		const last = whole.at(-1)
		if (last && !ink.isBreak && last.font === ink.font && last.boxes === 0 && ink.boxes === 0)
			whole[whole.length - 1] = { ...last, text: last.text + ink.text, width: last.width + ink.width }
		else whole.push(ink)
	}
	return whole
}

/** One word, sign by sign where a typeface changes. */
function inkOf(text: string, { bold, italic }: Piece, size: number, book: FontBook): Ink[] {
	if (text === '') return []
	const whole = book.fontOf(text, bold, italic)
	if (whole) return [{ text, font: whole, width: book.widthOf(text, whole, size), boxes: 0 }]
	const inks: Ink[] = []
	for (const sign of signsOf(text)) {
		const font = book.fontOf(sign, bold, italic)
		const last = inks.at(-1)
		if (!font) {
			const boxes = (last?.boxes ?? 0) + 1
			const ink = { text: sign, font: book.plain, width: size * boxWidth, boxes: 1 }
			if (last && last.boxes > 0)
				inks[inks.length - 1] = { ...last, text: last.text + sign, boxes, width: size * boxWidth * boxes }
			else inks.push(ink)
		} else if (last && last.boxes === 0 && last.font === font) {
			const joined = last.text + sign
			inks[inks.length - 1] = { ...last, text: joined, width: book.widthOf(joined, font, size) }
		} else inks.push({ text: sign, font, width: book.widthOf(sign, font, size), boxes: 0 })
	}
	return inks
}

/** How wide a box is, in relation to the size of the type. */
export const boxWidth = 0.72

/** A word in as many parts as fit into a line each. */
function* inSigns(inks: readonly Ink[], width: number, size: number, book: FontBook): Generator<Ink> {
	for (const ink of inks) {
		if (ink.width <= width) {
			yield ink
			continue
		}
		let part: Ink | undefined
		for (const sign of signsOf(ink.text)) {
			const text = (part?.text ?? '') + sign
			const boxes = ink.boxes > 0 ? (part?.boxes ?? 0) + 1 : 0
			const wide = boxes > 0 ? boxes * boxWidth * size : book.widthOf(text, ink.font, size)
			if (part && wide > width) {
				yield part
				part = undefined
			}
			part = part
				? { ...ink, text, boxes, width: wide }
				: {
						...ink,
						text: sign,
						boxes: ink.boxes > 0 ? 1 : 0,
						width: ink.boxes > 0 ? boxWidth * size : book.widthOf(sign, ink.font, size),
					}
		}
		if (part) yield part
	}
}

const segmenter =
	typeof Intl.Segmenter === 'function' ? new Intl.Segmenter('de', { granularity: 'grapheme' }) : undefined

/** Signs as people see them: an emoji of several parts is one. */
const signsOf = (text: string): Iterable<string> =>
	segmenter ? Array.from(segmenter.segment(text), ({ segment }) => segment) : Array.from(text)
