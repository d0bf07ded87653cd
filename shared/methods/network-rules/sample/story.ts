import type { MeetingDetails, RuleDetails, Term } from '../../../registry/index.ts'
import type { SampleActor } from '../../../sampleData/index.ts'
import type { ChapterId } from '../../ruleChapters.ts'

interface StoryRule extends Pick<RuleDetails, 'state' | 'review'> {
	readonly chapter: ChapterId
	readonly text: Term
	/** adopted at the meeting, with those who agreed there */
	readonly isAdopted?: true
	readonly agreed?: readonly SampleActor[]
	readonly reservation?: { readonly by: SampleActor; readonly why: Term }
}

/** When the network of the invented town last spoke about its rules, and who was there. */
export const meeting = {
	title: { de: 'Plenum: unsere Regeln', en: 'Plenary: our rules' },
	place: { de: 'Familienzentrum Kastanienhof, Saal', en: 'Kastanienhof family centre, hall' },
	decision: { de: 'Die beratenen Regeln gelten ab Juli.', en: 'The rules we discussed hold from July on.' },
	details: { date: '2026-06-18', next: '2026-12-10' } satisfies MeetingDetails,
	group: 'core',
	keeper: 'familyCentre',
	present: [
		...['jobcentre', 'youthOffice', 'familyCentre', 'educationWorks', 'debtAdvice'],
		...['anchor', 'daycare', 'equality', 'childminders', 'alliance'],
	] as readonly SampleActor[],
	excused: ['healthOffice', 'bridge'] as readonly SampleActor[],
} as const

/**
 * What holds among them. Not everything is finished: one rule was adopted by few, one was to be looked at long ago, one
 * meets a reservation, and nothing is settled about competition.
 */
export const story: readonly StoryRule[] = [
	{
		chapter: 'membership',
		state: 'agreed',
		isAdopted: true,
		text: {
			de: 'Wer dazukommen möchte, besucht zwei Treffen; dann entscheiden alle gemeinsam.',
			en: 'Whoever wants to join visits two meetings; then all decide together.',
		},
	},
	{
		chapter: 'decisions',
		state: 'agreed',
		isAdopted: true,
		text: {
			de: 'Ein Beschluss bindet die Organisationen, die ihm zugestimmt haben.',
			en: 'A decision binds the organisations that have agreed to it.',
		},
	},
	{
		chapter: 'decisions',
		state: 'discussed',
		agreed: ['jobcentre', 'educationWorks', 'daycare'],
		text: {
			de: 'Wer nicht selbst entscheiden kann, bringt die Antwort der eigenen Organisation zum nächsten Treffen mit.',
			en: 'Whoever cannot decide brings the answer of their organisation to the next meeting.',
		},
	},
	{
		chapter: 'groups',
		state: 'agreed',
		isAdopted: true,
		review: '2026-09-30',
		text: {
			de: 'Jede Arbeitsgruppe hat einen schriftlichen Auftrag mit einem Enddatum.',
			en: 'Every working group has a written mandate with a final date.',
		},
	},
	{
		chapter: 'exchange',
		state: 'agreed',
		isAdopted: true,
		text: {
			de: 'Zweimal im Jahr prüfen wir gemeinsam, wie weit wir mit unseren Zielen sind.',
			en: 'Twice a year we check together how far our goals are.',
		},
	},
	{
		chapter: 'records',
		state: 'agreed',
		agreed: ['jobcentre', 'youthOffice', 'anchor'],
		text: {
			de: 'Innerhalb einer Woche haben alle das Protokoll.',
			en: 'The minutes reach everybody within a week.',
		},
	},
	{
		chapter: 'public',
		state: 'proposed',
		agreed: ['familyCentre', 'anchor'],
		reservation: {
			by: 'jobcentre',
			why: { de: 'Unsere Pressestelle muss vorher zustimmen.', en: 'Our press office has to agree first.' },
		},
		text: {
			de: 'An die Presse geht nur, was die Steuerungsgruppe vorher gelesen hat.',
			en: 'Only what the steering group has read goes to the press.',
		},
	},
	{
		chapter: 'conduct',
		state: 'agreed',
		isAdopted: true,
		text: {
			de: 'Was jemand hier erzählt, bleibt unter uns, bis wir es anders verabreden.',
			en: 'What somebody tells among us stays among us until we agree otherwise.',
		},
	},
	{
		chapter: 'conduct',
		state: 'repealed',
		text: {
			de: 'Jedes Treffen beginnt mit einem Bericht aus jeder Organisation.',
			en: 'Every meeting begins with a report of every organisation.',
		},
	},
]
