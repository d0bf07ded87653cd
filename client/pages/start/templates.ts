import type { IconName } from '../../ui/icon.tsx'

/** What a new workshop can begin with, in the order of the list; ids as in the templates that found it. */
export const templates = [
	{ id: 'stakeholder-analysis', icon: 'table' },
	{ id: 'empty', icon: 'card' },
] as const satisfies readonly { id: string; icon: IconName }[]

export type TemplateId = (typeof templates)[number]['id']

/** The filled example workshop, founded anew for each visitor. */
export const demoTemplate = 'demo'
