import { type Box, estimatedSize, lyingIn, placeOf, type Records, readCard } from '../board/cards/index.ts'
import { type BoardRecord, isObject, type Json } from '../board/record.ts'
import { wordsOf } from '../board/richText.ts'

/** Height of tldraw's letters by its names of sizes, at scale 1. */
const letters: Readonly<Record<string, number>> = { s: 18, m: 24, l: 36, xl: 44 }
/** Points of a drawing that are looked at: enough for its outline. */
const mostPoints = 4000

/**
 * The room of a shape that is no block, in its own space, without a screen to measure on: what tldraw lays out by its
 * letters or its points is estimated, what it holds counts as well.
 */
export function roomOf(records: Records, record: BoardRecord, depth = 0): Box {
	const props = isObject(record.props) ? record.props : {}
	const own: Box[] = [ownRoom(record)]
	const points = pointsIn(props).slice(0, mostPoints)
	if (points.length > 0) own.push(around(points.map(([x, y]) => ({ x, y, w: 0, h: 0 }))))
	// Groups have no measures of their own; circles happen in damaged documents.
	const held = depth > 4 ? [] : lyingIn(records, record.id)
	const inside = held.map((child) => {
		const [{ x, y }, room] = [placeOf(child), roomOf(records, child, depth + 1)]
		return { ...room, x: x + room.x, y: y + room.y }
	})
	return around([...own, ...inside])
}

function ownRoom(record: BoardRecord): Box {
	const props = isObject(record.props) ? record.props : {}
	const at = { x: 0, y: 0 }
	if (record.type === 'group' || record.type === 'draw' || record.type === 'arrow' || record.type === 'line') {
		return { ...at, w: 0, h: 0 }
	}
	const scale = number(props.scale) || 1
	if (record.type === 'text') {
		const height = (letters[String(props.size)] ?? 24) * scale
		const lines = wordsOf(props.richText).split('\n')
		const longest = Math.max(1, ...lines.map(({ length }) => length)) * height * 0.6
		const w = props.autoSize === false ? number(props.w) : longest
		const wrapped = lines.reduce(
			(sum, { length }) => sum + Math.max(1, Math.ceil((length * height * 0.6) / (w || 1))),
			0,
		)
		return { ...at, w, h: wrapped * height * 1.4 }
	}
	const { w, h } = readCard(record) ? estimatedSize(record) : sized(props, estimatedSize(record))
	return { ...at, w, h: h + number(props.growY) * scale }
}

const sized = (props: Readonly<Record<string, Json>>, { w, h }: { w: number; h: number }) =>
	typeof props.w === 'number' ? { w, h } : { w: w * (number(props.scale) || 1), h: h * (number(props.scale) || 1) }

/** Every point anywhere in the props: ends of arrows, corners of lines, the path of a pen. */
function pointsIn(value: Json | undefined): [number, number][] {
	if (Array.isArray(value)) return value.flatMap((part: Json) => pointsIn(part))
	if (!isObject(value)) return []
	const { x, y } = value
	if (typeof x === 'number' && typeof y === 'number') return Number.isFinite(x + y) ? [[x, y]] : []
	return Object.values(value).flatMap(pointsIn)
}

function around(boxes: readonly Box[]): Box {
	const [x, y] = [Math.min(...boxes.map((box) => box.x)), Math.min(...boxes.map((box) => box.y))]
	const [right, low] = [Math.max(...boxes.map((box) => box.x + box.w)), Math.max(...boxes.map((box) => box.y + box.h))]
	return { x, y, w: right - x, h: low - y }
}

const number = (value: unknown): number => (typeof value === 'number' && Number.isFinite(value) ? value : 0)
