import type { MethodHead } from '../method.ts'

/** The method's id, as stored with its data. */
export const id = 'simulation-game'

export const head = {
	id,
	stages: [3],
	blocks: ['scenes'],
	name: { de: 'Planspiel', en: 'Simulation game' },
} as const satisfies MethodHead
