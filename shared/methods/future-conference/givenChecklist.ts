import type { BlockMethod } from '../../blocks/index.ts'
import { evidence } from './evidence.ts'
import { head } from './head.ts'
import { sections } from './sections.ts'

/** What it gives its checklist. */
export const given = {
	name: head.name,
	checklist: {
		sections,
		states: [
			{ id: 'open', name: { de: 'offen', en: 'open' }, tone: 'open' },
			{ id: 'inProgress', name: { de: 'in Arbeit', en: 'in progress' }, tone: 'begun' },
			{ id: 'settled', name: { de: 'geklärt', en: 'settled' }, tone: 'settled' },
		],
		day: { de: 'Konferenz am', en: 'Conference on' },
		evidence,
	},
} as const satisfies BlockMethod
