import type { Term } from '../../registry/index.ts'
import type { Guide, Method } from '../method.ts'

export const name: Term = { de: 'Beteiligtenanalyse', en: 'Stakeholder analysis' }

export const purpose: Term = {
	de: 'Wer gehört dazu, was will jede und jeder, und wie gewinnen wir sie?',
	en: 'Who belongs to it, what does each of them want, and how do we win them?',
}

/** The six columns of a stakeholder analysis in their order, each with the question it asks. */
export const columns = {
	goals: {
		label: { de: 'Ziele', en: 'Goals' },
		question: {
			de: 'Was will die Organisation für die Zielgruppe erreichen, und was durch ihre Teilnahme?',
			en: 'What does the organisation want for the target group, and what by taking part?',
		},
	},
	interests: {
		label: { de: 'Interessen', en: 'Interests' },
		question: {
			de: 'Welches Motiv steht dahinter: strategisch, finanziell oder politisch?',
			en: 'What is the motive behind it: strategic, financial or political?',
		},
	},
	resources: {
		label: { de: 'Ressourcen', en: 'Resources' },
		question: {
			de: 'Welche Mittel, Fähigkeiten, Kenntnisse und Kontakte könnte sie einbringen?',
			en: 'Which means, skills, knowledge and contacts could it bring in?',
		},
	},
	resistances: {
		label: { de: 'Widerstände', en: 'Resistances' },
		question: {
			de: 'Welche Vorbehalte gibt es gegen das Netzwerk oder gegen andere Beteiligte?',
			en: 'Which reservations are there about the network or about other actors?',
		},
	},
	conflicts: {
		label: { de: 'Konflikte', en: 'Conflicts' },
		question: {
			de: 'Was kann strittig werden, und was davon bringt die Sache voran?',
			en: 'What may become contentious, and which part of it helps the cause?',
		},
	},
	strategy: {
		label: { de: 'Strategie', en: 'Strategy' },
		question: {
			de: 'Wie gewinnen wir diese Organisation, wie arbeiten wir mit ihr?',
			en: 'How do we win this organisation, how do we work with it?',
		},
	},
} as const satisfies Record<string, { label: Term; question: Term }>

const question: Term = { de: 'Wer fehlt noch am Tisch?', en: 'Who is still missing at the table?' }

/** What lies on the board beside the table. */
export const cards = {
	empty: {
		question,
		notes: [
			{
				de: 'Ein Name je Karte. Wer ihn kennt, trägt ihn in die Tabelle ein.',
				en: 'One name per card. Whoever knows them enters them in the table.',
			},
		],
	},
	sample: {
		question,
		notes: [
			{ de: 'Hebammen', en: 'Midwives' },
			{ de: 'Frauenhaus oder Mütterzentrum', en: 'Women’s refuge or mothers’ centre' },
			{
				de: 'Eine Person aus dem Busbetrieb: Wie kommt man um 5:30 Uhr zur Kita?',
				en: 'Someone from the bus company: how do you reach daycare at 5:30?',
			},
			{ de: 'Betriebe, die in Teilzeit ausbilden', en: 'Companies that train part-time' },
		],
	},
} as const satisfies Method['cards']

/** What the analysis looks for. */
export const rules = {
	openCell: { de: 'Zelle mit Fragezeichen', en: 'Cell with a question mark' },
	indispensable: { de: 'Unverzichtbare Beteiligte', en: 'Indispensable actors' },
} as const satisfies Method['rules']

export const guide: Guide = {
	people: {
		de: 'Zuerst die Initiatorinnen und Initiatoren allein, später alle Beteiligten zusammen: 5 bis 40 Organisationen.',
		en: 'First the initiators alone, later everyone together: 5 to 40 organisations.',
	},
	time: { de: '60 bis 90 Minuten', en: '60 to 90 minutes' },
	material: {
		de: 'Beamer oder ein Gerät je Tisch; eine Liste der Organisationen, wenn es sie gibt.',
		en: 'A projector or one device per table; a list of organisations if there is one.',
	},
	steps: [],
	traps: [],
}
