import type { MeetingDetails, Term } from '../../../registry/index.ts'
import type { SampleActor } from '../../../sampleData/index.ts'

export const workshop: Term = { de: 'Netzwerk Alleinerziehende Auenbrück', en: 'Auenbrück network for lone parents' }

/** When its minutes were written: 13 March 2026, 9:20. */
export const told = Date.UTC(2026, 2, 13, 8, 20)

/** The event at which the network of the invented town was founded. */
export const founding = {
	title: { de: 'Gründungsveranstaltung', en: 'Founding event' },
	place: { de: 'Rathaus, Bürgersaal', en: 'Town hall, assembly room' },
	details: { date: '2026-03-12', next: '2026-06-18' } satisfies MeetingDetails,
	keeper: 'familyCentre',
	present: [
		'jobcentre',
		'youthOffice',
		'familyCentre',
		'educationWorks',
		'debtAdvice',
		'anchor',
		'daycare',
		'equality',
		'crafts',
	],
	excused: ['healthOffice'],
} as const satisfies {
	readonly title: Term
	readonly place: Term
	readonly details: MeetingDetails
	readonly keeper: SampleActor
	readonly present: readonly SampleActor[]
	readonly excused: readonly SampleActor[]
}

/** On what they agreed there, all but one. */
export const decision = {
	text: {
		de: 'Wir treffen uns alle acht Wochen. Jede Organisation nennt eine Ansprechperson und eine Vertretung.',
		en: 'We meet every eight weeks. Each organisation names a contact person and a deputy.',
	},
	agreed: ['jobcentre', 'youthOffice', 'familyCentre', 'educationWorks', 'debtAdvice', 'daycare', 'equality', 'crafts'],
	reservation: {
		by: 'anchor',
		why: { de: 'Für Ehrenamtliche ist das zu oft.', en: 'That is too often for volunteers.' },
	},
} as const satisfies {
	readonly text: Term
	readonly agreed: readonly SampleActor[]
	readonly reservation: { readonly by: SampleActor; readonly why: Term }
}

/** How long the working group has its mandate. */
export const mandateTerm = { from: '2026-04-01', until: '2026-10-30' } as const
