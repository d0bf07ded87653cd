import type { Term } from '../../../registry/index.ts'
import type { QuestionId } from '../sections.ts'

export const newGroup: Term = { de: 'Fachgruppe Väter', en: 'Working group fathers' }

/**
 * How far the invented town is with its structure: a working group has just been agreed on, how often it meets is not entered,
 * and a question about the alliance has waited longer than was meant.
 */
export const story = {
	'size.who': {
		state: 'agreed',
		said: {
			de: 'Alle, die mit Alleinerziehenden arbeiten, und die Betriebe.',
			en: 'All who work with lone parents, and the companies.',
		},
	},
	'size.howMany': {
		state: 'discussed',
		said: { de: 'Erst die zentralen, ab Sommer breiter.', en: 'First the central ones, from summer on more.' },
	},
	'frame.area': { state: 'agreed', said: { de: 'Stadt und Umland von Auenbrück.', en: 'Auenbrück and around it.' } },
	'frame.targetGroup': {
		state: 'discussed',
		said: {
			de: 'Wer mit mindestens einem Kind unter 18 allein lebt, auch im Wechselmodell.',
			en: 'Whoever lives alone with at least one child under 18, also by turns with the other parent.',
		},
		until: '2026-12-04',
	},
	'meetings.rhythm': {
		state: 'agreed',
		said: {
			de: 'Steuerungsgruppe alle sechs Wochen, das ganze Netzwerk zweimal im Jahr.',
			en: 'Steering group every six weeks, the whole network twice a year.',
		},
	},
	'specialities.subjects': {
		state: 'agreed',
		said: {
			de: 'Randzeiten, Teilzeit-Ausbildung, Anlaufstelle; neu dazu: Väter.',
			en: 'Early and late hours, part-time training, point of contact; newly: fathers.',
		},
	},
	'specialities.alliance': {
		state: 'discussed',
		said: { de: 'Das Bündnis berät im Vorstand.', en: 'The board of the alliance discusses it.' },
		until: '2026-11-20',
	},
	'steering.deciders': {
		state: 'agreed',
		said: {
			de: 'Sieben Plätze, nur für Leitungen oder mit ihrer Vollmacht.',
			en: 'Seven seats, only for heads or with their mandate.',
		},
	},
} as const satisfies Partial<Record<QuestionId, Said>>

interface Said {
	readonly state: 'discussed' | 'agreed'
	readonly said: Term
	readonly until?: `${number}-${number}-${number}`
}
