import type { Term } from '../registry/index.ts'
import { isTermOf } from '../registry/term.ts'

/*
 * Phones read it, too, and have no room for documents: this file does without yjs, as all it imports.
 */

/** What all have agreed on beforehand: what becomes of the results of an event. */
export const mandates = {
	suggestion: { de: 'Anregung', en: 'Suggestion' },
	order: { de: 'Umsetzungsauftrag', en: 'Mandate to implement' },
} as const satisfies Record<string, Term>

/** What each of them means, to be read by everybody. */
export const mandateMeanings: Readonly<Record<keyof typeof mandates, Term>> = {
	suggestion: {
		de: 'Was herauskommt, legen wir den Organisationen vor; sie entscheiden selbst.',
		en: 'What comes of it we put before the organisations; they decide for themselves.',
	},
	order: {
		de: 'Worüber alle einig sind, das setzen die Organisationen um.',
		en: 'What all agree on the organisations put into practice.',
	},
}

/** `open`: it is to be agreed on before the event begins. */
export type Mandate = keyof typeof mandates | 'open'

/** What is stored or told of it; undefined if nothing is to be agreed on. */
export const readMandate = (told: unknown): Mandate | undefined =>
	told === 'open' || isTermOf(mandates, told) ? told : undefined
