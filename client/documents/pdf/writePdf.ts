import PDFDocument from 'pdfkit'
import type { TextDocument } from '../../../shared/documents/index.ts'
import { withHyphens } from '../../ui/hyphens.ts'
import { printable } from '../paper/printable.ts'
import { type FullSheet, type OnSheet, type PictureFiles, stretchesOf } from '../paper/sheets.ts'
import { paperTextsOf } from '../paper/texts.ts'
import { newTag, sizeOnSheet, type Writing, writeContent, writeNote } from './content.ts'
import { Flow, ink, lineHeight, type Setting, sheet, type Tag } from './flow.ts'
import { type FontFiles, openFonts } from './fontBook.ts'
import { writeFullSheet } from './fullSheet.ts'
import type { Line } from './ink.ts'

/** What writing needs besides the document. */
export interface PdfMeans {
	readonly pictures: PictureFiles
	/** sheets that are one picture each, before the text */
	readonly sheets?: readonly FullSheet[]
	readonly fonts: FontFiles
	/** when it is written */
	readonly now: Date
	/** learns how much is done, from 0 to 1 */
	readonly tell?: (done: number) => void
}

export interface WrittenPdf {
	readonly bytes: Uint8Array<ArrayBuffer>
	/** how many signs stand as empty boxes, because no typeface here has them */
	readonly missing: number
	/** what those say, each once */
	readonly boxed: readonly string[]
}

const title: Setting = { size: 20, leading: 1.2, bold: true, colour: ink.dark }
const subtitle: Setting = { size: 12.5, leading: 1.3, colour: ink.quiet }
const headings: Record<1 | 2 | 3, Setting & { above: number }> = {
	1: { size: 15, leading: 1.25, bold: true, colour: ink.dark, above: 16 },
	2: { size: 12.5, leading: 1.25, bold: true, colour: ink.dark, above: 12 },
	3: { size: 11, leading: 1.25, bold: true, colour: ink.dark, above: 9 },
}
const margin: Setting = { size: 8.5, leading: 1.3, colour: ink.quiet }

/**
 * A document as PDF for reading, printing and keeping: text stays text, and those who cannot see it hear what it is (PDF/UA-1: headings, lists, tables
 * with their heads, pictures in words, language and title).
 */
export async function writePdf(
	document: TextDocument,
	{ pictures, sheets = [], fonts, now, tell = () => {} }: PdfMeans,
): Promise<WrittenPdf> {
	const pdf = new TitledPdf({
		autoFirstPage: false,
		bufferPages: true,
		pdfVersion: '1.7',
		subset: 'PDF/UA' as never,
		tagged: true,
		displayTitle: true,
		lang: document.language === 'de' ? 'de-DE' : 'en-GB',
		// Left out, it would begin with one that is not embedded.
		font: null as never,
		info: {
			Title: printable(document.title).replaceAll('\n', ' '),
			Author: printable(document.head.left[0] ?? 'Netzwerkstatt'),
			Creator: 'Netzwerkstatt',
			Producer: 'Netzwerkstatt',
			CreationDate: now,
		},
	})
	const bytes = collected(pdf)
	const flow = new Flow(pdf, openFonts(pdf, fonts), document.language === 'de' ? withHyphens : (words) => words)
	const root = pdf.struct('Document')
	pdf.addStructure(root)
	const stretches = stretchesOf(document)
	const whole = stretches.reduce((sum, { pieces }) => sum + pieces.length, 0)
	let done = 0
	const writing: Writing = { flow, document, pictures, tell: (part) => tell((0.9 * (done + part)) / whole) }
	const margins = marginsOf(document, flow)
	for (const each of sheets) writeFullSheet(each, root, flow)
	flow.turn(stretches[0]?.isAcross ?? false)
	writeTitle(document, root, flow)
	const outline = newOutline(pdf)
	for (const [at, { isAcross, pieces }] of stretches.entries()) {
		if (at > 0) flow.turn(isAcross)
		for (const [i, piece] of pieces.entries()) {
			if (piece.kind === 'heading') writeHeading(piece, pieces.slice(i + 1, i + 4), root, writing, outline)
			else writeContent(piece.content, root, writing)
			tell((0.9 * ++done) / whole)
		}
	}
	if (flow.missing > 0) writeNote(flow, root, paperTextsOf(document).withoutLetters(flow.missing))
	root.end()
	const { missing, boxed } = flow
	writeMargins(document, margins, flow, sheets.length)
	pdf.end()
	const written = await bytes
	tell(1)
	return { bytes: written, missing, boxed: [...boxed] }
}

/** Writes the title into the metadata as XML; pdfkit takes it as it is. */
class TitledPdf extends PDFDocument {
	override endMetadata(): void {
		const { info } = this
		for (const key of ['Title', 'Author'] as const)
			info[key] = (info[key] ?? '').replace(/[<>&]/gu, (sign) => `&#${sign.codePointAt(0)};`)
		super.endMetadata()
	}
}

function collected(pdf: TitledPdf): Promise<Uint8Array<ArrayBuffer>> {
	const parts: Uint8Array[] = []
	return new Promise((resolve, reject) => {
		pdf.on('data', (part: Uint8Array) => parts.push(part))
		pdf.on('error', reject)
		pdf.on('end', () => {
			const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
			let at = 0
			for (const part of parts) {
				all.set(part, at)
				at += part.length
			}
			resolve(all)
		})
	})
}

function writeTitle(document: TextDocument, root: Tag, flow: Flow): void {
	flow.paragraph(newTag(flow, root, 'H1'), document.title, title)
	flow.y += 2
	if (document.subtitle) flow.paragraph(newTag(flow, root, 'P'), document.subtitle, subtitle)
	flow.y += 10
}

/** A heading stays with what comes below it. */
function writeHeading(
	{ level, words }: Extract<OnSheet, { kind: 'heading' }>,
	following: readonly OnSheet[],
	root: Tag,
	writing: Writing,
	outline: (level: number, words: string, top: number) => void,
): void {
	const setting = headings[level]
	const { flow } = writing
	flow.space(setting.above)
	flow.need(lineHeight(setting) + roomBelow(following, writing))
	outline(level, words, flow.y)
	// The title is the first heading, chapters are below it.
	flow.paragraph(newTag(flow, root, `H${level + 1}`), words, setting)
	flow.y += 4
}

/** What has to stand on the same sheet below a heading: a few lines, the whole of a picture, or the next heading with what that needs. */
function roomBelow([next, ...more]: readonly OnSheet[], writing: Writing): number {
	if (next?.kind === 'heading')
		return headings[next.level].above + lineHeight(headings[next.level]) + roomBelow(more, writing)
	const picture = next?.content.kind === 'picture' ? sizeOnSheet(next.content, writing) : undefined
	return picture ? picture.whole + 8 : 60
}

/** The headings as a list beside the pages. */
function newOutline(pdf: TitledPdf) {
	const above = [pdf.outline]
	return (level: number, words: string, top: number) => {
		above.length = Math.min(above.length, level)
		const parent = above.at(-1) ?? pdf.outline
		above.push(parent.addItem(printable(words).replaceAll('\n', ' '), { top, expanded: true } as never))
	}
}

/** What stands at the head and foot of every sheet, and the room it takes there. */
function marginsOf({ head, foot }: TextDocument, flow: Flow) {
	const half = (sheet.width - 2 * sheet.side) / 2 - 10
	const set = (words: readonly string[]) => words.flatMap((each) => flow.lines(each, half, margin)).slice(0, mostLines)
	const margins = { left: set(head.left), right: set(head.right), foot: set([foot]) }
	flow.above = Math.max(
		sheet.above,
		headTop + Math.max(margins.left.length, margins.right.length) * lineHeight(margin) + 14,
	)
	flow.below = Math.max(sheet.below, 40 + margins.foot.length * lineHeight(margin))
	return margins
}

/** Points from the edge of the sheet. */
const headTop = 26
/** More would leave no room for the text: whose it is and of when takes two or three. */
const mostLines = 20

/** Draws them once it is known how many sheets there are; on the first ones, which are pictures, there is no room. */
function writeMargins(
	document: TextDocument,
	{ left, right, foot }: ReturnType<typeof marginsOf>,
	flow: Flow,
	pictures: number,
): void {
	const { pdf } = flow
	const { count } = pdf.bufferedPageRange()
	const [before, between] = paperTextsOf(document).page
	const draw = (lines: readonly Line[], y: number, fromRight = false) => {
		for (const [at, line] of lines.entries()) {
			const x = fromRight ? flow.left + flow.width - line.width : flow.left
			flow.drawAgain([line], x, y + at * lineHeight(margin), margin)
		}
	}
	for (let at = pictures; at < count; at++) {
		pdf.switchToPage(at)
		draw(left, headTop)
		draw(right, headTop, true)
		const y = pdf.page.height - flow.below + 20
		draw(foot, y)
		draw(flow.lines(`${before}${at + 1}${between}${count}`, flow.width, margin), y, true)
	}
}
