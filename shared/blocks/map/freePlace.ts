import type { Place } from './map.ts'
import { type Box, boxAt, nodeGap, overlap, type Size } from './nodeBox.ts'

/** Nodes stand on this grid. */
export const grid = 4
const stepX = 48
const stepY = 32
const reach = 60

/** Steps around a place, the nearest first; sideways before up and down, because labels are wide. */
const around: readonly Place[] = Array.from({ length: 2 * reach + 1 }, (_, i) => i - reach)
	.flatMap((row) => Array.from({ length: 2 * reach + 1 }, (_, i) => ({ x: (i - reach) * stepX, y: row * stepY })))
	.sort((a, b) => distance(a) - distance(b) || a.y - b.y || a.x - b.x)

/** The place nearest to `wish` at which a node of this size touches none of the boxes. */
export function freePlace(size: Size, wish: Place, boxes: readonly Box[]): Place {
	const { x, y } = onGrid(wish)
	for (const step of around) {
		const place = { x: x + step.x, y: y + step.y }
		const box = boxAt(size, place)
		if (!boxes.some((other) => overlap(box, other, nodeGap))) return place
	}
	// So crowded that nothing is free for thousands of units around: below everything.
	return { x, y: onGrid({ x, y: Math.max(...boxes.map((box) => box.y + box.h)) + reach }).y }
}

export const onGrid = ({ x, y }: Place): Place => ({
	x: Math.round(x / grid) * grid,
	y: Math.round(y / grid) * grid,
})

function distance({ x, y }: Place): number {
	return x * x + y * y
}
