import type { MethodHead } from '../method.ts'

/** The method's id, as stored with its data. */
export const id = 'founding-event'

export const head = {
	id,
	stages: [2],
	blocks: ['checklist'],
	name: { de: 'Gründungsveranstaltung', en: 'Founding event' },
	short: { de: 'Gründung', en: 'Founding' },
} as const satisfies MethodHead
