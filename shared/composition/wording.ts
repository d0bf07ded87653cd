import type { Term } from '../registry/index.ts'

/** Names told before a sentence says how many more there are. */
const mostNames = 5

/** "A, B und C"; of many the first few and the number of the others. */
export function listed(terms: readonly Term[]): Term {
	const rest = terms.length - mostNames
	// "und 1 weitere" takes as much room as the name itself.
	const shown = rest > 1 ? terms.slice(0, mostNames) : terms
	return {
		de: joined(
			shown.map(({ de }) => de),
			rest > 1 ? `${rest} weitere` : undefined,
			'und',
		),
		en: joined(
			shown.map(({ en }) => en),
			rest > 1 ? `${rest} more` : undefined,
			'and',
		),
	}
}

function joined(words: readonly string[], rest: string | undefined, and: string): string {
	const all = rest === undefined ? words : [...words, rest]
	const last = all.at(-1) ?? ''
	return all.length < 2 ? last : `${all.slice(0, -1).join(', ')} ${and} ${last}`
}
