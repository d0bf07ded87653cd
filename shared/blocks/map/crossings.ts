import type { Place } from './map.ts'

interface Pair {
	readonly from: string
	readonly to: string
}

/** The picture in which the fewest lines cross; of equally good ones the first. */
export function fewestCrossings<Standing extends Place & { readonly id: string }>(
	pictures: readonly (readonly Standing[])[],
	pairs: readonly Pair[],
): readonly Standing[] {
	let best: { picture: readonly Standing[]; crossings: number } | undefined
	for (const picture of pictures) {
		const crossings = pictures.length > 1 ? crossingsIn(picture, pairs) : 0
		if (!best || crossings < best.crossings) best = { picture, crossings }
	}
	return best?.picture ?? []
}

/** How many pairs of lines cross; lines that meet in a node do not. */
function crossingsIn(places: readonly (Place & { readonly id: string })[], pairs: readonly Pair[]): number {
	const at = new Map(places.map((place) => [place.id, place]))
	const lines = pairs.flatMap(({ from, to }) => {
		const [a, b] = [at.get(from), at.get(to)]
		return a && b ? [{ from, to, a, b }] : []
	})
	let crossings = 0
	for (const [i, one] of lines.entries()) {
		for (const other of lines.slice(i + 1)) {
			const meet = one.from === other.from || one.from === other.to || one.to === other.from || one.to === other.to
			if (!meet && parts(one.a, one.b, other.a, other.b) && parts(other.a, other.b, one.a, one.b)) crossings++
		}
	}
	return crossings
}

/** Whether the line through `a` and `b` has `c` and `d` on different sides. */
function parts(a: Place, b: Place, c: Place, d: Place): boolean {
	const side = ({ x, y }: Place) => (b.x - a.x) * (y - a.y) - (b.y - a.y) * (x - a.x)
	return side(c) * side(d) < 0
}
