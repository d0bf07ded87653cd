import type { Place } from './map.ts'
import { type Box, boxAt, nodeGap, overlap, type Size } from './nodeBox.ts'

/** Nodes stand on this grid. */
export const grid = 4
/** A free place is looked for in steps of half a node from one origin, so that those who get one come to stand in rows. */
const stepX = 96
const stepY = 64
const reach = 40
/** How much farther up and down seems than sideways: pictures are wider than high. */
const upAndDown = 1.6

/** Steps around a place, the nearest first. */
const around: readonly Place[] = Array.from({ length: 2 * reach + 1 }, (_, i) => i - reach)
	.flatMap((row) => Array.from({ length: 2 * reach + 1 }, (_, i) => ({ x: (i - reach) * stepX, y: row * stepY })))
	.sort((a, b) => distance(a) - distance(b) || a.y - b.y || a.x - b.x)

/** The place nearest to `wish` at which a node of this size touches none of the boxes and reaches no higher than `top`. */
export function freePlace(
	size: Size,
	wish: Place,
	boxes: readonly Box[],
	top: number = Number.NEGATIVE_INFINITY,
): Place {
	const x = Math.round(wish.x / stepX) * stepX
	const y = Math.round(wish.y / stepY) * stepY
	for (const step of around) {
		const place = { x: x + step.x, y: y + step.y }
		const box = boxAt(size, place)
		if (box.y - box.h / 2 >= top && !boxes.some((other) => overlap(box, other, nodeGap))) return place
	}
	// So crowded that nothing is free for thousands of units around: below everything.
	return onGrid({ x, y: Math.max(...boxes.map((box) => box.y + box.h)) + stepY })
}

export const onGrid = ({ x, y }: Place): Place => ({
	x: Math.round(x / grid) * grid,
	y: Math.round(y / grid) * grid,
})

function distance({ x, y }: Place): number {
	return x * x + y * y * upAndDown * upAndDown
}
