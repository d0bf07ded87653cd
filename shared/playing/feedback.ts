import { feedbackQuestions } from '../blocks/scenes/index.ts'
import type { Term } from '../registry/index.ts'
import type { CardsRound } from '../rounds/index.ts'

/** A language of the workshop. */
export type Locale = keyof Term

/** Minutes people are asked for: short, so that the play goes on. */
export const feedbackMinutes = 2

/** What a round of feedback is about: the scene by its number and where it plays. */
export const feedbackTitle = (locale: Locale, number: number, place: string): string =>
	`${locale === 'de' ? 'Szene' : 'Scene'} ${number}${place && ` · ${place}`}`

/** A round of feedback: nobody sees a card before the moderation reveals them, and nobody is named. */
export const feedbackRound = (locale: Locale): CardsRound => ({
	kind: 'cards',
	attribution: 'anonymous',
	hidden: true,
	columns: Object.entries(feedbackQuestions).map(([id, label]) => ({ id, label: label[locale] })),
})
