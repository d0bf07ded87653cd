import type { MethodHead } from '../method.ts'

/** The method's id, as stored with its data. */
export const id = 'goal-system'

export const head = {
	id,
	stages: [2, 3, 4],
	blocks: ['tree'],
	name: { de: 'Zielsystem', en: 'Goal system' },
} as const satisfies MethodHead
