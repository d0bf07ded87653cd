import type { MethodHead } from '../method.ts'

/** The method's id, as stored with its data. */
export const id = 'structure-questions'

export const head = {
	id,
	stages: [3],
	blocks: ['checklist'],
	name: { de: 'Fragen zum Aufbau', en: 'Questions on the structure' },
	short: { de: 'Fragen', en: 'Questions' },
} as const satisfies MethodHead
