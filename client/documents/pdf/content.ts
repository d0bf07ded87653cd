import type { Content, List, Picture, Signatures, TextDocument } from '../../../shared/documents/index.ts'
import { printable } from '../paper/printable.ts'
import { fitted, type PictureFiles } from '../paper/sheets.ts'
import { paperTextsOf } from '../paper/texts.ts'
import { type Flow, ink, lineHeight, type Setting, type Tag } from './flow.ts'
import { writeFacts, writeTable } from './table.ts'

const body: Setting = { size: 10.5, leading: 1.4 }
const note: Setting = { size: 9, leading: 1.35, colour: ink.quiet }
const caption: Setting = { size: 9.5, bold: true, colour: ink.dark }

/** What content is written for; `tell` learns how much of one piece is done, from 0 to 1. */
export interface Writing {
	readonly flow: Flow
	readonly document: TextDocument
	readonly pictures: PictureFiles
	readonly tell: (done: number) => void
}

/** Writes content below what is there, as part of what `parent` marks. */
export function writeContent(content: Content, parent: Tag, writing: Writing): void {
	const { flow, tell } = writing
	switch (content.kind) {
		case 'paragraph':
			flow.paragraph(newTag(flow, parent, 'P'), content.text, content.isNote ? note : body)
			flow.y += 6
			return
		case 'list':
			writeList(flow, parent, content, 0)
			flow.y += 6
			return
		case 'table':
			writeTable(flow, parent, content, tell)
			return
		case 'facts':
			writeFacts(flow, parent, content.facts)
			return
		case 'picture':
			writePicture(content, parent, writing)
			return
		case 'signatures':
			writeSignatures(content, parent, writing)
	}
}

/** A paragraph that is said beside the content, quieter. */
export function writeNote(flow: Flow, parent: Tag, words: string): void {
	flow.space(8)
	flow.paragraph(newTag(flow, parent, 'P'), words, note)
}

export function newTag(flow: Flow, parent: Tag, type: string, options: object = {}): Tag {
	const tag = flow.pdf.struct(type as never, options as never)
	parent.add(tag)
	return tag
}

const indent = 18

function writeList(flow: Flow, parent: Tag, { items, isOrdered }: List, depth: number): void {
	const tag = newTag(flow, parent, 'L')
	// pdfkit has no option for it.
	tag.dictionary.data.A = { O: 'List', ListNumbering: isOrdered ? 'Decimal' : 'Circle' }
	for (const [at, { text, items: further }] of items.entries()) {
		const item = newTag(flow, tag, 'LI')
		const mark = flow.lines(isOrdered ? `${at + 1}.` : '–', 60, body)
		const [label, said] = [newTag(flow, item, 'Lbl'), newTag(flow, item, 'LBody')]
		const isLong = isOrdered && items.length >= 100
		flow.paragraph(said, text, body, {
			left: (depth + 1) * indent + (isLong ? 10 : 0),
			beside: () => flow.draw(label, mark, flow.left + depth * indent, flow.y, body),
		})
		flow.y += 2
		if (further) writeList(flow, said, { kind: 'list', isOrdered, items: further }, depth + 1)
	}
	tag.end()
}

/** The room a picture takes on the sheet with what stands below it; undefined for one whose file is missing. */
export function sizeOnSheet(picture: Picture, { flow, pictures }: Pick<Writing, 'flow' | 'pictures'>) {
	const file = pictures.get(picture.source)
	if (!file) return undefined
	const size = fitted(file.size ?? picture, { width: flow.width, height: flow.height * 0.62 })
	return { file, ...size, whole: size.height + (picture.caption ? 2 * lineHeight(caption) : 0) }
}

function writePicture(picture: Picture, parent: Tag, writing: Writing): void {
	const { flow, document } = writing
	const alt = printable(picture.alt)
	const onSheet = sizeOnSheet(picture, writing)
	if (onSheet) {
		const { file, whole, ...size } = onSheet
		flow.need(whole)
		const { left, y } = flow
		const bbox = [left, y, left + size.width, y + size.height]
		const tag = newTag(flow, parent, 'Figure', { alt, bbox, placement: 'Block' })
		flow.marked(tag, () => flow.pdf.image(file.bytes as never, left, y, size))
		flow.y += size.height + 4
	} else flow.paragraph(newTag(flow, parent, 'P'), paperTextsOf(document).withoutPicture(alt), note)
	if (picture.caption) flow.paragraph(newTag(flow, parent, 'P'), picture.caption, caption)
	flow.y += 6
}

function writeSignatures({ signers }: Signatures, parent: Tag, { flow, document }: Writing): void {
	const each = flow.width / 2
	for (let at = 0; at < signers.length; at += 2) {
		const pair = signers.slice(at, at + 2)
		const sets = pair.map((signer) => flow.lines(signer, each - 20, note))
		const high = 82 + Math.max(...sets.map((lines) => lines.length)) * lineHeight(note)
		flow.need(high)
		for (const [beside, lines] of sets.entries()) {
			const x = flow.left + beside * each
			const said = [paperTextsOf(document).placeAndDate, undefined]
			for (const [below, words] of said.entries()) {
				const y = flow.y + 34 + below * 44
				flow.artifact(() =>
					flow.pdf
						.lineWidth(0.7)
						.strokeColor(ink.dark)
						.moveTo(x, y)
						.lineTo(x + each - 20, y)
						.stroke(),
				)
				const set = words === undefined ? lines : flow.lines(words, each - 20, note)
				flow.draw(newTag(flow, parent, 'P'), set, x, y + 2, note)
			}
		}
		flow.y += high + 8
	}
}
