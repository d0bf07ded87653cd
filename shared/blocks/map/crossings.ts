import type { Place } from './map.ts'
import { symbolRadius } from './nodeBox.ts'

export interface Pair {
	readonly from: string
	readonly to: string
}

interface Point extends Place {
	readonly id: string
}

/** A line between the middles of two symbols. */
interface Line extends Pair {
	readonly a: Place
	readonly b: Place
}

/** Air between a symbol and a line that passes it by: closer it would look like a relation of that actor. */
const besideSymbol = 6

/** How many pairs of lines cross; lines that meet in a node do not. */
export function crossingsIn(places: readonly Point[], pairs: readonly Pair[]): number {
	const lines = linesOf(places, pairs)
	let crossings = 0
	for (const [i, one] of lines.entries()) {
		for (let j = i + 1; j < lines.length; j++) {
			const other = lines[j]
			if (other && cross(one, other)) crossings++
		}
	}
	return crossings
}

/** How often a line leads through the symbol of an actor it has nothing to do with. */
export function passagesIn(places: readonly Point[], pairs: readonly Pair[]): number {
	return linesOf(places, pairs).reduce((sum, line) => sum + places.filter((place) => passes(line, place)).length, 0)
}

/** The lines of the pairs of which both stand somewhere. */
export function linesOf(places: readonly Point[], pairs: readonly Pair[]): Line[] {
	const at = new Map(places.map((place) => [place.id, place]))
	return pairs.flatMap(({ from, to }) => {
		const [a, b] = [at.get(from), at.get(to)]
		return a && b ? [{ from, to, a, b }] : []
	})
}

/** Whether two lines cross that do not meet in a node. */
export function cross(one: Line, other: Line): boolean {
	const meet = one.from === other.from || one.from === other.to || one.to === other.from || one.to === other.to
	return !meet && parts(one.a, one.b, other.a, other.b) && parts(other.a, other.b, one.a, one.b)
}

/** Whether a line leads through the symbol of somebody who is at neither of its ends. */
export function passes({ from, to, a, b }: Line, { id, x, y }: Point): boolean {
	if (id === from || id === to) return false
	const near = symbolRadius + besideSymbol
	if (x < Math.min(a.x, b.x) - near || x > Math.max(a.x, b.x) + near) return false
	if (y < Math.min(a.y, b.y) - near || y > Math.max(a.y, b.y) + near) return false
	const [dx, dy] = [b.x - a.x, b.y - a.y]
	const squared = dx * dx + dy * dy
	const t = squared === 0 ? 0 : Math.min(1, Math.max(0, ((x - a.x) * dx + (y - a.y) * dy) / squared))
	const [ox, oy] = [a.x + t * dx - x, a.y + t * dy - y]
	return ox * ox + oy * oy < near * near
}

/** Whether the line through `a` and `b` has `c` and `d` on different sides. */
function parts(a: Place, b: Place, c: Place, d: Place): boolean {
	const side = ({ x, y }: Place) => (b.x - a.x) * (y - a.y) - (b.y - a.y) * (x - a.x)
	return side(c) * side(d) < 0
}
