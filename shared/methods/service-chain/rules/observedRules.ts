import { type Feedback, feedbackQuestions } from '../../../blocks/scenes/index.ts'
import type { Finding } from '../../../findings/index.ts'
import type { Term } from '../../../registry/index.ts'
import type { Situation } from '../situation.ts'
import { inBoth, quoted } from '../words.ts'
import { citing, stepElements } from './citing.ts'

/** Of what was said under one question so much is cited. */
const mostCited = 3

/** Steps that were played in a simulation game, and of which observers said that something is missing or could be better. */
export function observed({ picture, names, said }: Situation): Finding[] {
	return picture.steps.flatMap((step): Finding[] => {
		const cards = said.get(step.round ?? '') ?? []
		const critical = (['missing', 'better'] as const)
			.map((question) => ({ question, cards: cards.filter((card) => card.question === question) }))
			.filter((each) => each.cards.length > 0)
		if (critical.length === 0) return []
		const sentence = (locale: keyof Term) =>
			critical
				.map(({ question, cards: own }) => `${feedbackQuestions[question][locale]} ${cited(own, locale)}`)
				.join(' ')
		return [
			{
				...citing('observed', 'care', step.id),
				sign: 'open',
				title: inBoth(
					(locale) =>
						`${{ de: 'Im Planspiel beobachtet', en: 'Observed in the game' }[locale]}: ${names.step(step, locale)}`,
				),
				sentence: inBoth(sentence),
				elements: stepElements([step]),
				task: {
					de: `Klären, was ${names.at(step.lane, 'de')} anders werden soll: ${names.step(step, 'de')}`,
					en: `Settle what shall change ${names.at(step.lane, 'en')}: ${names.step(step, 'en')}`,
				},
			},
		]
	})
}

function cited(cards: readonly Feedback[], locale: keyof Term): string {
	const words = cards.slice(0, mostCited).map(({ text }) => quoted(text.replace(/\s+/gu, ' '), locale))
	const more = cards.length - words.length
	const rest = more > 0 ? { de: ` und ${more} weitere`, en: ` and ${more} more` }[locale] : ''
	return `${words.join(', ')}${rest}.`
}
