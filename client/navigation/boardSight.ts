import type * as Y from 'yjs'
import type { Sight } from '../../shared/agenda/index.ts'
import { roundOf } from '../../shared/board/handedIn.ts'
import type { BoardRecord } from '../../shared/board/record.ts'
import { readAllRecords } from '../../shared/board/records.ts'
import { isObject } from '../../shared/lib/json.ts'

/** What is taken for the size of a shape whose record does not tell it: blocks grow with what is in them. In board units. */
const usual = { w: 1400, h: 1000 }
/** Around what came of a round, in board units. */
const air = 48

/** All of a board, as far as its records tell: what lies on it, from the topmost left corner to the lowest right. */
export function boardSight(plenum: Y.Doc, board: string): Sight {
	const lying = [...readAllRecords(plenum).values()].filter(({ parentId }) => parentId === board)
	return sightOver(board, lying) ?? { board, x: 0, y: 0, ...usual }
}

/** Where what came of a round lies now with some air around it, whatever people have made of it; undefined if all is gone. */
export function roundSight(plenum: Y.Doc, round: string): Sight | undefined {
	const records = readAllRecords(plenum)
	const laid = [...records.values()].filter(({ id }) => roundOf(id) === round)
	const outermost = laid.flatMap((record) => outermostOf(record, records) ?? [])
	const board = outermost[0]?.parentId
	if (typeof board !== 'string') return undefined
	const onBoard = outermost.filter(({ parentId }) => parentId === board)
	const sight = sightOver(board, onBoard)
	return sight && { board, x: sight.x - air, y: sight.y - air, w: sight.w + 2 * air, h: sight.h + 2 * air }
}

/** What a record lies in on its board; undefined for what lies nowhere. */
function outermostOf(record: BoardRecord, records: ReadonlyMap<string, BoardRecord>): BoardRecord | undefined {
	let at: BoardRecord | undefined = record
	for (let depth = 0; at && depth < records.size; depth++) {
		const around: BoardRecord | undefined = records.get(String(at.parentId))
		if (around?.typeName === 'page') return at
		at = around
	}
	return undefined
}

function sightOver(board: string, records: readonly BoardRecord[]): Sight | undefined {
	const boxes = records.flatMap(({ typeName, x, y, props }) => {
		if (typeName !== 'shape' || typeof x !== 'number' || typeof y !== 'number') return []
		const { w, h } = isObject(props) ? props : {}
		return [{ x, y, right: x + sizeOf(w, usual.w), bottom: y + sizeOf(h, usual.h) }]
	})
	if (boxes.length === 0) return undefined
	const x = Math.min(...boxes.map((box) => box.x))
	const y = Math.min(...boxes.map((box) => box.y))
	const right = Math.max(...boxes.map((box) => box.right))
	const bottom = Math.max(...boxes.map((box) => box.bottom))
	return { board, x, y, w: right - x, h: bottom - y }
}

const sizeOf = (value: unknown, otherwise: number): number =>
	typeof value === 'number' && Number.isFinite(value) ? value : otherwise
