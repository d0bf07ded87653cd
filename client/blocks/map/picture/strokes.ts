import { assertNever } from '../../../../shared/lib/assertNever.ts'
import type { Intensity, Tie } from '../../../../shared/registry/relations/relation.ts'
import { type EdgePath, headingAt, lengthOf, partOf, pointAt } from './edgePath.ts'
import { type Point, short } from './point.ts'

/** One thing that is drawn for a relation: a path in the map's own space. */
export interface Stroke {
	readonly d: string
	/** 0 for what is only filled */
	readonly width: number
	readonly dash?: string
	readonly roundEnds?: boolean
	/** what its inside is filled with: the colour of the line, or the ground it lies on */
	readonly filled?: 'line' | 'ground'
}

/** How thick a line of each Grad is, in board units. */
const thickness: Record<Intensity, number> = { 1: 1.6, 2: 3, 3: 4.6 }

/** The code of lines: what is drawn along the way for a relation of this kind, Grad and direction. */
export function strokesOf(
	course: EdgePath,
	tie: Pick<Tie, 'kind' | 'intensity' | 'direction'>,
	signAt = 0.5,
): Stroke[] {
	const width = thickness[tie.intensity]
	const head =
		tie.kind === 'funding' ? { length: 13 + 2 * width, half: 5 + width } : { length: 9 + width, half: 4 + 0.7 * width }
	const length = lengthOf(course)
	if (length < 1) return []
	// A head is at most half of the line, the shaft ends inside of it.
	const size = Math.min(1, length / 2 / head.length)
	const cut = (0.8 * head.length * size) / length
	// Mutual has no head, yet money both ways would then look like coordination.
	const isBothWays = tie.kind === 'funding' && tie.direction === 'mutual'
	const isForward = isBothWays || tie.direction === 'forward'
	const isBackward = isBothWays || tie.direction === 'backward'
	const shaft = partOf(course, isBackward ? cut : 0, isForward ? 1 - cut : 1)
	const heads = [
		...(isForward ? [arrowHead(course.end, headingAt(course, 1), head, size)] : []),
		...(isBackward ? [arrowHead(course.start, opposite(headingAt(course, 0)), head, size)] : []),
	]
	return [...shaftOf(shaft, tie, width, length, pointAt(course, signAt)), ...heads]
}

function shaftOf(shaft: EdgePath, { kind }: Pick<Tie, 'kind'>, width: number, length: number, sign: Point): Stroke[] {
	const solid = { d: pathOf(shaft), width }
	switch (kind) {
		case 'exchange':
			return [{ d: solid.d, width: width + 0.6, dash: `0.1 ${short(4 + 1.25 * width)}`, roundEnds: true }]
		case 'referral':
			return [{ ...solid, dash: `${short(7 + width)} ${short(3.4 + width)}` }]
		case 'coordination':
		case 'funding':
			return [solid]
		case 'project': {
			const radius = 4.5 + width / 2
			return [solid, { d: circlePath(sign, radius), width: Math.max(2, 0.8 * width), filled: 'ground' }]
		}
		case 'binding': {
			const each = 0.8 + 0.5 * width
			const aside = (each + 3.6) / 2
			return [-aside, aside].map((by) => ({ d: pathOf(shifted(shaft, by)), width: each }))
		}
		case 'membership':
			return [{ ...solid, dash: [12 + width, 4 + width, 0.1, 4 + width].map(short).join(' '), roundEnds: true }]
		case 'competition':
			return [{ d: zigzag(shaft, length, width), width: 0.6 + 0.7 * width }]
		case 'conflict':
			return [solid, { d: crossesOn(shaft, length, 4 + width), width: Math.max(1.6, 0.7 * width) }]
		default:
			return assertNever(kind)
	}
}

/** A course as the `d` of an SVG path. */
export function pathOf({ start, end, towards }: EdgePath): string {
	const way = towards ? `Q${at(towards)} ` : 'L'
	return `M${at(start)}${way}${at(end)}`
}

const at = ({ x, y }: Point) => `${short(x)} ${short(y)}`
const opposite = ({ x, y }: Point): Point => ({ x: -x, y: -y })
const beside = ({ x, y }: Point, along: Point, by: number): Point => ({ x: x - along.y * by, y: y + along.x * by })

function arrowHead(tip: Point, along: Point, { length, half }: { length: number; half: number }, size: number): Stroke {
	const back = { x: tip.x - along.x * length * size, y: tip.y - along.y * length * size }
	const corners = [beside(back, along, half * size), beside(back, along, -half * size)]
	return { d: `M${at(tip)}L${corners.map(at).join('L')}Z`, width: 0, filled: 'line' }
}

const circlePath = ({ x, y }: Point, r: number) =>
	`M${at({ x: x - r, y })}a${short(r)} ${short(r)} 0 1 0 ${short(2 * r)} 0a${short(r)} ${short(r)} 0 1 0 ${short(-2 * r)} 0Z`

/** The same way, so far to the right. */
function shifted(course: EdgePath, by: number): EdgePath {
	const { start, end, towards } = course
	return {
		start: beside(start, headingAt(course, 0), by),
		end: beside(end, headingAt(course, 1), by),
		towards: towards && beside(towards, headingAt(course, 0.5), by),
	}
}

function zigzag(course: EdgePath, length: number, width: number): string {
	const amplitude = 3 + 0.6 * width
	const teeth = Math.max(2, Math.round(length / (6 + 1.6 * width)))
	const points = Array.from({ length: teeth + 1 }, (_, i) => {
		const t = i / teeth
		const isEnd = i === 0 || i === teeth
		return isEnd ? pointAt(course, t) : beside(pointAt(course, t), headingAt(course, t), i % 2 ? amplitude : -amplitude)
	})
	return `M${points.map(at).join('L')}`
}

/** Small crosses on the line, about every 60 board units. */
function crossesOn(course: EdgePath, length: number, size: number): string {
	const count = Math.max(1, Math.round(length / 60))
	return Array.from({ length: count }, (_, i) => {
		const t = (i + 0.5) / count
		const [{ x, y }, along] = [pointAt(course, t), headingAt(course, t)]
		const arm = (turn: 1 | -1) => ({
			x: (along.x - turn * along.y) * size * 0.71,
			y: (along.y + turn * along.x) * size * 0.71,
		})
		return [arm(1), arm(-1)].map((a) => `M${at({ x: x - a.x, y: y - a.y })}L${at({ x: x + a.x, y: y + a.y })}`).join('')
	}).join('')
}
