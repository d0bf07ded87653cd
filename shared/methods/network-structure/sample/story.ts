import type { Authority, Day, Term } from '../../../registry/index.ts'
import type { SampleActor } from '../../../sampleData/index.ts'

export interface StoryGroup {
	/** absent for a standard group, which is called by its key */
	readonly name?: Term
	readonly purpose?: Term
	readonly rhythm?: Term
	readonly lead?: SampleActor
	/** whether it reports to the steering group */
	readonly reports?: true
	readonly nextReport?: Day
	/** beside those who say so themselves */
	readonly members: readonly SampleActor[]
}

/** The groups of the invented town. The one on early and late hours is known from the registry of every sample. */
export const groups = {
	steering: { members: ['equality'] },
	earlyHours: {
		name: { de: 'Fachgruppe Randzeiten', en: 'Working group on early and late hours' },
		reports: true,
		nextReport: '2027-06-15',
		members: ['youthOffice', 'childminders', 'anchor'],
	},
	contactPoint: {
		name: { de: 'Fachgruppe Anlaufstelle', en: 'Working group on the contact point' },
		purpose: {
			de: 'Ein Ort, an dem ein erstes Gespräch zur richtigen Hilfe führt: Vorschlag mit Kosten und Partnern.',
			en: 'One place where a first talk leads to the right help: proposal with costs and partners.',
		},
		rhythm: { de: 'jeden dritten Donnerstag im Kastanienhof', en: 'every third Thursday at Kastanienhof' },
		lead: 'familyCentre',
		reports: true,
		nextReport: '2026-10-06',
		members: ['familyCentre', 'debtAdvice', 'jobcentre', 'youthOffice'],
	},
	partTime: {
		name: { de: 'Fachgruppe Teilzeit-Ausbildung', en: 'Working group on part-time training' },
		members: ['educationWorks', 'jobcentre', 'crafts', 'bakery'],
	},
} as const satisfies Record<string, StoryGroup>

/** What each can decide in the steering group. */
export const authorities = {
	jobcentre: 'decides',
	youthOffice: 'decides',
	equality: 'decides',
	anchor: 'none',
} as const satisfies Partial<Record<SampleActor, Authority>>
