/** Something that reaches down to `low` between two edges. */
interface Reach {
	readonly left: number
	readonly right: number
	readonly low: number
}

/**
 * Prepares to tell how far down anything reaches that lies between two edges, or partly; minus infinity if nothing does.
 * Preparing costs n log n and an answer log n, however things lie on each other.
 */
export function lowestBetween(reaches: readonly Reach[]): (left: number, right: number) => number {
	const edges = [...new Set(reaches.flatMap(({ left, right }) => [left, right]))].sort((a, b) => a - b)
	const skyline = paint(reaches, edges)
	const maxima = doublings(skyline)
	return (left, right) => {
		// The stretches between edges that begin before `right` and end after `left`.
		const from = Math.max(0, firstAbove(edges, left) - 1)
		const to = Math.min(skyline.length, firstAbove(edges, right, true))
		if (from >= to) return Number.NEGATIVE_INFINITY
		const row = Math.floor(Math.log2(to - from))
		const maximum = maxima[row] ?? []
		return Math.max(maximum[from] ?? -Infinity, maximum[to - 2 ** row] ?? -Infinity)
	}
}

/** How far down each stretch between neighbouring edges is reached: the lowest paint first, and none is painted over. */
function paint(reaches: readonly Reach[], edges: readonly number[]): number[] {
	const at = new Map(edges.map((edge, i) => [edge, i]))
	const skyline = new Array<number>(Math.max(0, edges.length - 1)).fill(Number.NEGATIVE_INFINITY)
	/** stretch -> the next one that may be bare */
	const next = Array.from({ length: edges.length }, (_, i) => i)
	const bare = (stretch: number): number => {
		let root = stretch
		while (next[root] !== root) root = next[root] ?? root
		for (let i = stretch; next[i] !== root && i !== root; ) [next[i], i] = [root, next[i] ?? root]
		return root
	}
	for (const { left, right, low } of [...reaches].sort((a, b) => b.low - a.low)) {
		const end = at.get(right) ?? 0
		for (let i = bare(at.get(left) ?? 0); i < end; i = bare(i)) {
			skyline[i] = low
			next[i] = i + 1
		}
	}
	return skyline
}

/** Row k: the maximum of 2^k neighbours, by the first of them. */
function doublings(values: readonly number[]): (readonly number[])[] {
	const rows: (readonly number[])[] = [values]
	for (let width = 1, row = values; 2 * width <= values.length; width *= 2) {
		const before = row
		row = Array.from({ length: values.length - 2 * width + 1 }, (_, i) =>
			Math.max(before[i] ?? Number.NEGATIVE_INFINITY, before[i + width] ?? Number.NEGATIVE_INFINITY),
		)
		rows.push(row)
	}
	return rows
}

/** The first place in a sorted list at which something larger stands, or as large. */
function firstAbove(sorted: readonly number[], value: number, orEqual = false): number {
	let [from, to] = [0, sorted.length]
	while (from < to) {
		const middle = (from + to) >> 1
		const here = sorted[middle] ?? 0
		if (here > value || (orEqual && here === value)) to = middle
		else from = middle + 1
	}
	return from
}
