import type { Term } from '../registry/index.ts'
import type { SampleActor } from './actors.ts'

export interface SampleGroup {
	/** absent for a standard group */
	readonly name?: Term
	readonly purpose: Term
	readonly rhythm: Term
	readonly lead: SampleActor
	/** who is in it beside those who say so themselves */
	readonly members: readonly SampleActor[]
}

/** What the groups of the invented town are to do. The working group reports to the steering group. */
export const sampleGroups = {
	steering: {
		purpose: {
			de: 'Sie plant zwischen den Treffen des ganzen Netzwerks und prüft, wie weit die Ziele erreicht sind.',
			en: 'It plans between the meetings of the whole network and looks at how far the goals are reached.',
		},
		rhythm: { de: 'alle sechs Wochen im Rathaus', en: 'every six weeks in the town hall' },
		lead: 'youthOffice',
		members: [],
	},
	earlyHours: {
		name: { de: 'Fachgruppe Randzeiten', en: 'Working group on early and late hours' },
		purpose: {
			de: 'Wie werden Kinder betreut, wenn die Schicht vor der Kita beginnt? Vorschlag an die Steuerungsgruppe.',
			en: 'Who looks after children when the shift begins before the daycare centre opens? Proposal to the steering group.',
		},
		rhythm: { de: 'jeden ersten Dienstag, reihum', en: 'every first Tuesday, in turn' },
		lead: 'daycare',
		members: ['daycare', 'familyCentre', 'jobcentre'],
	},
} as const satisfies Record<string, SampleGroup>
