import type * as Y from 'yjs'
import { blockOf, refOfShape } from '../blocks/index.ts'
import { type Box, lyingIn, type Place, placeOf, type Records, type Size } from '../board/cards/index.ts'
import type { BoardRecord } from '../board/record.ts'
import { isObject } from '../lib/json.ts'
import { roomOf } from './roomOf.ts'

/** Free board units around what is laid. */
const air = 48

/** What lies directly on a board and how much room it takes, rather too much than too little. */
export function takenOn(plenum: Y.Doc, records: Records, board: string): Box[] {
	return lyingIn(records, board).map((record) => turned(record, blockRoom(plenum, record) ?? roomOf(records, record)))
}

/**
 * A free place for something of this size: in the leftmost column of the board in which it is known where the ground is
 * free, below all that lies there.
 */
export function freeSpot(taken: readonly Box[], size: Size): Place {
	if (taken.length === 0) return { x: 0, y: 0 }
	const [left, top] = [Math.min(...taken.map(({ x }) => x)), Math.min(...taken.map(({ y }) => y))]
	const right = Math.max(...taken.map(({ x, w }) => x + w + air))
	const columns = [left, ...taken.map(({ x, w }) => x + w + air)].sort((a, b) => a - b)
	for (const x of columns) {
		const above = taken.filter((box) => box.x < x + size.w + air && x < box.x + box.w + air)
		const y = Math.max(top, ...above.map((box) => box.y + box.h + air))
		if (Number.isFinite(y)) return { x, y }
	}
	return { x: right, y: top }
}

function blockRoom(plenum: Y.Doc, { type, props }: BoardRecord): Box | undefined {
	const ref = isObject(props) ? refOfShape(type, props) : undefined
	if (!ref || !isObject(props)) return undefined
	const [w, h] = [Number(props.w) || 0, Number(props.h) || 0]
	return { x: 0, y: 0, ...(blockOf(ref.block)?.roomOf?.(plenum, ref.id, { w, h }) ?? { w, h }) }
}

/** The upright box around a room that is given in the space of its shape, which may be turned. */
function turned(record: BoardRecord, room: Box): Box {
	const { x, y, rotation } = placeOf(record)
	if (rotation === 0) return { x: x + room.x, y: y + room.y, w: room.w, h: room.h }
	// However it is turned, nothing of it is farther from its corner than its farthest corner.
	const reach = Math.max(
		...[room.x, room.x + room.w].flatMap((across) => [room.y, room.y + room.h].map((down) => Math.hypot(across, down))),
	)
	return { x: x - reach, y: y - reach, w: 2 * reach, h: 2 * reach }
}
