import type { Point } from '../../../../shared/blocks/chain/index.ts'

/** How far a corner of a line is cut, in board units. */
const bend = 6
/** Length of an arrowhead: the line ends where it begins. */
const head = 8

/** An orthogonal line with round corners through these points, up to the foot of its arrowhead. */
export function linePath(points: readonly Point[]): string {
	const course = withoutDoubles(points)
	const last = course.at(-1)
	const before = course.at(-2)
	if (!last || !before) return ''
	const end = towards(last, before, Math.min(head - 1, distance(last, before)))
	const inner = course.slice(1, -1)
	const corners = inner.map((corner, i) => {
		const [from, to] = [course[i] ?? corner, i === inner.length - 1 ? end : (course[i + 2] ?? corner)]
		const cut = Math.min(bend, distance(corner, from) / 2, distance(corner, to) / 2)
		return `L${at(towards(corner, from, cut))}Q${at(corner)} ${at(towards(corner, to, cut))}`
	})
	return `M${at(course[0] ?? end)}${corners.join('')}L${at(end)}`
}

/** The arrowhead at the end of a line; all lines end going to the right. */
export function arrowPath(points: readonly Point[]): string {
	const { x, y } = points.at(-1) ?? { x: 0, y: 0 }
	return `M${x} ${y}L${x - head} ${y - 5}V${y + 5}Z`
}

const at = ({ x, y }: Point) => `${x} ${y}`
const distance = (a: Point, b: Point) => Math.abs(a.x - b.x) + Math.abs(a.y - b.y)

/** The point so far from `from` on the way to `to`. */
function towards(from: Point, to: Point, way: number): Point {
	const whole = distance(from, to)
	if (whole === 0) return from
	return { x: from.x + ((to.x - from.x) * way) / whole, y: from.y + ((to.y - from.y) * way) / whole }
}

const withoutDoubles = (points: readonly Point[]) =>
	points.filter((point, i) => i === 0 || distance(point, points[i - 1] ?? point) > 0)
