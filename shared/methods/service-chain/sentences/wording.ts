import type { Change } from '../differences.ts'
import type { ChainNames } from '../words.ts'

/** How one language tells changes. Those about one step or one handover make one sentence: a head, and a clause for each. */
export interface Wording {
	head(change: Change, names: ChainNames): string
	clause(change: Change, names: ChainNames): string
}

/** The sentence that tells changes about the same thing. */
export function sentenceOf(wording: Wording, changes: readonly Change[], names: ChainNames): string {
	const [first] = changes
	if (!first) return ''
	return `${wording.head(first, names)}${changes.map((change) => wording.clause(change, names)).join('; ')}.`
}
