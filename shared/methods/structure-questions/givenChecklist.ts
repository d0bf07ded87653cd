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
			{ id: 'discussed', name: { de: 'beraten', en: 'discussed' }, tone: 'begun' },
			{ id: 'agreed', name: { de: 'vereinbart', en: 'agreed' }, tone: 'settled' },
		],
		evidence,
	},
} as const satisfies BlockMethod
