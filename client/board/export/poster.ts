import type { FullSheet } from '../../documents/paper/sheets.ts'
import { inPixels } from './picture.ts'

/** How many sheets of A4 make the paper a poster is as large as, at most. */
export const posterSheets = { a3: 2, a2: 4, a1: 8, a0: 16 } as const
export type PosterSize = keyof typeof posterSheets

/** Millimetres: a sheet of A4, its edge that printers leave white, and the strip two neighbours both show, so that one is glued onto the other. */
const paper = { long: 297, short: 210, edge: 10, strip: 10 } as const

/** Pixels per inch: a poster is looked at from further away than a page. */
const density = 200
const millimetresPerInch = 25.4

/** How a picture lies on sheets: `scale` is millimetres per board unit, `sheet` the printed part of one in millimetres. */
export interface PosterLayout {
	readonly isAcross: boolean
	readonly columns: number
	readonly rows: number
	readonly scale: number
	readonly sheet: { readonly w: number; readonly h: number }
}

/** The upright or lying sheets, in rows and columns, on which what is so large on the board (board units) comes out largest. */
export function posterLayout(box: { readonly w: number; readonly h: number }, size: PosterSize): PosterLayout {
	const most = posterSheets[size]
	const layouts = [false, true].flatMap((isAcross) => {
		const [wide, high] = isAcross ? [paper.long, paper.short] : [paper.short, paper.long]
		const sheet = { w: wide - 2 * paper.edge, h: high - 2 * paper.edge }
		return Array.from({ length: most }, (_, at): PosterLayout => {
			const [columns, rows] = [at + 1, Math.floor(most / (at + 1))]
			const scale = Math.min(across(columns, sheet.w) / Math.max(box.w, 1), across(rows, sheet.h) / Math.max(box.h, 1))
			const needed = (side: number, each: number) => {
				const sheets = Math.ceil((side * scale - paper.strip) / (each - paper.strip) - 1e-6)
				return Math.max(1, sheets)
			}
			return { isAcross, columns: needed(box.w, sheet.w), rows: needed(box.h, sheet.h), scale, sheet }
		})
	})
	return layouts.reduce((best, each) => (isBetter(each, best) ? each : best))
}

/** Larger is better, and of equally large ones the one with fewer sheets. */
const isBetter = (one: PosterLayout, other: PosterLayout): boolean =>
	Math.abs(one.scale - other.scale) > 1e-9
		? one.scale > other.scale
		: one.columns * one.rows < other.columns * other.rows

/** What so many sheets show beside each other, millimetres. */
const across = (sheets: number, each: number): number => sheets * (each - paper.strip) + paper.strip

/** A part of the board in board units, with its place on the poster, both from 0. */
export interface PosterPart {
	readonly column: number
	readonly row: number
	readonly x: number
	readonly y: number
	readonly w: number
	readonly h: number
}

/** What each sheet shows, row by row; the picture lies in the middle of them all. */
export function partsOf(
	box: { readonly x: number; readonly y: number; readonly w: number; readonly h: number },
	{ columns, rows, scale, sheet }: PosterLayout,
): PosterPart[] {
	const [w, h] = [sheet.w / scale, sheet.h / scale]
	const left = box.x - (across(columns, sheet.w) / scale - box.w) / 2
	const top = box.y - (across(rows, sheet.h) / scale - box.h) / 2
	const strip = paper.strip / scale
	return Array.from({ length: columns * rows }, (_, at) => {
		const [column, row] = [at % columns, Math.floor(at / columns)]
		return { column, row, x: left + column * (w - strip), y: top + row * (h - strip), w, h }
	})
}

/**
 * The sheets of a poster, drawn one after the other from the whole picture (`svg`, whose view is `box`). `wordsOf` says in words which one it is.
 *
 * @throws `NoPicture` `tooLarge`; the signal's reason if it was cancelled
 */
export async function drawSheets(
	svg: string,
	parts: readonly PosterPart[],
	layout: PosterLayout,
	{
		wordsOf,
		tell,
		signal,
	}: { wordsOf: (part: PosterPart) => string; tell: (done: number) => void; signal: AbortSignal },
): Promise<FullSheet[]> {
	const dots = (millimetres: number) => Math.round((millimetres / millimetresPerInch) * density)
	const pixels = { w: dots(layout.sheet.w), h: dots(layout.sheet.h), density }
	const sheets: FullSheet[] = []
	for (const [at, part] of parts.entries()) {
		tell(at / parts.length)
		const blob = await inPixels(seenAs(svg, part), pixels, signal, true)
		const bytes = new Uint8Array(await blob.arrayBuffer())
		sheets.push({
			picture: { bytes, type: blob.type === 'image/png' ? 'png' : 'jpg' },
			width: layout.sheet.w,
			height: layout.sheet.h,
			isAcross: layout.isAcross,
			edge: paper.edge,
			words: wordsOf(part),
			cut: { left: part.column > 0, top: part.row > 0 },
		})
	}
	return sheets
}

/** The same picture, of which only a part is seen. */
const seenAs = (svg: string, { x, y, w, h }: PosterPart): string =>
	svg.replace(/^(<svg[^>]*? viewBox=")[^"]*"/u, (_, before: string) => `${before}${x} ${y} ${w} ${h}"`)
