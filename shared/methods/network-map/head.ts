import type { MethodHead } from '../method.ts'

/** The method's id, as stored with its data. */
export const id = 'network-map'

export const head = {
	id,
	stages: [1, 2, 3],
	blocks: ['map'],
	name: { de: 'Netzwerkbild', en: 'Network map' },
} as const satisfies MethodHead
