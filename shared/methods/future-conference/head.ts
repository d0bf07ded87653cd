import type { MethodHead } from '../method.ts'

/** The method's id, as stored with its data. */
export const id = 'future-conference'

export const head = {
	id,
	stages: [3],
	blocks: ['checklist'],
	name: { de: 'Zukunftskonferenz', en: 'Future conference' },
} as const satisfies MethodHead
