/** A place or a direction in the map's own space: board units, y downwards. */
export interface Point {
	readonly x: number
	readonly y: number
}

/** A rectangle; what lies exactly edge to edge does not overlap. */
export interface Rect {
	readonly x: number
	readonly y: number
	readonly w: number
	readonly h: number
}

export const overlap = (a: Rect, b: Rect): boolean =>
	a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h

/** Whether the first rectangle holds all of the second. */
export const covers = (a: Rect, b: Rect): boolean =>
	b.x >= a.x && b.y >= a.y && b.x + b.w <= a.x + a.w && b.y + b.h <= a.y + a.h

/** The smallest rectangle around all of them; undefined for none. */
export function around(rects: readonly Rect[]): Rect | undefined {
	const [first] = rects
	if (!first) return undefined
	let [left, top, right, bottom] = [first.x, first.y, first.x + first.w, first.y + first.h]
	for (const { x, y, w, h } of rects) {
		left = Math.min(left, x)
		top = Math.min(top, y)
		right = Math.max(right, x + w)
		bottom = Math.max(bottom, y + h)
	}
	return { x: left, y: top, w: right - left, h: bottom - top }
}

export const widened = ({ x, y, w, h }: Rect, by: number): Rect => ({
	x: x - by,
	y: y - by,
	w: w + 2 * by,
	h: h + 2 * by,
})

export const distance = (a: Point, b: Point): number => Math.hypot(a.x - b.x, a.y - b.y)

export const between = (a: Point, b: Point, t: number): Point => ({
	x: a.x + (b.x - a.x) * t,
	y: a.y + (b.y - a.y) * t,
})

/** Of length 1; of two equal points, to the right. */
export function direction(from: Point, to: Point): Point {
	const length = distance(from, to)
	return length < 1e-9 ? { x: 1, y: 0 } : { x: (to.x - from.x) / length, y: (to.y - from.y) / length }
}

/** How far a point is from the stretch between two others. */
export function distanceToStretch(point: Point, a: Point, b: Point): number {
	const [dx, dy] = [b.x - a.x, b.y - a.y]
	const squared = dx * dx + dy * dy
	const t = squared === 0 ? 0 : ((point.x - a.x) * dx + (point.y - a.y) * dy) / squared
	return distance(point, between(a, b, Math.min(1, Math.max(0, t))))
}

/** Whether the stretch between two points meets the rectangle (Liang and Barsky's clipping). */
export function crosses(a: Point, b: Point, { x, y, w, h }: Rect): boolean {
	let [enter, leave] = [0, 1]
	const sides = [
		[a.x - b.x, a.x - x],
		[b.x - a.x, x + w - a.x],
		[a.y - b.y, a.y - y],
		[b.y - a.y, y + h - a.y],
	] as const
	for (const [slope, room] of sides) {
		if (slope === 0) {
			if (room < 0) return false
			continue
		}
		const t = room / slope
		if (slope < 0) enter = Math.max(enter, t)
		else leave = Math.min(leave, t)
	}
	return enter < leave
}

/** Shorter numbers in the markup; a hundredth of a board unit is seen by nobody. */
export const short = (value: number): number => Math.round(value * 100) / 100
