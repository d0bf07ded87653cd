import type { Term } from '../registry/term.ts'
import { agendaTemplates } from './agendaTemplates.ts'
import type { MethodId } from './heads.ts'

/** Each founds a workshop with the empty board of the method of this id. */
const methodTemplates = [
	'stakeholder-analysis',
	'network-map',
	'founding-checklist',
	'goal-system',
	'structure-questions',
	'network-structure',
	'case-examples',
	'service-chain',
	'network-rules',
	'documents',
	'own-table',
] as const satisfies readonly MethodId[]

/** What a workshop can be founded from. Loads nothing but words. */
/** Two of the agendas belong to a method: they begin on its board. */
export const templateIds = [...methodTemplates, ...agendaTemplates, 'empty', 'demo'] as const
export type TemplateId = (typeof templateIds)[number]

export const templateTexts: Record<TemplateId, { title: Term; line: Term }> = {
	'stakeholder-analysis': {
		title: { de: 'Beteiligtenanalyse', en: 'Stakeholder analysis' },
		line: {
			de: 'Wer gehört dazu? Ziele, Interessen, Ressourcen und Widerstände in einer Tabelle.',
			en: 'Who belongs to it? Goals, interests, resources and resistances in one table.',
		},
	},
	'network-map': {
		title: { de: 'Netzwerkbild', en: 'Network map' },
		line: {
			de: 'Wer arbeitet heute mit wem, wo fehlt etwas, und wie soll es werden?',
			en: 'Who works with whom today, what is missing, and what should it become?',
		},
	},
	'founding-checklist': {
		title: { de: 'Gründungs-Checkliste', en: 'Founding checklist' },
		line: {
			de: '20 Fragen vor der Gründung: was geklärt ist, was offen ist und wer sich darum kümmert.',
			en: '20 questions before the founding: what is settled, what is open and who sees to it.',
		},
	},
	'goal-system': {
		title: { de: 'Zielsystem', en: 'Goal system' },
		line: {
			de: 'Vom Oberziel bis zur Aktivität: was wir erreichen wollen und woran wir es sehen.',
			en: 'From the overall goal to the activity: what we want to reach and by what we see it.',
		},
	},
	'structure-questions': {
		title: { de: 'Fragen zum Aufbau', en: 'Questions on the structure' },
		line: {
			de: '18 Fragen in sechs Teilen: wie groß, für wen, mit welchen Treffen und Gruppen; offen, beraten, vereinbart.',
			en: '18 questions in six parts: how large, for whom, with which meetings and groups; open, discussed, agreed.',
		},
	},
	'network-structure': {
		title: { de: 'Organisatorischer Aufbau', en: 'Organisational structure' },
		line: {
			de: 'Steuerungsgruppe, Fachgruppen, ganzes Netzwerk: wer entscheidet, wer arbeitet woran, wer berichtet wem.',
			en: 'Steering group, working groups, whole network: who decides, who works on what, who reports to whom.',
		},
	},
	'case-examples': {
		title: { de: 'Fallbeispiele', en: 'Case examples' },
		line: {
			de: 'Fünf erfundene Fälle, sieben Fragen an jeden, und eine Zusammenschau dessen, was wiederkehrt.',
			en: 'Five invented cases, seven questions to each, and an overview of what comes up again.',
		},
	},
	'service-chain': {
		title: { de: 'Dienstleistungskette', en: 'Service chain' },
		line: {
			de: 'Der Weg einer erfundenen Person durch die Einrichtungen: wie er ist und wie er sein soll.',
			en: 'The way of an invented person through the organisations: as it is and as it should be.',
		},
	},
	'network-rules': {
		title: { de: 'Netzwerkregeln', en: 'Network rules' },
		line: {
			de: 'Was unter uns gilt, wer zugestimmt hat und wann wir es überprüfen.',
			en: 'What holds among us, who has agreed, and when we review it.',
		},
	},
	documents: {
		title: { de: 'Dokumente', en: 'Documents' },
		line: {
			de: 'Protokoll, Bericht, Auftrag, Vereinbarung und mehr: gemeinsam geschrieben, gefüllt aus der Werkstatt.',
			en: 'Minutes, report, mandate, agreement and more: written together, filled from the workshop.',
		},
	},
	'own-table': {
		title: { de: 'Eigene Tabelle', en: 'Table of your own' },
		line: {
			de: 'Zeilen und Spalten, die Sie selbst bestimmen: Texte, Auswahl, Markierungen, Beteiligte, Daten.',
			en: 'Rows and columns of your own: texts, choices, marks, actors, dates.',
		},
	},
	'founding-event': {
		title: { de: 'Gründungsveranstaltung', en: 'Founding event' },
		line: {
			de: 'Checkliste, Kurzinformation und fertiger Ablauf: 13 Schritte, 3 Stunden, 20 bis 120 Personen.',
			en: 'Checklist, short information and ready agenda: 13 steps, 3 hours, 20 to 120 people.',
		},
	},
	'simulation-game': {
		title: { de: 'Planspiel', en: 'Simulation game' },
		line: {
			de: 'Rollen, Szenen und Rückmeldungen, mit fertigem Ablauf: 12 Schritte, 90 Minuten Spiel, 90 Minuten Auswertung, 10 bis 40 Personen.',
			en: 'Parts, scenes and feedback, with a ready agenda: 12 steps, 90 minutes of playing, 90 minutes of review, 10 to 40 people.',
		},
	},
	'future-conference': {
		title: { de: 'Zukunftskonferenz', en: 'Future conference' },
		line: {
			de: 'Fünf Flächen, Vorbereitung, fertiger Ablauf: 17 Schritte, ein Tag mit Pausen, das ganze Netzwerk im Raum; auch kürzer und länger.',
			en: 'Five areas, preparation, ready agenda: 17 steps, one day with breaks, the whole network in one room; shorter and longer, too.',
		},
	},
	'steering-group': {
		title: { de: 'Steuerungsgruppe', en: 'Steering group' },
		line: {
			de: 'Fertiger Ablauf: 7 Schritte, 1 Stunde, 4 bis 15 Personen.',
			en: 'Ready agenda: 7 steps, 1 hour, 4 to 15 people.',
		},
	},
	empty: {
		title: { de: 'Leeres Board', en: 'Empty board' },
		line: {
			de: 'Eine freie Arbeitsfläche für Karten, Texte und Pfeile.',
			en: 'A free surface for cards, texts and arrows.',
		},
	},
	demo: {
		title: { de: 'Beispiel Auenbrück', en: 'Example: Auenbrück' },
		line: {
			de: 'Eine gefüllte Werkstatt aus einer erfundenen Stadt: 31 Beteiligte, Netzwerkbild, zwei Dienstleistungsketten.',
			en: 'A filled workshop from an invented town: 31 actors, a network map, two service chains.',
		},
	},
}
