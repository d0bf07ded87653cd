import type { MethodHead } from '../method.ts'

/** The method's id, as stored with its data. */
export const id = 'network-rules'

export const head = {
	id,
	stages: [3, 4, 5],
	blocks: ['rulebook'],
	name: { de: 'Netzwerkregeln', en: 'Network rules' },
} as const satisfies MethodHead
