import type { MethodHead } from '../method.ts'

/** The method's id, as stored with its data. */
export const id = 'service-chain'

export const head = {
	id,
	stages: [3],
	blocks: ['chain'],
	name: { de: 'Dienstleistungskette', en: 'Service chain' },
	short: { de: 'Kette', en: 'Chain' },
} as const satisfies MethodHead
