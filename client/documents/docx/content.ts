import {
	AlignmentType,
	BorderStyle,
	ImageRun,
	type IParagraphOptions,
	Paragraph,
	ShadingType,
	Table,
	TableCell,
	TableLayoutType,
	TableRow,
	TextRun,
	WidthType,
} from 'docx'
import type {
	Content,
	Facts,
	List,
	Picture,
	Signatures,
	Table as TableContent,
	TextDocument,
	Words,
} from '../../../shared/documents/index.ts'
import { wordsOf } from '../../../shared/documents/index.ts'
import { beginsFromTheRight, byDirection, linesOf, printable } from '../paper/printable.ts'
import { fitted, type PictureFiles, sharesOf } from '../paper/sheets.ts'
import { paperTextsOf } from '../paper/texts.ts'
import { line, shade } from './styles.ts'

/** What content is written for. */
export interface Sheet {
	readonly document: TextDocument
	readonly pictures: PictureFiles
	/** twentieths of a point */
	readonly room: { readonly width: number; readonly height: number }
	/** a number nobody had before, for a list that begins to count anew */
	readonly nextList: () => number
}

/** Content as paragraphs and tables of Word. */
export function blocksOf(content: Content, sheet: Sheet): (Paragraph | Table)[] {
	switch (content.kind) {
		case 'paragraph':
			return [paragraph(content.text, content.isNote ? { style: 'Note' } : {})]
		case 'list':
			return listOf(content, sheet.nextList())
		case 'table':
			return tableOf(content, sheet)
		case 'facts':
			return [factsOf(content, sheet), gap()]
		case 'picture':
			return pictureOf(content, sheet)
		case 'signatures':
			return signaturesOf(content, sheet)
	}
}

/** Words as a paragraph; what begins from the right is set from the right. */
export function paragraph(words: Words, options: IParagraphOptions = {}, bold = false): Paragraph {
	const children = linesOf(words).flatMap((pieces, at) => [
		...(at > 0 ? [new TextRun({ break: 1 })] : []),
		...pieces.flatMap((piece) =>
			byDirection(piece.text).map(
				({ text, fromTheRight }) =>
					new TextRun({
						text,
						...((bold || piece.bold) && { bold: true }),
						...(piece.italic && { italics: true }),
						...(fromTheRight && { rightToLeft: true }),
					}),
			),
		),
	])
	return new Paragraph({ ...options, ...(beginsFromTheRight(wordsOf(words)) && { bidirectional: true }), children })
}

/** A little air below a table, which has none of its own. */
const gap = () => new Paragraph({ style: 'Margin', children: [] })

function listOf({ items, isOrdered }: List, instance: number, level = 0): Paragraph[] {
	const reference = isOrdered ? 'numbers' : 'marks'
	return items.flatMap(({ text, items: further }) => [
		paragraph(text, { numbering: { reference, level, instance } }),
		...(further ? listOf({ kind: 'list', isOrdered, items: further }, instance, level + 1) : []),
	])
}

const border = { style: BorderStyle.SINGLE, size: 4, color: line }
const borders = {
	top: border,
	bottom: border,
	left: border,
	right: border,
	insideHorizontal: border,
	insideVertical: border,
}
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' }
const noBorders = { top: none, bottom: none, left: none, right: none, insideHorizontal: none, insideVertical: none }
const margins = { top: 40, bottom: 40, left: 90, right: 90 }

function tableOf(table: TableContent, { room }: Sheet): (Paragraph | Table)[] {
	const widths = sharesOf(table).map((share) => Math.floor(share * room.width))
	const head = new TableRow({
		tableHeader: true,
		cantSplit: true,
		children: table.columns.map(
			({ label }, at) =>
				new TableCell({
					width: { size: widths[at] ?? 0, type: WidthType.DXA },
					shading: { type: ShadingType.CLEAR, color: 'auto', fill: shade },
					children: [paragraph(label, { style: 'Cell' }, true)],
				}),
		),
	})
	const rows = table.rows.map(
		(cells) =>
			new TableRow({
				children: cells.map(
					(words, at) =>
						new TableCell({
							width: { size: widths[at] ?? 0, type: WidthType.DXA },
							children: [paragraph(words, { style: 'Cell' }, table.hasRowHeads && at === 0)],
						}),
				),
			}),
	)
	return [
		...(table.caption ? [paragraph(table.caption, { style: 'Caption' })] : []),
		new Table({
			rows: [head, ...rows],
			columnWidths: widths,
			width: { size: room.width, type: WidthType.DXA },
			layout: TableLayoutType.FIXED,
			tableLook: { firstRow: true, firstColumn: table.hasRowHeads, noHBand: true, noVBand: true },
			borders,
			margins,
		}),
		gap(),
	]
}

function factsOf({ facts }: Facts, { room }: Sheet): Table {
	const widths = [0.28, 0.72].map((share) => Math.floor(share * room.width))
	return new Table({
		rows: facts.map(
			({ label, lines }) =>
				new TableRow({
					children: [
						new TableCell({
							width: { size: widths[0] ?? 0, type: WidthType.DXA },
							children: [paragraph(label, { style: 'Cell' }, true)],
						}),
						new TableCell({
							width: { size: widths[1] ?? 0, type: WidthType.DXA },
							children: (lines.length > 0 ? lines : ['']).map((words) => paragraph(words, { style: 'Cell' })),
						}),
					],
				}),
		),
		columnWidths: widths,
		width: { size: room.width, type: WidthType.DXA },
		layout: TableLayoutType.FIXED,
		tableLook: { firstRow: false, firstColumn: true, noHBand: true, noVBand: true },
		borders: { ...noBorders, insideHorizontal: border, top: border, bottom: border },
		margins,
	})
}

/** Pixels of Word are 15 of its units. */
const pixel = 15

function pictureOf(picture: Picture, { document, pictures, room }: Sheet): Paragraph[] {
	const file = pictures.get(picture.source)
	const alt = printable(picture.alt)
	const caption = picture.caption ? [paragraph(picture.caption, { style: 'Caption' })] : []
	if (!file) return [paragraph(paperTextsOf(document).withoutPicture(alt), { style: 'Note' }), ...caption]
	const size = fitted(file.size ?? picture, { width: room.width / pixel, height: (room.height * 0.62) / pixel })
	const image = new ImageRun({
		type: file.type,
		data: file.bytes,
		transformation: { width: Math.round(size.width), height: Math.round(size.height) },
		altText: { name: alt.slice(0, 80), title: '', description: alt },
	})
	return [new Paragraph({ children: [image], keepNext: caption.length > 0 }), ...caption]
}

function signaturesOf({ signers }: Signatures, { document, room }: Sheet): (Paragraph | Table)[] {
	const beside = 2
	const each = Math.floor(room.width / beside)
	const rows = Array.from({ length: Math.ceil(signers.length / beside) }, (_, at) =>
		signers.slice(at * beside, at * beside + beside),
	)
	if (rows.length === 0) return []
	const cell = (children: Paragraph[]) =>
		new TableCell({ width: { size: each, type: WidthType.DXA }, borders: noBorders, children })
	const toSign = (words: string, before: number) =>
		new Paragraph({
			style: 'Margin',
			alignment: AlignmentType.LEFT,
			spacing: { before },
			indent: { right: 300 },
			border: { top: { style: BorderStyle.SINGLE, size: 4, color: '1F2A30', space: 2 } },
			children: [new TextRun({ text: printable(words) })],
		})
	return [
		new Table({
			rows: rows.map(
				(some) =>
					new TableRow({
						cantSplit: true,
						children: Array.from({ length: beside }, (_, at) => {
							const signer = some[at]
							if (signer === undefined) return cell([gap()])
							// Without a paragraph between them Word draws one line for both.
							return cell([toSign(paperTextsOf(document).placeAndDate, 560), gap(), toSign(signer, 480)])
						}),
					}),
			),
			columnWidths: [each, each],
			width: { size: room.width, type: WidthType.DXA },
			layout: TableLayoutType.FIXED,
			borders: noBorders,
		}),
		gap(),
	]
}
