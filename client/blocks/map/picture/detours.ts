import { bendsOf, distanceToPath, type End, edgePathOf } from './edgePath.ts'
import { outerScale } from './look.ts'
import { distance } from './point.ts'

/** A line to be drawn between two actors. */
interface Between {
	readonly id: string
	readonly from: string
	readonly to: string
}

/** Air between a line and the symbol of an actor it passes by, in board units. */
const air = 7
/** How far lines may be bent to pass somebody by, in places of the fan; the nearest first, to both sides. */
const ways = [0, 1, -1, 1.6, -1.6, 2.3, -2.3, 3.2, -3.2, 4.2, -4.2, 5.4, -5.4]
/** A line is never bent by more than this part of its length. */
const roundest = 0.36
/** Board units between two places of the fan, as lines are drawn. */
const place = 26

/**
 * The bend of each line: straight, or beside those between the same two actors, or around a third actor that stands in its
 * way. Those between the same two go around together.
 */
export function bendsAround(
	ends: ReadonlyMap<string, End & { readonly id: string }>,
	lines: readonly Between[],
): Map<string, number> {
	const bends = bendsOf(lines)
	const symbols = [...ends.values()].map((end) => ({
		...end,
		radius: 1.15 * end.look.size * outerScale(end.look) + air,
	}))
	const pairs = new Map<string, Between[]>()
	for (const line of lines) {
		const pair = line.from < line.to ? `${line.from} ${line.to}` : `${line.to} ${line.from}`
		pairs.set(pair, [...(pairs.get(pair) ?? []), line])
	}
	for (const pair of pairs.values()) {
		const [first] = pair
		const [a, b] = [ends.get(first?.from ?? ''), ends.get(first?.to ?? '')]
		if (!first || !a || !b) continue
		const length = distance(a, b)
		const reach = length * (0.5 + roundest)
		const middle = { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 }
		const near = symbols.filter(
			({ id, ...at }) => id !== a.id && id !== b.id && distance(at, middle) < reach + at.radius,
		)
		const own = (line: Between, way: number) => (bends.get(line.id) ?? 0) + (line.from === first.from ? way : -way)
		const inTheWay = (way: number) =>
			pair.reduce((sum, line) => {
				const [start, end] = [ends.get(line.from), ends.get(line.to)]
				if (!start || !end) return sum
				const course = edgePathOf(start, end, own(line, way))
				return sum + near.filter((symbol) => distanceToPath(symbol, course) < symbol.radius).length
			}, 0)
		let best = { way: 0, met: inTheWay(0) }
		for (const way of ways) {
			if (best.met === 0) break
			if (Math.abs(way) * place > length * roundest) continue
			const met = inTheWay(way)
			if (met < best.met) best = { way, met }
		}
		if (best.way !== 0) for (const line of pair) bends.set(line.id, own(line, best.way))
	}
	return bends
}
