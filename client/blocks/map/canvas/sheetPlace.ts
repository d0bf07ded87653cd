import { overlap, type Rect } from '../picture/point.ts'

/** At which edge of the board the sheet with what is chosen hangs. */
export type SheetSide = 'left' | 'right'

/** Air between the sheet and what it is about, in pixels. */
const air = 16

/** The side at which the sheet hides less of what is chosen: at the right, unless the left is better. */
export function sheetSide(chosen: Rect, board: Pick<Rect, 'w' | 'h'>, width: number): SheetSide {
	const covered = (x: number) => overlapIn(chosen, { x, y: 0, w: width, h: board.h })
	return covered(0) < covered(board.w - width) ? 'left' : 'right'
}

/**
 * How far the picture must move, in pixels, so that the sheet covers nothing of what is chosen; as far as that is possible
 * without pushing it out at the other edge.
 */
export function wayClear(chosen: Rect, sheet: Rect, board: Pick<Rect, 'w' | 'h'>): { x: number; y: number } {
	if (!overlap(chosen, sheet)) return { x: 0, y: 0 }
	const isAcross = sheet.w > board.w - 2 * air
	if (isAcross) {
		const wanted = chosen.y + chosen.h - (sheet.y - air)
		return { x: 0, y: -Math.max(0, Math.min(wanted, chosen.y - air)) }
	}
	if (sheet.x > board.w / 2 - sheet.w / 2) {
		const wanted = chosen.x + chosen.w - (sheet.x - air)
		return { x: -Math.max(0, Math.min(wanted, chosen.x - air)), y: 0 }
	}
	const wanted = sheet.x + sheet.w + air - chosen.x
	return { x: Math.max(0, Math.min(wanted, board.w - air - chosen.x - chosen.w)), y: 0 }
}

function overlapIn(a: Rect, b: Rect): number {
	const w = Math.min(a.x + a.w, b.x + b.w) - Math.max(a.x, b.x)
	const h = Math.min(a.y + a.h, b.y + b.h) - Math.max(a.y, b.y)
	return Math.max(0, w) * Math.max(0, h)
}
