import { type Box, estimatedSize, lyingIn, placeOf, type Records } from '../board/cards/index.ts'
import { type BoardRecord, isObject, type Json, type JsonObject } from '../board/record.ts'
import { wordsOf } from '../board/richText.ts'

/** Height of tldraw's letters by its names of sizes, at scale 1. */
const letters: Readonly<Record<string, number>> = { s: 18, m: 24, l: 36, xl: 44 }
/** Drawn through points, without measures of their own. */
const penned = ['draw', 'highlight', 'arrow', 'line']
/** Points of a drawing that are looked at: enough for its outline. */
const mostPoints = 4000
/** Groups and frames lie in each other; circles happen in damaged documents. */
const deepest = 4

/**
 * The room of a shape that is no block, in its own space, without a screen to measure on: what tldraw lays out by its
 * letters or its points is estimated, what it holds counts as well.
 */
export function freeSpaceOf(records: Records, record: BoardRecord, depth = 0): Box {
	const held = depth > deepest ? [] : lyingIn(records, record.id)
	const inside = held.map((child) => {
		const [{ x, y }, room] = [placeOf(child), freeSpaceOf(records, child, depth + 1)]
		return { ...room, x: x + room.x, y: y + room.y }
	})
	return around([ownRoom(record), ...inside])
}

function ownRoom(record: BoardRecord): Box {
	const props = isObject(record.props) ? record.props : {}
	if (record.type === 'group') return at(0, 0)
	if (penned.includes(String(record.type))) return pennedRoom(props)
	if (record.type === 'text') return textRoom(props)
	const { w, h } = estimatedSize(record)
	// A square note says no measures, only how much larger it is.
	const scale = typeof props.w === 'number' ? 1 : number(props.scale) || 1
	return at(w * scale, h * scale + number(props.growY))
}

/** Letters are rather wide here: what is estimated too large leaves a gap, what is too small covers something. */
function textRoom(props: JsonObject): Box {
	const height = (letters[String(props.size)] ?? 24) * (number(props.scale) || 1)
	const lines = wordsOf(props.richText)
		.split('\n')
		.map(({ length }) => Math.max(1, length) * height * 0.6)
	const w = (props.autoSize === false && number(props.w)) || lines.reduce((widest, line) => Math.max(widest, line), 0)
	return at(w, lines.reduce((sum, line) => sum + Math.ceil(line / w), 0) * height * 1.4)
}

function pennedRoom(props: JsonObject): Box {
	// An arrow bends out to one side of its straight way.
	const bend = Math.abs(number(props.bend))
	return around(pointsIn(props).map(([x, y]) => ({ x: x - bend, y: y - bend, w: 2 * bend, h: 2 * bend })))
}

/** Points anywhere in the props: ends of arrows, corners of lines, the path of a pen; not more than are looked at. */
function pointsIn(props: JsonObject): [number, number][] {
	const points: [number, number][] = []
	const waiting: Json[] = [props]
	for (let value = waiting.pop(); value !== undefined && points.length < mostPoints; value = waiting.pop()) {
		const { x, y } = isObject(value) ? value : {}
		if (typeof x === 'number' && typeof y === 'number') {
			if (Number.isFinite(x + y)) points.push([x, y])
		} else if (typeof value === 'object' && value !== null) {
			for (const part of Object.values<Json>(value)) waiting.push(part)
		}
	}
	return points
}

function around(boxes: readonly Box[]): Box {
	let [left, top, right, low] = [
		Number.POSITIVE_INFINITY,
		Number.POSITIVE_INFINITY,
		Number.NEGATIVE_INFINITY,
		Number.NEGATIVE_INFINITY,
	]
	for (const { x, y, w, h } of boxes) {
		left = Math.min(left, x)
		top = Math.min(top, y)
		right = Math.max(right, x + w)
		low = Math.max(low, y + h)
	}
	return boxes.length === 0 ? at(0, 0) : { x: left, y: top, w: right - left, h: low - top }
}

const at = (w: number, h: number): Box => ({ x: 0, y: 0, w, h })
const number = (value: unknown): number => (typeof value === 'number' && Number.isFinite(value) ? value : 0)
