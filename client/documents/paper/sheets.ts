import type { Content, Section, Table, TextDocument } from '../../../shared/documents/index.ts'
import { paperTextsOf } from './texts.ts'

/** Something that stands on a sheet below what came before. */
export type OnSheet =
	| { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly words: string }
	| { readonly kind: 'content'; readonly content: Content }

/** What follows each other on sheets of one direction: upright, or across where a table is wide. */
export interface Stretch {
	readonly isAcross: boolean
	readonly pieces: readonly OnSheet[]
}

/** Columns up to which a table stands on an upright sheet, and on one across; a table with more comes in parts. */
const columnsUpright = 6
const columnsAcross = 12

/**
 * A document in the order in which it is written, with the direction of its sheets. Nothing is left out: a table with more columns than a sheet has
 * room for comes in parts, each with the heads of its rows. No heading is more than one level below the one before it (PDF/UA), and none
 * stands alone on the sheet before what it is the heading of.
 */
export function stretchesOf(document: TextDocument): Stretch[] {
	const stretches: { isAcross: boolean; pieces: OnSheet[] }[] = [{ isAcross: false, pieces: [] }]
	let level = 0
	const put = (piece: OnSheet) => {
		const isAcross = isWide(piece)
		const last = stretches.at(-1)
		if (last?.isAcross === isAcross || (last?.isAcross && piece.kind === 'heading')) last.pieces.push(piece)
		else stretches.push({ isAcross, pieces: [...headingsAtTheEnd(last?.pieces), piece] })
	}
	for (const section of document.sections) {
		const words = headingOf(section)
		if (words !== '') {
			level = Math.min(section.level, level + 1)
			put({ kind: 'heading', level: level as 1 | 2 | 3, words })
		}
		for (const content of section.content)
			for (const part of inParts(content, document)) put({ kind: 'content', content: part })
	}
	return stretches.filter(({ pieces }) => pieces.length > 0)
}

const headingOf = ({ number, heading }: Section) => [number, heading].filter(Boolean).join(' ')

const isWide = (piece: OnSheet) =>
	piece.kind === 'content' && piece.content.kind === 'table' && piece.content.columns.length > columnsUpright

/** Takes away the headings that would stand alone at the end, and gives them. */
function headingsAtTheEnd(pieces: OnSheet[] = []): OnSheet[] {
	const from = pieces.findLastIndex(({ kind }) => kind !== 'heading') + 1
	return pieces.splice(from)
}

/** A picture with its words below it, and a table as as many as sheets can hold. */
function inParts(content: Content, document: TextDocument): Content[] {
	if (content.kind === 'picture')
		return [{ ...content, text: [] }, ...content.text.flatMap((part) => inParts(part, document))]
	if (content.kind !== 'table' || content.columns.length <= columnsAcross) return [content]
	return tableInParts(content, document)
}

function tableInParts(table: Table, document: TextDocument): Table[] {
	const { columns, rows, hasRowHeads, caption } = table
	const heads = hasRowHeads ? 1 : 0
	const each = columnsAcross - heads
	const count = Math.ceil((columns.length - heads) / each)
	return Array.from({ length: count }, (_, part) => {
		const from = heads + part * each
		const of = <T>(cells: readonly T[]) => [...cells.slice(0, heads), ...cells.slice(from, from + each)]
		const said = paperTextsOf(document).part(part + 1, count)
		return {
			...table,
			caption: caption === undefined ? said : `${caption} (${said})`,
			columns: of(columns),
			rows: rows.map(of),
		}
	})
}

/** The width of each column of a table as a share of its whole width; none is too narrow for a word. */
export function sharesOf({ columns }: Pick<Table, 'columns'>): number[] {
	const average = columns.reduce((sum, { width }) => sum + width, 0) / columns.length
	const widths = columns.map(({ width }) => Math.max(width, average / 3))
	const whole = widths.reduce((sum, width) => sum + width, 0)
	return widths.map((width) => width / whole)
}

/** The measures a picture gets: as large as the place allows, its sides in their ratio. */
export function fitted(picture: { width: number; height: number }, most: { width: number; height: number }) {
	const scale = Math.min(most.width / picture.width, most.height / picture.height)
	return { width: Math.max(1, picture.width * scale), height: Math.max(1, picture.height * scale) }
}

/** A picture's bytes, by what the document calls its source. */
export interface PictureFile {
	readonly bytes: Uint8Array
	readonly type: 'png' | 'jpg'
	/** in any unit: only their ratio counts. Without, what the document says of it counts. */
	readonly size?: { readonly width: number; readonly height: number }
}
export type PictureFiles = ReadonlyMap<string, PictureFile>

/** A sheet of A4 that is one picture, up to the edge printers leave white. */
export interface FullSheet {
	readonly picture: Pick<PictureFile, 'bytes' | 'type'>
	/** of the picture, in millimetres */
	readonly width: number
	readonly height: number
	readonly isAcross: boolean
	/** millimetres at each side */
	readonly edge: number
	/** which one it is, in the edge and for those who do not see it */
	readonly words: string
	/** where it is cut off, to be glued onto its neighbour */
	readonly cut: { readonly left: boolean; readonly top: boolean }
}
