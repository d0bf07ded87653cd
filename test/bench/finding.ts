import { median } from './load/histogram.ts'

/** A figure to reach: of the ratio to the yardstick, or of our own figure in the finding's unit. */
export type Target = { of: 'ratio' | 'ours' } & ({ atMost: number } | { atLeast: number })

/** One measured thing, with the figures of all rounds in their order. */
export interface Finding {
	/** names it in the JSON report and stays the same over versions */
	id: string
	what: string
	unit: string
	/** figures of the yardstick, one per round, where there is one */
	yardstick?: number[]
	ours: number[]
	/** reached if one of them is; none: for information only */
	targets: Target[]
	/** what one must know to read the figures */
	note?: string
}

/** What a measure needs to know about the whole run. */
export interface BenchOptions {
	root: string
	/** rounds of everything that is compared, interleaved */
	rounds: number
	/** seconds of load in a round */
	seconds: number
	/** edits that each writing person makes in a second */
	editsPerSecond: number
	/** writes a processor profile of the product into this folder */
	profiles: string | undefined
	/** says what is going on */
	say(line: string): void
}

/** The ratio of each round, ours to the yardstick's of the same round: what disturbs one usually disturbs both. */
export function ratiosOf({ yardstick, ours }: Finding): number[] {
	return (yardstick ?? []).map((figure, round) => (ours[round] ?? Number.NaN) / figure)
}

/** Whether the medians reach one of the targets; undefined if there is none. */
export function isReached(finding: Finding): boolean | undefined {
	if (finding.targets.length === 0) return undefined
	return finding.targets.some((target) => {
		const figure = median(target.of === 'ratio' ? ratiosOf(finding) : finding.ours)
		return 'atMost' in target ? figure <= target.atMost : figure >= target.atLeast
	})
}
