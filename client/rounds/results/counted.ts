/** What can be said of a result beyond its figures: orders, places, the middle. */

/** Largest first; what has equally many stays in the order of the list. */
export function byLargest<Each>(list: readonly Each[], countOf: (each: Each) => number): Each[] {
	return [...list].sort((a, b) => countOf(b) - countOf(a))
}

/** The place of each in a list that is sorted by points: who has equally many shares a place, the next one is skipped. */
export function placesOf(points: readonly number[]): number[] {
	return points.map((each) => points.indexOf(each) + 1)
}

/** The middle of all dots on a line, by mark; between two marks if the middle falls there. Undefined without dots. */
export function medianOf(counts: readonly number[]): number | undefined {
	const dots = counts.flatMap((count, mark) => Array.from({ length: count }, () => mark))
	const [low, high] = [dots[Math.ceil(dots.length / 2) - 1], dots[Math.floor(dots.length / 2)]]
	return low === undefined || high === undefined ? undefined : (low + high) / 2
}

/** How a proposal stands: one veto is enough to leave it undecided by this group, concerns alone are not. */
export type Agreement = 'agreed' | 'blocked' | 'open'

export function agreementOf({ agree, veto }: { readonly agree: number; readonly veto: number }): Agreement {
	if (veto > 0) return 'blocked'
	return agree > 0 ? 'agreed' : 'open'
}
