import type { MethodHead } from '../method.ts'

/** The method's id, as stored with its data. */
export const id = 'founding-checklist'

export const head = {
	id,
	stages: [2],
	blocks: ['checklist'],
	name: { de: 'Gründungs-Checkliste', en: 'Founding checklist' },
	short: { de: 'Checkliste', en: 'Checklist' },
} as const satisfies MethodHead
