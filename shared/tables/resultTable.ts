import type { ShownResult } from '../blocks/poll/index.ts'
import type { Term } from '../registry/index.ts'

const words = {
	question: { de: 'Frage', en: 'Question' },
	rank: { de: 'Rang', en: 'Rank' },
	proposal: { de: 'Vorschlag', en: 'Proposal' },
	dots: { de: 'Punkte', en: 'Dots' },
	people: { de: 'Personen', en: 'People' },
	points: { de: 'Wertung', en: 'Points' },
	firsts: { de: 'Erste Plätze', en: 'First places' },
	place: { de: 'Stelle', en: 'Mark' },
	pole: { de: 'Bedeutet', en: 'Means' },
	agree: { de: 'Zugestimmt', en: 'Agreed' },
	concern: { de: 'Bedenken', en: 'Concerns' },
	veto: { de: 'Nicht einig', en: 'Not agreed' },
	agreedBy: { de: 'Zugestimmt haben', en: 'Agreed by' },
	reasons: { de: 'Gründe', en: 'Reasons' },
} as const satisfies Record<string, Term>

/** What was counted as rows of words under headings, the strongest first; names stand there only where the round promised them. */
export function resultTable(result: ShownResult | undefined, locale: keyof Term): string[][] {
	const about = result?.about.trim() ?? ''
	const under = (headings: readonly (keyof typeof words)[], rows: readonly (readonly (string | number)[])[]) => [
		[...(about ? ['question' as const] : []), ...headings].map((heading) => words[heading][locale]),
		...rows.map((row) => [...(about ? [about] : []), ...row.map(String)]),
	]
	switch (result?.kind) {
		case undefined:
			return []
		case 'dots': {
			const sorted = [...result.options].sort((a, b) => b.dots - a.dots)
			return under(
				['proposal', 'dots', 'people'],
				sorted.map(({ label, dots, heads }) => [label.trim(), dots, heads]),
			)
		}
		case 'ranking':
			return under(
				['rank', 'proposal', 'points', 'firsts'],
				result.options.map(({ label, points, firsts }, at) => [at + 1, label.trim(), points, firsts]),
			)
		case 'position':
			return under(
				['place', 'pole', 'people'],
				result.counts.map((count, at) => [
					at,
					(at === 0 ? result.from : at === result.counts.length - 1 ? result.to : '').trim(),
					count,
				]),
			)
		case 'consensus':
			return under(
				['proposal', 'agree', 'concern', 'veto', 'agreedBy', 'reasons'],
				result.options.map(({ label, agree, concern, veto, agreedBy = [], reasons }) => [
					...[label.trim(), agree, concern, veto, agreedBy.join(', ')],
					reasons.map(({ text, by, stance }) => `${words[stance][locale]}: ${by ? `${by}: ` : ''}${text}`).join('\n'),
				]),
			)
	}
}
