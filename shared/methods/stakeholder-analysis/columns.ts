import type { MethodColumn } from '../../blocks/table/index.ts'

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
			de: 'Was kann strittig werden: Ziele, die sich widersprechen, Veränderungen in der Organisation, Konkurrenz um Mittel? Was davon lässt sich offen aussprechen und bringt die Sache voran?',
			en: 'What may become contentious: goals that contradict each other, changes inside the organisation, competition for funds? Which part of it can be spoken about openly and helps the cause?',
		},
	},
	strategy: {
		label: { de: 'Strategie', en: 'Strategy' },
		question: {
			de: 'Wie gewinnen wir diese Organisation, wie arbeiten wir mit ihr?',
			en: 'How do we win this organisation, how do we work with it?',
		},
		takenAs: 'task',
	},
} as const satisfies Record<string, MethodColumn>

export type ColumnId = keyof typeof columns
export const columnIds = Object.keys(columns) as ColumnId[]
