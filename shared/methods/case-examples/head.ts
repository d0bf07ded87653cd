import type { MethodHead } from '../method.ts'

/** The method's id, as stored with its data. */
export const id = 'case-examples'

export const head = {
	id,
	stages: [2, 3, 4],
	blocks: ['table'],
	name: { de: 'Fallbeispiele', en: 'Case examples' },
} as const satisfies MethodHead
