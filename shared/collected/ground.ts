import type * as Y from 'yjs'
import { blockOf, refOfShape } from '../blocks/index.ts'
import { type Box, lyingIn, type Place, placeOf, type Records, type Size } from '../board/cards/index.ts'
import type { BoardRecord } from '../board/record.ts'
import { isObject } from '../lib/json.ts'
import { freeSpaceOf } from './freeSpaceOf.ts'
import { lowestBetween } from './skyline.ts'

/** Free board units around what is laid: headings that are read from afar stand out above their areas. */
const air = 64
/** The shape of a screen, so that a board can be looked at as a whole. */
const screen = { w: 16, h: 9 }
/** How high something is taken to be that may be drawn as high as it likes. */
const probableHeight = 960

/** Farther out nobody has laid anything, only a damaged record says so. */
const farthest = 1_000_000

/** What lies directly on a board and how much room it takes, rather too much than too little. */
export function takenOn(plenum: Y.Doc, records: Records, board: string): Box[] {
	return lyingIn(records, board)
		.map((record) => turned(record, blockRoom(plenum, record) ?? freeSpaceOf(records, record)))
		.filter(({ x, y, w, h }) => Math.abs(x) + Math.abs(y) + Math.abs(w) < farthest && h >= 0)
}

/**
 * A free place for something of this size: below all that lies in a column of the board. Of the columns in which one can
 * tell where the ground is free, it is the one with which the board as a whole stays as large on a screen as it can.
 */
export function freeSpot(taken: readonly Box[], size: Size): Place {
	if (taken.length === 0) return { x: 0, y: 0 }
	const around = edgesOf(taken)
	const spread = ({ x, y }: Place) =>
		Math.max(
			(Math.max(around.right, x + size.w) - around.left) / screen.w,
			(Math.max(around.low, y + size.h) - around.top) / screen.h,
		)
	const lowest = lowestBetween(taken.map(({ x, y, w, h }) => ({ left: x - air, right: x + w + air, low: y + h + air })))
	let best: (Place & { spread: number }) | undefined
	for (const x of new Set([around.left, ...taken.map(({ x, w }) => x + w + air)])) {
		const y = Math.max(around.top, lowest(x, x + size.w))
		if (!Number.isFinite(y)) continue
		const place = { x, y, spread: spread({ x, y }) }
		if (!best || (place.spread - best.spread || place.y - best.y || place.x - best.x) < 0) best = place
	}
	return best ? { x: best.x, y: best.y } : { x: around.right + air, y: around.top }
}

function edgesOf(boxes: readonly Box[]) {
	const edges = {
		left: Number.POSITIVE_INFINITY,
		top: Number.POSITIVE_INFINITY,
		right: Number.NEGATIVE_INFINITY,
		low: Number.NEGATIVE_INFINITY,
	}
	for (const { x, y, w, h } of boxes) {
		edges.left = Math.min(edges.left, x)
		edges.top = Math.min(edges.top, y)
		edges.right = Math.max(edges.right, x + w)
		edges.low = Math.max(edges.low, y + Math.min(h, probableHeight))
	}
	return edges
}

function blockRoom(plenum: Y.Doc, { type, props }: BoardRecord): Box | undefined {
	const ref = isObject(props) ? refOfShape(type, props) : undefined
	if (!ref || !isObject(props)) return undefined
	const [w, h] = [Number(props.w) || 0, Number(props.h) || 0]
	return { x: 0, y: 0, ...(blockOf(ref.block)?.freeSpaceOf?.(plenum, ref.id, { w, h }) ?? { w, h }) }
}

/** The upright box around a room that is given in the space of its shape, which may be turned. */
function turned(record: BoardRecord, room: Box): Box {
	const { x, y, rotation } = placeOf(record)
	// Blocks are never turned by hand, and one without an end has no farthest corner.
	if (rotation === 0 || !Number.isFinite(room.h)) return { x: x + room.x, y: y + room.y, w: room.w, h: room.h }
	// However it is turned, nothing of it is farther from its corner than its farthest corner.
	const reach = Math.max(
		...[room.x, room.x + room.w].flatMap((across) => [room.y, room.y + room.h].map((down) => Math.hypot(across, down))),
	)
	return { x: x - reach, y: y - reach, w: 2 * reach, h: 2 * reach }
}
