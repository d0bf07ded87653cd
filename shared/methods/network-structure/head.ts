import type { MethodHead } from '../method.ts'

/** The method's id, as stored with its data. */
export const id = 'network-structure'

export const head = {
	id,
	stages: [3],
	blocks: ['circles'],
	name: { de: 'Organisatorischer Aufbau', en: 'Organisational structure' },
	short: { de: 'Aufbau', en: 'Structure' },
} as const satisfies MethodHead
