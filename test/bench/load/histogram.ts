/** Counts durations in steps of a tenth of a millisecond up to ten seconds; longer ones count as ten. */
export interface Histogram {
	readonly count: number
	add(ms: number): void
	/** how many took at most `ms` */
	within(ms: number): number
	/** milliseconds that a share `p` (0 to 1) did not exceed; NaN if nothing was counted */
	quantile(p: number): number
}

const perMs = 10
const longest = 10_000

export function createHistogram(): Histogram {
	const bins = new Uint32Array(longest * perMs + 1)
	let count = 0
	return {
		get count() {
			return count
		},
		add(ms) {
			const bin = Math.min(bins.length - 1, Math.max(0, Math.ceil(ms * perMs)))
			bins[bin] = (bins[bin] ?? 0) + 1
			count++
		},
		within(ms) {
			return bins.subarray(0, Math.floor(ms * perMs) + 1).reduce((sum, n) => sum + n, 0)
		},
		quantile(p) {
			if (count === 0) return Number.NaN
			let left = p * count
			for (const [bin, n] of bins.entries()) {
				left -= n
				if (left <= 0) return bin / perMs
			}
			return longest
		},
	}
}

/** The middle of several figures. */
export function median(figures: readonly number[]): number {
	const sorted = [...figures].sort((a, b) => a - b)
	const middle = sorted.length >> 1
	const upper = sorted[middle] ?? Number.NaN
	return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2
}
