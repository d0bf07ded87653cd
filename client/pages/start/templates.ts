import type { TemplateId } from '../../../shared/methods/templateTexts.ts'
import type { IconName } from '../../ui/icon.tsx'

/** The filled example workshop has its own place on the page and is founded anew for each visitor. */
export const demoTemplate = 'demo' satisfies TemplateId

/** What a new workshop can begin with. */
export type Beginning = Exclude<TemplateId, typeof demoTemplate>

export const beginningIcons: Record<Beginning, IconName> = {
	'stakeholder-analysis': 'table',
	'network-map': 'map',
	'case-examples': 'compare',
	'service-chain': 'chain',
	'founding-checklist': 'checklist',
	'goal-system': 'goals',
	'network-rules': 'rules',
	documents: 'doc',
	'own-table': 'table',
	'structure-questions': 'checklist',
	'network-structure': 'rings',
	'founding-event': 'agenda',
	'simulation-game': 'agenda',
	'future-conference': 'agenda',
	'steering-group': 'agenda',
	empty: 'card',
}
