import type { Term } from '../registry/term.ts'
import type { TemplateId } from './templateTexts.ts'

/** What people have in mind when they found a workshop, in their words, and what serves it. */
export interface Purpose {
	readonly id: string
	readonly title: Term
	/** what is done first comes first */
	readonly templates: readonly TemplateId[]
}

/** Every method and every ready agenda by what it is good for, along the way a network goes. */
export const purposes = [
	{
		id: 'relations',
		title: { de: 'Wir wollen sehen, wer mit wem arbeitet', en: 'We want to see who works with whom' },
		templates: ['stakeholder-analysis', 'network-map'],
	},
	{
		id: 'founding',
		title: { de: 'Wir wollen uns gründen', en: 'We want to found our network' },
		templates: ['founding-event', 'founding-checklist'],
	},
	{
		id: 'goals',
		title: { de: 'Wir wollen gemeinsame Ziele vereinbaren', en: 'We want to agree on common goals' },
		templates: ['goal-system', 'future-conference'],
	},
	{
		id: 'structure',
		title: {
			de: 'Wir wollen klären, wer entscheidet und wer woran arbeitet',
			en: 'We want to settle who decides and who works on what',
		},
		templates: ['structure-questions', 'network-structure'],
	},
	{
		id: 'ways',
		title: { de: 'Wir wollen Wege und Übergaben verbessern', en: 'We want to improve ways and handovers' },
		templates: ['case-examples', 'service-chain', 'simulation-game'],
	},
	{
		id: 'meetings',
		title: { de: 'Wir wollen unsere Treffen gut führen', en: 'We want to run our meetings well' },
		templates: ['steering-group', 'documents'],
	},
	{
		id: 'rules',
		title: { de: 'Wir wollen verbindlich zusammenarbeiten', en: 'We want to work together bindingly' },
		templates: ['network-rules'],
	},
	{
		id: 'order',
		title: { de: 'Wir wollen etwas Eigenes ordnen', en: 'We want to order something of our own' },
		templates: ['own-table'],
	},
] as const satisfies readonly Purpose[]
