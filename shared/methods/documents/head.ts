import type { MethodHead } from '../method.ts'

/** The method's id, as stored with its data. */
export const id = 'documents'

export const head = {
	id,
	stages: [3, 1, 2, 4, 5],
	blocks: ['document'],
	name: { de: 'Dokumente', en: 'Documents' },
} as const satisfies MethodHead
