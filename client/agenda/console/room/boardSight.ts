import type * as Y from 'yjs'
import type { Sight } from '../../../../shared/agenda/index.ts'
import { readAllRecords } from '../../../../shared/board/records.ts'
import { isObject } from '../../../../shared/lib/json.ts'

/** What is taken for the size of a shape whose record does not tell it: blocks grow with what is in them. In board units. */
const usual = { w: 1400, h: 1000 }

/** All of a board, as far as its records tell: what lies on it, from the topmost left corner to the lowest right. */
export function boardSight(plenum: Y.Doc, board: string): Sight {
	const boxes = [...readAllRecords(plenum).values()].flatMap(({ typeName, parentId, x, y, props }) => {
		if (typeName !== 'shape' || parentId !== board || typeof x !== 'number' || typeof y !== 'number') return []
		const { w, h } = isObject(props) ? props : {}
		return [{ x, y, right: x + sizeOf(w, usual.w), bottom: y + sizeOf(h, usual.h) }]
	})
	if (boxes.length === 0) return { board, x: 0, y: 0, ...usual }
	const x = Math.min(...boxes.map((box) => box.x))
	const y = Math.min(...boxes.map((box) => box.y))
	const right = Math.max(...boxes.map((box) => box.right))
	const bottom = Math.max(...boxes.map((box) => box.bottom))
	return { board, x, y, w: right - x, h: bottom - y }
}

const sizeOf = (value: unknown, otherwise: number): number =>
	typeof value === 'number' && Number.isFinite(value) ? value : otherwise
