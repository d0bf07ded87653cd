import type { BoxLike } from 'tldraw'

/** A shape of the board as it is printed. */
export interface PrintedShape {
	id: string
	isBlock: boolean
	bounds: BoxLike
}

/** How far a shape is printed from where it lies, in board units. */
export type Moves = ReadonlyMap<string, { x: number; y: number }>

/** Between a block and what is printed above or below it. */
const gap = 32
/** Less gain is not worth another order than on the board. */
const worth = 1.1

/**
 * Where what lies beside the only block of a board is printed so that all of it becomes larger: what is to its left above,
 * what is to its right below it. Nothing moves where there is little to gain, or something reaches from one into the other.
 */
export function aroundBlock(shapes: readonly PrintedShape[], paper: { w: number; h: number }): Moves {
	const [block, another] = shapes.filter(({ isBlock }) => isBlock)
	if (!block || another) return new Map()
	const end = block.bounds.x + block.bounds.w
	const left = shapes.filter(({ bounds }) => bounds.x + bounds.w <= block.bounds.x)
	const right = shapes.filter(({ bounds }) => bounds.x >= end)
	const core = around(shapes.filter((shape) => !left.includes(shape) && !right.includes(shape)))
	const moves = new Map<string, { x: number; y: number }>()
	const lay = (group: readonly PrintedShape[], yOf: (box: BoxLike) => number) => {
		if (group.length === 0) return
		const box = around(group)
		for (const { id } of group) moves.set(id, { x: core.x - box.x, y: yOf(box) - box.y })
	}
	const reachesOver = ({ bounds }: PrintedShape) => bounds.x < core.x + core.w && bounds.x + bounds.w > core.x
	if ([...left, ...right].some(reachesOver)) return new Map()
	lay(left, ({ h }) => core.y - gap - h)
	lay(right, () => core.y + core.h + gap)
	const after = shapes.map((shape) => ({ ...shape, bounds: moved(shape.bounds, moves.get(shape.id)) }))
	return scaleOf(around(after), paper) > worth * scaleOf(around(shapes), paper) ? moves : new Map()
}

/** How large something is printed that shall be whole on the sheet; no larger than it is. */
export const scaleOf = (box: BoxLike, paper: { w: number; h: number }) => Math.min(1, paper.w / box.w, paper.h / box.h)

/** The least box around all of them. */
export function around(shapes: readonly Pick<PrintedShape, 'bounds'>[]): BoxLike {
	const x = Math.min(...shapes.map(({ bounds }) => bounds.x))
	const y = Math.min(...shapes.map(({ bounds }) => bounds.y))
	return {
		x,
		y,
		w: Math.max(...shapes.map(({ bounds }) => bounds.x + bounds.w)) - x,
		h: Math.max(...shapes.map(({ bounds }) => bounds.y + bounds.h)) - y,
	}
}

/** The box, so much further. */
export const moved = (box: BoxLike, by: { x: number; y: number } = { x: 0, y: 0 }): BoxLike => ({
	...box,
	x: box.x + by.x,
	y: box.y + by.y,
})
