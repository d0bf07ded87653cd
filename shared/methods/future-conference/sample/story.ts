import type { DecisionState, Term } from '../../../registry/index.ts'
import type { SampleActor } from '../../../sampleData/index.ts'
import type { QuestionId } from '../sections.ts'

export const conferenceDay = '2026-09-03'

/** How the conference of the invented town was prepared; when to look at what has become of it was never settled. */
export const preparation = {
	'frame.mandate': {
		state: 'settled',
		said: {
			de: 'Umsetzungsauftrag: Worüber alle einig sind, das setzen die Organisationen um.',
			en: 'Mandate to implement: what all agree on the organisations put into practice.',
		},
	},
	'frame.preparers': {
		state: 'settled',
		said: {
			de: 'Familienzentrum, Jobcenter, Gleichstellungsstelle und Treff Anker.',
			en: 'Family centre, job centre, equal opportunities office and Anker.',
		},
	},
	'frame.moderation': {
		state: 'settled',
		said: { de: 'Zwei Personen aus der Nachbarstadt.', en: 'Two people from the next town.' },
	},
	'frame.length': { state: 'settled', said: { de: 'Ein halber Tag, Kurzform.', en: 'Half a day, short form.' } },
	'frame.everybody': { state: 'settled', said: { de: 'Ja, seit Juni.', en: 'Yes, since June.' } },
	'day.room': {
		state: 'settled',
		said: { de: 'Saal im Kastanienhof, drei Nebenräume.', en: 'Hall of the Kastanienhof, three rooms beside it.' },
	},
	'day.groups': {
		state: 'settled',
		said: { de: 'Drei Gruppen, gemischt nach Organisation.', en: 'Three groups, mixed by organisation.' },
	},
	'after.goals': {
		state: 'inProgress',
		said: {
			de: 'Jede Organisation berichtet im Oktober in ihrer Leitungsrunde.',
			en: 'Every organisation reports to its heads in October.',
		},
	},
	'after.records': {
		state: 'open',
		said: {
			de: 'Dokumentation ist verschickt. Wann schauen wir zurück?',
			en: 'The documentation is sent. When do we look back?',
		},
		until: '2026-10-15',
	},
} as const satisfies Record<QuestionId, Prepared>

interface Prepared {
	readonly state: 'open' | 'inProgress' | 'settled'
	readonly said: Term
	readonly until?: `${number}-${number}-${number}`
}

/** What a goal has as its first task, where the town has not told of it before. */
export const talksTask: Term = {
	de: 'Erstgespräche an der Anlaufstelle beginnen',
	en: 'Begin first talks at the point of contact',
}

interface Sentence {
	readonly text: Term
	readonly state: DecisionState
	readonly goal?: { readonly text: Term; readonly hasTask: boolean }
	readonly agreed: readonly SampleActor[]
	readonly reservations?: readonly { readonly by: SampleActor; readonly why: Term }[]
}

const everybody: readonly SampleActor[] = [
	...(['jobcentre', 'youthOffice', 'familyCentre', 'educationWorks'] as const),
	...(['debtAdvice', 'anchor', 'daycare', 'equality'] as const),
]

const help: Term = { de: 'Ein Gespräch führt zur richtigen Hilfe.', en: 'One talk leads to the right help.' }
const council: Term = {
	de: 'Der Stadtrat kennt die Lage der Alleinerziehenden.',
	en: 'The town council knows the situation of lone parents.',
}

/**
 * The sentences of step 4. Two have become goals, one of which has no task; about one nobody has thought further; and about who
 * steers the way they differ.
 */
export const sentences: readonly Sentence[] = [
	{ text: help, state: 'agreed', goal: { text: help, hasTask: true }, agreed: everybody },
	{ text: council, state: 'agreed', goal: { text: council, hasTask: false }, agreed: everybody },
	{
		text: { de: 'Eine Einwilligung gilt für alle Stellen.', en: 'One consent holds for all offices.' },
		state: 'agreed',
		agreed: everybody,
	},
	{
		text: { de: 'Eine Stelle steuert den ganzen Weg.', en: 'One office steers the whole way.' },
		state: 'differing',
		agreed: ['jobcentre', 'familyCentre', 'anchor'],
		reservations: [
			{
				by: 'youthOffice',
				why: { de: 'Die Hilfeplanung bleibt unsere Aufgabe.', en: 'Planning support remains our task.' },
			},
			{ by: 'daycare', why: { de: 'Wir können nicht steuern lassen.', en: 'We cannot be steered from outside.' } },
		],
	},
]
