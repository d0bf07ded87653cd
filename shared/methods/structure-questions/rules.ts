import type { Method } from '../method.ts'

/** What the analysis looks for. */
export const rules = {
	notEntered: {
		de: 'Was vereinbart ist, ist nicht eingetragen: keine Fachgruppe, niemand in der Steuerungsgruppe, oder bei einer Fachgruppe nicht, wie oft sie sich trifft.',
		en: 'What is agreed is not entered: no working group, nobody in the steering group, or for a working group not how often it meets.',
	},
	openBefore: {
		de: 'Jede Frage, die offen oder erst beraten ist, obwohl ihr Tag vorbei ist.',
		en: 'Every question that is open or only discussed although its day has passed.',
	},
} as const satisfies Method['rules']
