import type PDFDocument from 'pdfkit'
import type { Words } from '../../../shared/documents/index.ts'
import { linesOf } from '../paper/printable.ts'
import type { FontBook } from './fontBook.ts'
import { boxWidth, brokenInto, type Line } from './ink.ts'

type Pdf = typeof PDFDocument.prototype
export type Tag = ReturnType<Pdf['struct']>

/** Points: A4, 2 cm at the sides. */
export const sheet = { width: 595.28, height: 841.89, side: 56.7, above: 68, below: 62 } as const

export const ink = { dark: '#1f2a30', text: '#1a1a1a', quiet: '#55534b', line: '#b9b4a6', shade: '#efede6' } as const

/** How words are set. */
export interface Setting {
	/** points */
	readonly size: number
	/** of the line, in relation to the size */
	readonly leading?: number
	readonly colour?: string
	readonly bold?: boolean
}

/** Where on the sheets something is written, from above to below, and how it hangs together for those who cannot see it (PDF/UA). */
export class Flow {
	readonly pdf: Pdf
	readonly book: FontBook
	/** points from the top of the sheet */
	y: number = sheet.above
	/** points at the head and foot of every sheet that are not for the text */
	above: number = sheet.above
	below: number = sheet.below
	/** how many signs stand as boxes, because no typeface here has them */
	missing = 0
	/** what those say, each once, in the order of the paper */
	readonly boxed = new Set<string>()
	readonly #hyphenate: (words: string) => string
	#isAcross = false

	constructor(pdf: Pdf, book: FontBook, hyphenate: (words: string) => string) {
		this.pdf = pdf
		this.book = book
		this.#hyphenate = hyphenate
	}

	get left(): number {
		return sheet.side
	}
	get width(): number {
		return this.pdf.page.width - 2 * sheet.side
	}
	get bottom(): number {
		return this.pdf.page.height - this.below
	}
	/** what a whole sheet has room for */
	get height(): number {
		return this.bottom - this.above
	}

	/** The sheets from here on lie in this direction. */
	turn(isAcross: boolean): void {
		this.#isAcross = isAcross
		this.nextSheet()
	}

	nextSheet(): void {
		this.pdf.addPage({ size: 'A4', layout: this.#isAcross ? 'landscape' : 'portrait', margin: 0 })
		this.y = this.above
	}

	/** Begins a new sheet unless this much is left of the present one, or nothing is on it. */
	need(height: number): void {
		if (this.y + height > this.bottom && this.y > this.above) this.nextSheet()
	}

	/** Air above what comes next; none at the top of a sheet. */
	space(height: number): void {
		if (this.y > this.above) this.y += height
	}

	/** Words as they will stand in a column so wide, line by line. */
	lines(words: Words, width: number, { size, bold = false }: Setting): Line[] {
		const lines = linesOf(words)
		return lines.flatMap((pieces, at) => {
			const set = pieces.map((piece) => ({
				...piece,
				text: this.#hyphenate(piece.text),
				bold: bold || piece.bold,
			}))
			// Heard and copied, the last word of a line and the first of the next one are two.
			if (at < lines.length - 1) set.push({ text: ' ', bold, italic: false })
			return brokenInto(width, set, size, this.book)
		})
	}

	/** Draws lines below each other from `y` on, as part of what `tag` marks. */
	draw(tag: Tag, lines: readonly Line[], x: number, y: number, setting: Setting): void {
		if (lines.every(({ inks }) => inks.length === 0)) return
		this.marked(tag, () => {
			for (const [at, line] of lines.entries()) this.#drawLine(line, x, y + at * lineHeight(setting), setting)
		})
	}

	/** Words of a paragraph of its own; it goes on on the next sheet where this one ends. `beside` draws what stands beside its first line. */
	paragraph(
		tag: Tag,
		words: Words,
		setting: Setting,
		{ left = 0, beside }: { left?: number; beside?: () => void } = {},
	): void {
		let rest = this.lines(words, this.width - left, setting)
		const high = lineHeight(setting)
		// Two lines at least stand together.
		this.need(Math.min(Math.max(rest.length, beside ? 1 : 0), rest.length === 3 ? 3 : 2) * high)
		beside?.()
		while (rest.length > 0) {
			const room = Math.max(1, Math.floor((this.bottom - this.y + 0.01) / high))
			const fits = room < rest.length && rest.length - room === 1 ? Math.max(1, room - 1) : room
			this.draw(tag, rest.slice(0, fits), this.left + left, this.y, setting)
			this.y += Math.min(fits, rest.length) * high
			rest = rest.slice(fits)
			if (rest.length > 0) this.nextSheet()
		}
	}

	/** What is drawn belongs to what `tag` marks. */
	marked(tag: Tag, draw: () => void): void {
		const content = this.pdf.markStructureContent(tag.dictionary.data.S)
		draw()
		this.pdf.endMarkedContent()
		tag.add(content)
	}

	/** What is drawn says nothing: lines, shades, what stands on every sheet. */
	artifact(draw: () => void, type: 'Layout' | 'Pagination' = 'Layout'): void {
		this.pdf.markContent('Artifact', { type })
		draw()
		this.pdf.endMarkedContent()
	}

	/** Lines that say nothing to those who hear the text, as heads of tables on further sheets. */
	drawAgain(lines: readonly Line[], x: number, y: number, setting: Setting): void {
		this.artifact(() => {
			for (const [at, line] of lines.entries()) this.#drawLine(line, x, y + at * lineHeight(setting), setting)
		}, 'Pagination')
	}

	#drawLine({ inks }: Line, x: number, y: number, setting: Setting): void {
		const { size, colour = ink.text } = setting
		const baseline = y + (lineHeight(setting) - size) / 2 + size * 0.8
		let at = x
		for (const { text, font, width, boxes, isBreak } of inks) {
			if (boxes > 0) this.#boxes(text, boxes, at, baseline, size)
			// Whoever copies or hears the text gets the whole word.
			if (isBreak) this.pdf.markContent('Span', { actual: '\u00ad' })
			this.pdf
				.font(font)
				.fontSize(size)
				.fillColor(colour)
				.text(boxes > 0 ? ' ' : text, at, baseline, { lineBreak: false, baseline: 'alphabetic' })
			if (isBreak || boxes > 0) this.pdf.endMarkedContent()
			at += width
		}
	}

	/** Empty boxes in place of letters; the span that begins here gives them to whoever copies or hears the text, and ends with a space. */
	#boxes(text: string, count: number, x: number, baseline: number, size: number): void {
		this.missing += count
		this.boxed.add(text.trim())
		this.pdf.markContent('Span', { actual: text })
		const side = size * 0.6
		for (let at = 0; at < count; at++) {
			this.pdf
				.lineWidth(size * 0.05)
				.strokeColor(ink.quiet)
				.rect(x + at * size * boxWidth + size * 0.06, baseline - side, side, side)
				.stroke()
		}
	}
}

/** Points from one line to the next. */
export const lineHeight = ({ size, leading = 1.35 }: Setting): number => size * leading
