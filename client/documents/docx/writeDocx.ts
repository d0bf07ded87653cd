import {
	Document,
	Footer,
	Header,
	HeadingLevel,
	type ISectionOptions,
	Packer,
	PageNumber,
	PageOrientation,
	Paragraph,
	type ParagraphChild,
	SectionType,
	Tab,
	TabStopType,
	TextRun,
} from 'docx'
import type { TextDocument } from '../../../shared/documents/index.ts'
import { printable } from '../paper/printable.ts'
import { type OnSheet, type PictureFiles, stretchesOf } from '../paper/sheets.ts'
import { paperTextsOf } from '../paper/texts.ts'
import { blocksOf, paragraph, type Sheet } from './content.ts'
import { numbering, page, roomFor, stylesFor } from './styles.ts'

const headings = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const

/**
 * A document for Word and LibreOffice (Office Open XML, A4). Everything it says stands in it in the order in which it is read; `tell` learns
 * how much of it is done, from 0 to 1.
 */
export async function writeDocx(
	document: TextDocument,
	pictures: PictureFiles,
	tell: (done: number) => void = () => {},
): Promise<Uint8Array> {
	const stretches = stretchesOf(document)
	const whole = stretches.reduce((sum, { pieces }) => sum + pieces.length, 1)
	let written = 0
	let lists = 0
	const sections = (stretches.length > 0 ? stretches : [{ isAcross: false, pieces: [] }]).map(
		({ isAcross, pieces }, at) => {
			const room = roomFor(isAcross)
			const sheet: Sheet = { document, pictures, room, nextList: () => ++lists }
			const children = pieces.flatMap((piece) => {
				tell((0.4 * written++) / whole)
				return blocksOfPiece(piece, sheet)
			})
			return sectionOf(document, isAcross, room.width, [...(at === 0 ? titleOf(document) : []), ...children])
		},
	)
	tell(0.4)
	const file = new Document({
		title: printable(document.title),
		creator: printable(document.head.left[0] ?? 'Netzwerkstatt'),
		lastModifiedBy: 'Netzwerkstatt',
		...(document.subtitle && { subject: printable(document.subtitle) }),
		styles: stylesFor(document),
		numbering,
		sections,
	})
	tell(0.5)
	const bytes = await Packer.pack(file, 'uint8array')
	tell(1)
	return bytes
}

const titleOf = ({ title, subtitle }: TextDocument) => [
	paragraph(title, { heading: HeadingLevel.TITLE }),
	...(subtitle ? [paragraph(subtitle, { style: 'Subtitle' })] : []),
]

const blocksOfPiece = (piece: OnSheet, sheet: Sheet) =>
	piece.kind === 'heading'
		? [paragraph(piece.words, { heading: headings[piece.level] })]
		: blocksOf(piece.content, sheet)

function sectionOf(
	document: TextDocument,
	isAcross: boolean,
	width: number,
	children: ISectionOptions['children'],
): ISectionOptions {
	const { head, foot } = document
	const [before, between] = paperTextsOf(document).page
	const headLines = Array.from({ length: Math.max(head.left.length, head.right.length) }, (_, at) =>
		twoSides(width, [new TextRun(printable(head.left[at] ?? ''))], [new TextRun(printable(head.right[at] ?? ''))]),
	)
	const number = new TextRun({
		children: [before ?? '', PageNumber.CURRENT, between ?? '', PageNumber.TOTAL_PAGES],
	})
	return {
		properties: {
			type: SectionType.NEXT_PAGE,
			page: {
				// Turned by the library: for a sheet across it takes the measures of the upright one.
				size: {
					width: page.width,
					height: page.height,
					orientation: isAcross ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
				},
				margin: { top: page.above, bottom: page.below, left: page.side, right: page.side, header: 600, footer: 560 },
			},
		},
		headers: { default: new Header({ children: headLines.length > 0 ? headLines : [twoSides(width, [], [])] }) },
		footers: { default: new Footer({ children: [twoSides(width, [new TextRun(printable(foot))], [number])] }) },
		children,
	}
}

/** A line with words at both sides. */
const twoSides = (width: number, left: ParagraphChild[], right: ParagraphChild[]) =>
	new Paragraph({
		style: 'Margin',
		tabStops: [{ type: TabStopType.RIGHT, position: width }],
		children: [...left, new TextRun({ children: [new Tab()] }), ...right],
	})
