import type { FeedbackQuestion, PlayGroup } from '../../../blocks/scenes/index.ts'
import type { Term } from '../../../registry/index.ts'
import type { SampleActor } from '../../../sampleData/index.ts'

/** Who plays whom. Two active organisations are left out, and the parents' group only looks on. */
export const parts: readonly {
	readonly group: PlayGroup
	readonly role?: SampleActor | 'person'
	readonly title?: Term
}[] = [
	{ group: 'acting', role: 'person' },
	{ group: 'acting', role: 'jobcentre', title: { de: 'Fallmanagement', en: 'Case management' } },
	{ group: 'acting', role: 'youthOffice', title: { de: 'Beistandschaft', en: 'Maintenance advice' } },
	{ group: 'acting', role: 'daycare', title: { de: 'Leitung des Horts', en: 'Head of after-school care' } },
	{ group: 'acting', role: 'debtAdvice' },
	{
		group: 'advising',
		role: 'jobcentre',
		title: { de: 'Beauftragte für Chancengleichheit', en: 'Equal opportunities' },
	},
	{ group: 'advising', role: 'familyCentre' },
	{ group: 'advising', role: 'educationWorks' },
	{ group: 'advising', role: 'childminders' },
	{ group: 'advising', role: 'healthOffice' },
	{ group: 'advising', role: 'equality' },
	{ group: 'advising', role: 'bridge' },
	{ group: 'observing', role: 'anchor', title: { de: 'zwei Väter, eine Mutter', en: 'two fathers, one mother' } },
	{ group: 'observing', title: { de: 'Gast aus dem Nachbarkreis', en: 'Guest from the next district' } },
]

export interface StoryScene {
	readonly lane: SampleActor
	readonly text: Term
	readonly minutes: number
	readonly played: number
	readonly feedback: readonly (readonly [FeedbackQuestion, Term])[]
}

/** What was played. On the last scene nobody wrote anything: time was up. */
export const scenes: readonly StoryScene[] = [
	{
		lane: 'jobcentre',
		text: {
			de: 'Er fragt nach Hilfe für die Spätschicht und hört, dass er dafür nicht gemeint ist.',
			en: 'He asks for help with the late shift and hears that this is not meant for him.',
		},
		minutes: 10,
		played: 12,
		feedback: [
			['good', { de: 'Er wurde mit Namen begrüßt.', en: 'He was greeted by name.' }],
			['better', { de: 'Niemand hat nach den Kindern gefragt.', en: 'Nobody asked about the children.' }],
			['missing', { de: 'Ein Hinweis, wohin er stattdessen gehen kann', en: 'A hint where he can go instead' }],
		],
	},
	{
		lane: 'youthOffice',
		text: {
			de: 'Beratung zum Unterhalt. Für den Hortbeitrag soll er ein Formular ausfüllen, das er nicht dabeihat.',
			en: 'Advice on maintenance. For the fee he is to fill in a form he does not have with him.',
		},
		minutes: 10,
		played: 9,
		feedback: [
			['good', { de: 'Klare Auskunft, welche Ansprüche er hat', en: 'Clear information on what he is entitled to' }],
			['missing', { de: 'Jemand, der das Formular mit ihm ausfüllt', en: 'Somebody who fills in the form with him' }],
			[
				'missing',
				{ de: 'Ein Anruf im Hort, solange er danebensitzt', en: 'A call to after-school care while he is there' },
			],
		],
	},
	{
		lane: 'daycare',
		text: {
			de: 'Er fragt nach einem Platz bis 18 Uhr und kommt auf die Warteliste.',
			en: 'He asks for a place until 6 pm and is put on the waiting list.',
		},
		minutes: 10,
		played: 11,
		feedback: [
			['good', { de: 'Die Leiterin hat zugehört.', en: 'The head listened.' }],
			['better', { de: 'Die Absage kam ohne nächsten Schritt.', en: 'The refusal came without a next step.' }],
			['missing', { de: 'Die Tagespflege für die Abende', en: 'Childminders for the evenings' }],
		],
	},
	{
		lane: 'debtAdvice',
		text: {
			de: 'Ein Termin in sechs Wochen. Bis dahin soll er alle Unterlagen sammeln.',
			en: 'An appointment in six weeks. Until then he is to collect all papers.',
		},
		minutes: 10,
		played: 4,
		feedback: [],
	},
]

/** In which groups they talked it over: the first one stayed sitting together as it had played. */
export const debrief = [
	{ acting: 5, advising: 0, observing: 0, others: 0 },
	{ acting: 0, advising: 4, observing: 2, others: 0 },
	{ acting: 0, advising: 3, observing: 2, others: 0 },
] as const

/** When the game was over: 12 November 2026 at half past three. */
export const ended = Date.UTC(2026, 10, 12, 14, 30)
