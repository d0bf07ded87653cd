import { handoverKey } from '../../../registry/index.ts'
import type { Passage, PassageKind } from '../passages.ts'
import { corridorOf, type Strip } from './below.ts'
import type { Box } from './layout.ts'
import { chainMeasures } from './measures.ts'

const { arrow, badge: radius, branch, gap } = chainMeasures

export interface Point {
	readonly x: number
	readonly y: number
}

/** The way from one step to another: an orthogonal line that ends at the left edge of that box. */
export interface ChainLink {
	readonly from: string
	readonly to: string
	readonly kind: PassageKind
	/** key of the handover it shows; undefined while the person stays in one lane */
	readonly handover: string | undefined
	readonly points: readonly Point[]
	/** middle of the handover's badge */
	readonly badge: Point | undefined
	/** where it leads and in which case, below the box it leaves */
	readonly label: (Box & { readonly words: string }) | undefined
}

/** Where lines lie: the boxes by step, and what stands below those of each lane. */
export interface Ground {
	readonly boxes: ReadonlyMap<string, Box>
	/** top of what stands below the boxes of a step's lane */
	floorOf(step: Passage['from']): number
	/** from where to where something stands below the boxes of a lane */
	readonly floors: readonly { readonly top: number; readonly bottom: number }[]
	readonly strips: ReadonlyMap<Passage, Strip>
}

/**
 * The lines of one state. Those from a step to the next keep to the strip between the columns of both: they leave to the right where
 * there is room for a badge between them, else upwards or downwards near the right edge. Branches leave downwards near the left edge.
 */
export function linksOf(passages: readonly Passage[], ground: Ground): ChainLink[] {
	return passages.flatMap((passage): ChainLink[] => {
		const { from, to, kind } = passage
		const [one, other] = [ground.boxes.get(from.id), ground.boxes.get(to.id)]
		if (!one || !other) return []
		const strip = ground.strips.get(passage)
		const floor = ground.floorOf(from)
		const label = strip?.words.trim()
			? { words: strip.words, x: one.x + branch.words, y: floor + strip.y, w: one.w - branch.words, h: strip.h }
			: undefined
		const handover = from.lane === to.lane ? undefined : handoverKey(from.id, to.id)
		const line =
			strip?.line === undefined
				? onward(one, other, handover !== undefined, ground.floors)
				: aside(one, other, floor + strip.line)
		const badge = handover === undefined ? undefined : line.badge
		return [{ from: from.id, to: to.id, kind, handover, points: line.points, badge, label }]
	})
}

interface Line {
	readonly points: readonly Point[]
	readonly badge: Point
}

/** Down from the box, along below its lane, up or down to the other one. The badge lies where it turns, below its own box. */
function aside(one: Box, other: Box, y: number): Line {
	const [x, corridor, target] = [one.x + branch.trunk, corridorOf(other), middle(other)]
	const points = [
		{ x, y: one.y + one.h },
		{ x, y },
		{ x: corridor, y },
		{ x: corridor, y: target },
		{ x: other.x, y: target },
	]
	return { points, badge: { x, y } }
}

function onward(one: Box, other: Box, isHandover: boolean, floors: Ground['floors']): Line {
	const [right, y, target] = [one.x + one.w, middle(one), middle(other)]
	const end = { x: other.x, y: target }
	if (!isHandover) return { points: [{ x: right, y }, end], badge: end }
	const isRoomy = other.x - right >= gap.badge
	const x = other.x - arrow
	const edge = target > y ? one.y + one.h : one.y
	const start = isRoomy
		? [
				{ x: right, y },
				{ x, y },
			]
		: [{ x, y: edge }]
	const points = [...start, { x, y: target }, end]
	return { points, badge: { x, y: besideFloors(isRoomy ? y : edge, target, floors) } }
}

/** The height nearest to the middle of a line down or up to a box at which a badge lies on nothing that runs across. */
function besideFloors(start: number, target: number, floors: Ground['floors']): number {
	const half = (start + target) / 2
	const air = radius + branch.air
	const isFree = (y: number) => floors.every(({ top, bottom }) => y <= top - air || y >= bottom + air)
	const [least, most] = [Math.min(half, target), Math.max(half, target)]
	const near = floors.flatMap(({ top, bottom }) => [top - air, bottom + air]).filter((y) => y > least && y < most)
	return [half, ...near.sort((a, b) => Math.abs(a - half) - Math.abs(b - half))].find(isFree) ?? target
}

const middle = ({ y, h }: Box) => y + h / 2
