import type { MethodHead } from '../method.ts'

/** The method's id, as stored with its data. */
export const id = 'own-table'

export const head = {
	id,
	stages: [4],
	blocks: ['table'],
	name: { de: 'Eigene Tabelle', en: 'Table of your own' },
} as const satisfies MethodHead
