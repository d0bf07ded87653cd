import type { Term } from '../../../registry/index.ts'
import type { QuestionId } from '../sections.ts'

export const eventDay = '2026-03-12'

/**
 * The invented town long after its event: nobody was asked to keep the minutes, the short information went out without its figures,
 * and the press release is late.
 */
export const story = {
	'general.who': {
		state: 'settled',
		said: {
			de: 'Aus jeder Organisation eine Person, die entscheidet, und eine aus der Praxis.',
			en: 'From each organisation one person who decides and one from the daily work.',
		},
	},
	'general.place': {
		state: 'settled',
		said: {
			de: 'Der Saal der Stadtbücherei: neutral, mit dem Kinderwagen erreichbar.',
			en: 'The hall of the public library: neutral ground, and a pram gets in.',
		},
	},
	'general.greetings': {
		state: 'settled',
		said: { de: 'Eines, drei Minuten.', en: 'One, of three minutes.' },
	},
	'before.date': {
		state: 'settled',
		said: { de: '12. März, 14 bis 17 Uhr.', en: '12 March, 2 to 5 p.m.' },
	},
	'before.invitation': {
		state: 'settled',
		said: { de: 'Im Januar, an 31 Organisationen.', en: 'In January, to 31 organisations.' },
	},
	'before.brief': {
		state: 'settled',
		said: { de: 'Ja, die eine Seite ohne Zahlen.', en: 'Yes, the one page without figures.' },
	},
	'before.facts': {
		state: 'settled',
		said: { de: 'Beteiligtenanalyse und Sozialbericht 2025.', en: 'Stakeholder analysis and social report 2025.' },
	},
	'before.sharing': {
		state: 'settled',
		said: { de: 'Als Tischvorlage am Tag selbst.', en: 'On the tables, on the day itself.' },
	},
	'before.minutes': {
		state: 'inProgress',
		said: {
			de: 'Mehrere haben mitgeschrieben. Wer ihre Notizen zusammenführt, ist offen.',
			en: 'Several took notes. Who brings them together is open.',
		},
	},
	'brief.occasion': {
		state: 'settled',
		said: {
			de: 'In Auenbrück helfen viele Stellen Alleinerziehenden. Wer sie braucht, muss sie heute einzeln finden.',
			en: 'In Auenbrück many offices help lone parents. Today whoever needs them has to find each on their own.',
		},
	},
	'brief.aim': {
		state: 'settled',
		said: {
			de: 'Wir gründen ein Netzwerk, in dem ein Gespräch zur richtigen Hilfe führt.',
			en: 'We found a network in which one talk leads to the right help.',
		},
	},
	'brief.hosts': {
		state: 'settled',
		said: {
			de: 'Gleichstellungsstelle, Jobcenter und Familienzentrum Kastanienhof.',
			en: 'Equal opportunities office, job centre and Kastanienhof family centre.',
		},
	},
	'brief.expected': {
		state: 'settled',
		said: {
			de: 'Drei Stunden Zeit, Ihre Erfahrung und eine Antwort: Machen Sie mit?',
			en: 'Three hours of time, your experience and an answer: will you take part?',
		},
	},
	'brief.date': {
		state: 'settled',
		said: {
			de: '12. März 2026, 14 bis 17 Uhr, Stadtbücherei am Anger. Kinder werden betreut.',
			en: '12 March 2026, 2 to 5 p.m., public library on the green. Children are looked after.',
		},
	},
	'after.records': {
		state: 'settled',
		said: { de: 'Die Fotos der Karten, in derselben Woche.', en: 'The photos of the cards, in the same week.' },
	},
	'after.press': {
		state: 'inProgress',
		said: {
			de: 'Im März war noch zu wenig beschlossen. Sie kommt mit den Ergebnissen der Zukunftskonferenz.',
			en: 'In March too little had been decided. It comes with the results of the future conference.',
		},
		until: '2026-11-20',
	},
} as const satisfies Partial<Record<QuestionId, Said>>

interface Said {
	readonly state: 'open' | 'inProgress' | 'settled'
	readonly said: Term
	readonly until?: `${number}-${number}-${number}`
}
