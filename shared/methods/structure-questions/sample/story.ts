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
		said: {
			de: 'Eine Arbeitsgruppe des Bündnisses oder ein eigenes Netzwerk daneben? Der Vorstand des Bündnisses berät noch.',
			en: 'A working group of the alliance, or a network of its own beside it? The board of the alliance still discusses it.',
		},
		until: '2026-11-20',
	},
	'steering.deciders': {
		state: 'agreed',
		said: {
			de: 'Die Leitungen von Jobcenter, Jugendamt und Gleichstellungsstelle, dazu Treff Anker; auf Wunsch des Stadtrats auch jeder Ortsbeirat.',
			en: 'The heads of job centre, youth welfare office and equal opportunities office, with Anker; as the town council wished, every district council, too.',
		},
	},
} as const satisfies Partial<Record<QuestionId, Said>>

interface Said {
	readonly state: 'discussed' | 'agreed'
	readonly said: Term
	readonly until?: `${number}-${number}-${number}`
}
