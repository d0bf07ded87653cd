import type { MethodHead } from '../method.ts'

/** The method's id, as stored with its data. */
export const id = 'network-structure'

export const head = {
	id,
	stages: [3],
	blocks: ['circles'],
	name: { de: 'Organisatorischer Aufbau', en: 'Organisational structure' },
} as const satisfies MethodHead
