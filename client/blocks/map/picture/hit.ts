import { distanceToPath } from './edgePath.ts'
import { outerScale, symbolRect } from './look.ts'
import { reach } from './outlines.ts'
import { direction, distance, type Point, widened } from './point.ts'
import { badgeSize, contains, type Scene, type SceneNode } from './scene.ts'

/** What lies under a pointer: an actor, one of the dots at its border from which lines are drawn, or a relation. */
export type Hit =
	| { readonly what: 'actor'; readonly id: string }
	| { readonly what: 'dot'; readonly id: string }
	| { readonly what: 'relation'; readonly id: string }

/** Where the dots of an actor are: at its border, in four directions. */
export function dotsOf({ x, y, look }: SceneNode): Point[] {
	return [
		{ x: 0, y: -1 },
		{ x: 1, y: 0 },
		{ x: 0, y: 1 },
		{ x: -1, y: 0 },
	].map((along) => {
		const out = reach(look.kind, along) * look.size * outerScale(look) + dotGap
		return { x: x + along.x * out, y: y + along.y * out }
	})
}
const dotGap = 8

/** What is at a point. `slack` is how far beside a thing counts as on it; dots count only at the actor `dotsAt`. */
export function hitAt(scene: Scene, point: Point, slack: number, dotsAt?: string): Hit | undefined {
	const dotted = dotsAt === undefined ? undefined : scene.nodes.find(({ id }) => id === dotsAt)
	if (dotted && dotsOf(dotted).some((dot) => distance(dot, point) <= 5 + slack / 2))
		return { what: 'dot', id: dotted.id }
	const node = nodeAt(scene, point)
	if (node) return { what: 'actor', id: node.id }
	const badge = scene.badges.find((each) => distance(each, point) <= badgeSize)
	if (badge) return { what: 'relation', id: badge.id }
	let nearest: { id: string; away: number } | undefined
	for (const { id, course } of scene.lines) {
		const away = distanceToPath(point, course)
		if (away <= slack && (!nearest || away < nearest.away)) nearest = { id, away }
	}
	if (nearest) return { what: 'relation', id: nearest.id }
	const label = scene.labels.find(({ box }) => contains(box, point))
	return label && { what: 'actor', id: label.id }
}

/** The actor whose symbol is at a point, the one drawn last if several are. */
export function nodeAt({ nodes }: Scene, point: Point): SceneNode | undefined {
	return nodes.findLast((node) => {
		const { look } = node
		const away = distance(node, point)
		const border = reach(look.kind, direction(node, point)) * look.size * outerScale(look)
		return away <= Math.max(border, 14) && contains(widened(symbolRect(look, node), 4), point)
	})
}
