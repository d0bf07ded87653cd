import { assertNever } from '../../../shared/lib/assertNever.ts'
import { type BallotRound, type Marks, roundLimits, stances } from '../../../shared/rounds/index.ts'
import type { Locale } from '../../texts/locale.ts'
import type { takePartTexts } from './takePartTexts.ts'

/** A person's own ballot in one line, in the order of the options; empty if it says nothing of this round. */
export function ballotInWords(
	settings: BallotRound,
	marks: Marks,
	texts: (typeof takePartTexts)['de']['ballot'],
	locale: Locale,
): string {
	const options = settings.kind === 'position' ? [] : settings.options
	switch (marks.kind) {
		case 'dots':
			return options.flatMap(({ id, label }) => (marks.dots[id] ? [texts.dots(label, marks.dots[id])] : [])).join(', ')
		case 'position':
			return settings.kind === 'position'
				? texts.position(marks.at, roundLimits.position, settings.from, settings.to)
				: ''
		case 'ranking':
			return marks.order
				.flatMap((chosen) => options.find(({ id }) => id === chosen)?.label ?? [])
				.map((label, i) => `${i + 1}. ${label}`)
				.join(', ')
		case 'consensus':
			return options
				.flatMap(({ id, label }) => {
					const said = marks.stances[id]
					return said ? [`${label}: ${stances[said.stance][locale]}`] : []
				})
				.join(', ')
		default:
			return assertNever(marks)
	}
}
