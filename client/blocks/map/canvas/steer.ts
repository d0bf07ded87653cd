import type { Point } from '../picture/point.ts'
import type { Scene } from '../picture/scene.ts'

export const arrows: Readonly<Record<string, Point>> = {
	ArrowUp: { x: 0, y: -1 },
	ArrowRight: { x: 1, y: 0 },
	ArrowDown: { x: 0, y: 1 },
	ArrowLeft: { x: -1, y: 0 },
}

/** The next actor in a direction: near, and rather straight ahead than aside. Undefined at the edge. */
export function nextActor({ nodes }: Scene, from: string, along: Point): string | undefined {
	const here = nodes.find(({ id }) => id === from)
	if (!here) return nodes[0]?.id
	let best: { id: string; cost: number } | undefined
	for (const { id, x, y } of nodes) {
		const ahead = (x - here.x) * along.x + (y - here.y) * along.y
		const aside = Math.abs((x - here.x) * along.y - (y - here.y) * along.x)
		if (id === from || ahead <= 0 || aside > 2 * ahead) continue
		const cost = ahead + 2 * aside
		if (!best || cost < best.cost) best = { id, cost }
	}
	return best?.id
}

/** The relation of an actor that follows a given one, or the first; round and round. */
export function nextRelation(
	{ lines }: Scene,
	actor: string,
	after: string | undefined,
	step: 1 | -1,
): string | undefined {
	const own = lines.filter(({ from, to }) => from === actor || to === actor)
	const at = own.findIndex(({ id }) => id === after)
	if (at < 0) return own.at(step === 1 ? 0 : -1)?.id
	return own[(at + step + own.length) % own.length]?.id
}
