import type { MethodHead } from '../method.ts'

/** The method's id, as stored with its data. */
export const id = 'stakeholder-analysis'

export const head = {
	id,
	stages: [1, 2, 3, 5],
	blocks: ['table'],
	name: { de: 'Beteiligtenanalyse', en: 'Stakeholder analysis' },
	short: { de: 'Analyse', en: 'Analysis' },
} as const satisfies MethodHead
