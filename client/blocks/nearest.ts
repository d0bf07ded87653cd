/** Where something to choose lies on the screen. */
export interface Spot {
	readonly x: number
	readonly y: number
}

export type Direction = 'ArrowLeft' | 'ArrowRight' | 'ArrowUp' | 'ArrowDown'

/** The spot an arrow key leads to: the nearest one in its direction, the straighter the better. */
export function nearest<Each extends Spot>(from: Spot, spots: readonly Each[], direction: Direction): Each | undefined {
	const along = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }[direction]
	const [ax = 0, ay = 0] = along
	let best: { each: Each; cost: number } | undefined
	for (const each of spots) {
		const [dx, dy] = [each.x - from.x, each.y - from.y]
		const ahead = dx * ax + dy * ay
		const aside = Math.abs(dx * ay) + Math.abs(dy * ax)
		if (ahead < 1) continue
		const cost = ahead + 2 * aside
		if (!best || cost < best.cost) best = { each, cost }
	}
	return best?.each
}

const directions: readonly string[] = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'] satisfies Direction[]

/** Whether a key is that of an arrow. */
export const isDirection = (key: string): key is Direction => directions.includes(key)
