import { type Look, outerScale } from './look.ts'
import { reach } from './outlines.ts'
import { between, direction, distanceToStretch, type Point } from './point.ts'

/** A line's way from one symbol's border to another's: straight, or bent towards a third point (a quadratic curve). */
export interface EdgePath {
	readonly start: Point
	readonly end: Point
	/** undefined if it is straight */
	readonly towards: Point | undefined
}

/** An actor's place and look, as far as lines need it. */
export interface End extends Point {
	readonly look: Look
}

/** Air between a symbol and the lines that end at it. */
const gap = 4
/** How far two lines between the same actors are apart in their middle. */
export const fanOut = 26

/**
 * The course of the line between two actors. Several lines between the same two fan out: `bend` is this one's place
 * among them, 0 straight, 1 one place to the right as seen from `a` to `b`, and so on. Symbols that touch leave no line.
 */
export function edgePathOf(a: End, b: End, bend: number): EdgePath {
	const along = direction(a, b)
	const middle = between(a, b, 0.5)
	// A quadratic curve passes its middle at half the distance of its third point.
	const aside = bend * fanOut * 2
	const towards = bend === 0 ? undefined : { x: middle.x - along.y * aside, y: middle.y + along.x * aside }
	const start = borderOf(a, towards ?? b)
	const end = borderOf(b, towards ?? a)
	const isBackwards = (end.x - start.x) * along.x + (end.y - start.y) * along.y <= 0
	return isBackwards ? { start: middle, end: middle, towards: undefined } : { start, end, towards }
}

function borderOf({ x, y, look }: End, target: Point): Point {
	const along = direction({ x, y }, target)
	const out = reach(look.kind, along) * look.size * outerScale(look) + gap
	return { x: x + along.x * out, y: y + along.y * out }
}

/** The point at a part of the way, 0 at the start, 1 at the end. */
export function pointAt({ start, end, towards }: EdgePath, t: number): Point {
	if (!towards) return between(start, end, t)
	return between(between(start, towards, t), between(towards, end, t), t)
}

/** The direction of the way at a part of it, of length 1. */
export function headingAt({ start, end, towards }: EdgePath, t: number): Point {
	if (!towards) return direction(start, end)
	return direction(between(start, towards, t), between(towards, end, t))
}

export const lengthOf = (course: EdgePath): number => {
	const points = pointsOf(course, course.towards ? 12 : 1)
	return points.reduce((sum, point, i) => {
		const before = points[i - 1]
		return before ? sum + Math.hypot(point.x - before.x, point.y - before.y) : sum
	}, 0)
}

/** So many stretches of the way, as points from start to end. */
const pointsOf = (course: EdgePath, stretches: number): Point[] =>
	Array.from({ length: stretches + 1 }, (_, i) => pointAt(course, i / stretches))

/** The part of the way between two parts of it. */
export function partOf(course: EdgePath, from: number, to: number): EdgePath {
	const [start, end] = [pointAt(course, from), pointAt(course, to)]
	if (!course.towards) return { start, end, towards: undefined }
	return {
		start,
		end,
		towards: between(between(course.start, course.towards, from), between(course.towards, course.end, from), to),
	}
}

/** How far a point is from the line. */
export function distanceToPath(point: Point, course: EdgePath): number {
	const points = pointsOf(course, course.towards ? 8 : 1)
	return Math.min(
		...points.slice(1).map((b, i) => {
			const a = points[i]
			return a ? distanceToStretch(point, a, b) : Number.POSITIVE_INFINITY
		}),
	)
}

/**
 * The bend of each line: lines between the same two actors stand side by side around the straight one, in the order in
 * which they are given, whichever of the two they start at.
 */
export function bendsOf(
	lines: readonly { readonly id: string; readonly from: string; readonly to: string }[],
): Map<string, number> {
	const pairs = new Map<string, (typeof lines)[number][]>()
	for (const line of lines) {
		const pair = line.from < line.to ? `${line.from} ${line.to}` : `${line.to} ${line.from}`
		pairs.set(pair, [...(pairs.get(pair) ?? []), line])
	}
	const bends = new Map<string, number>()
	for (const pair of pairs.values()) {
		for (const [i, { id, from, to }] of pair.entries()) {
			const bend = i - (pair.length - 1) / 2
			bends.set(id, from < to ? bend : -bend)
		}
	}
	return bends
}
