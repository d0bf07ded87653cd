import { bendsOf, type End, fanOut } from './edgePath.ts'
import { outerScale } from './look.ts'

/** A line to be drawn between two actors. */
interface Between {
	readonly id: string
	readonly from: string
	readonly to: string
}

/** A symbol as lines see it. */
interface Round {
	readonly id: string
	readonly x: number
	readonly y: number
	/** how near a line may come, in board units */
	readonly near: number
}

/** Air between a line and the symbol of an actor it passes by, in board units. */
const air = 7
/** How far lines may be bent to pass somebody by, in places of the fan; the nearest first, to both sides. */
const ways = [1, -1, 1.6, -1.6, 2.3, -2.3, 3.2, -3.2, 4.2, -4.2, 5.4, -5.4]
/** The same where many lines are drawn, and how many are many. */
const fewWays = [1.2, -1.2, 2.6, -2.6]
const many = 150
/** A line that meets more than so many on its straight way goes through a crowd: no bend would help. */
const crowd = 3
/** A line is never bent by more than this part of its length. */
const roundest = 0.36
/** Straight pieces a bent line is looked at in. */
const pieces = 8

/**
 * The bend of each line: straight, or beside those between the same two actors, or around a third actor that stands in its
 * way. Those between the same two go around together. It is asked with every step of a drag, so it only reckons in numbers.
 */
export function bendsAround(
	ends: ReadonlyMap<string, End & { readonly id: string }>,
	lines: readonly Between[],
): Map<string, number> {
	const bends = bendsOf(lines)
	const symbols = [...ends.values()].map(
		({ id, x, y, look }): Round => ({ id, x, y, near: 1.15 * look.size * outerScale(look) + air }),
	)
	for (const pair of pairsOf(lines)) {
		const [first] = pair
		const [a, b] = [ends.get(first?.from ?? ''), ends.get(first?.to ?? '')]
		if (!first || !a || !b) continue
		const length = Math.hypot(b.x - a.x, b.y - a.y)
		const own = pair.map((line) => (line.from === first.from ? 1 : -1) * (bends.get(line.id) ?? 0))
		const [mx, my, reach] = [(a.x + b.x) / 2, (a.y + b.y) / 2, (0.5 + roundest) * length]
		const near = symbols.filter(({ id, x, y, near }) => {
			const [dx, dy, far] = [x - mx, y - my, reach + near]
			return dx * dx + dy * dy < far * far && id !== a.id && id !== b.id
		})
		let best = { way: 0, met: metBy(a, b, own, 0, near, Number.POSITIVE_INFINITY) }
		if (best.met > crowd) continue
		for (const way of lines.length > many ? fewWays : ways) {
			if (best.met === 0) break
			if (Math.abs(way) * fanOut > length * roundest) continue
			const met = metBy(a, b, own, way, near, best.met)
			if (met < best.met) best = { way, met }
		}
		if (best.way === 0) continue
		for (const { id, from } of pair) bends.set(id, (bends.get(id) ?? 0) + (from === first.from ? best.way : -best.way))
	}
	return bends
}

function pairsOf(lines: readonly Between[]): Iterable<readonly Between[]> {
	const pairs = new Map<string, Between[]>()
	for (const line of lines) {
		const key = line.from < line.to ? `${line.from} ${line.to}` : `${line.to} ${line.from}`
		const known = pairs.get(key)
		if (known) known.push(line)
		else pairs.set(key, [line])
	}
	return pairs.values()
}

/** How many symbols the lines of a pair meet if all are bent by `way` more; counted no further than `most`. */
function metBy(a: End, b: End, own: readonly number[], way: number, near: readonly Round[], most: number): number {
	let met = 0
	for (const bend of own) {
		for (const symbol of near) {
			if (meets(a, b, bend + way, symbol)) met++
			if (met >= most) return met
		}
	}
	return met
}

/** Whether the line from middle to middle comes too near to a symbol: the same quadratic curve as it is drawn along. */
function meets(a: End, b: End, bend: number, { x, y, near }: Round): boolean {
	if (bend === 0) return isNear(a.x, a.y, b.x, b.y, x, y, near)
	const length = Math.hypot(b.x - a.x, b.y - a.y) || 1
	const aside = (2 * bend * fanOut) / length
	const [tx, ty] = [(a.x + b.x) / 2 - (b.y - a.y) * aside, (a.y + b.y) / 2 + (b.x - a.x) * aside]
	let [px, py] = [a.x, a.y]
	for (let i = 1; i <= pieces; i++) {
		const t = i / pieces
		const s = 1 - t
		const qx = s * s * a.x + 2 * s * t * tx + t * t * b.x
		const qy = s * s * a.y + 2 * s * t * ty + t * t * b.y
		if (isNear(px, py, qx, qy, x, y, near)) return true
		px = qx
		py = qy
	}
	return false
}

function isNear(ax: number, ay: number, bx: number, by: number, x: number, y: number, near: number): boolean {
	const dx = bx - ax
	const dy = by - ay
	const squared = dx * dx + dy * dy
	const t = squared === 0 ? 0 : Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / squared))
	const ox = ax + t * dx - x
	const oy = ay + t * dy - y
	return ox * ox + oy * oy < near * near
}
