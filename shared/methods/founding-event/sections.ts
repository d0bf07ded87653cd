import type { ChecklistSection } from '../../blocks/checklist/method.ts'

/**
 * What is to be settled before and after the event, and the parts of the short information that goes out with the invitation. After
 * the handbook "Unterstützungsnetzwerke für Alleinerziehende" (BMFSFJ, 2013), section 3.3.3; the words are ours.
 */
export const sections = [
	{
		id: 'general',
		title: { de: 'Grundsätzlich', en: 'In general' },
		items: [
			{
				id: 'general.who',
				question: {
					de: 'Wer muss teilnehmen, und von welcher Ebene?',
					en: 'Who has to take part, and from which level?',
				},
			},
			{
				id: 'general.place',
				question: {
					de: 'Welcher Ort und welcher Rahmen heben keinen Partner heraus?',
					en: 'Which place and which frame single out no partner?',
				},
			},
			{
				id: 'general.greetings',
				question: {
					de: 'Soll es Grußworte geben? Das passt nur zu großen Veranstaltungen.',
					en: 'Shall there be words of welcome? They suit large events only.',
				},
			},
		],
	},
	{
		id: 'before',
		title: { de: 'Im Vorfeld', en: 'Beforehand' },
		items: [
			{
				id: 'before.date',
				question: {
					de: 'Ist der Termin mit den zentralen Akteuren abgestimmt?',
					en: 'Is the date agreed with the central actors?',
				},
			},
			{
				id: 'before.invitation',
				question: { de: 'Ist die Einladung früh verschickt?', en: 'Has the invitation been sent early?' },
			},
			{
				id: 'before.brief',
				question: {
					de: 'Liegt die Kurzinformation bei? Sie hilft den Eingeladenen, in der eigenen Organisation zu argumentieren.',
					en: 'Is the short information enclosed? It helps those invited to argue in their own organisation.',
				},
			},
			{
				id: 'before.facts',
				question: {
					de: 'Sind Beteiligten- und Feldanalyse, Zahlen und Fakten zur Zielgruppe und Literatur zusammengestellt?',
					en: 'Are the analyses of actors and field, figures and facts on the target group and literature gathered?',
				},
			},
			{
				id: 'before.sharing',
				question: {
					de: 'In welcher Form und wann bekommen alle diese Informationen?',
					en: 'In which form and when does everybody get this information?',
				},
			},
			{
				id: 'before.minutes',
				question: {
					de: 'Wer führt Protokoll und fotografiert? Nicht dieselbe Person, die moderiert.',
					en: 'Who keeps the minutes and takes photos? Not the person who moderates.',
				},
			},
		],
	},
	{
		id: 'brief',
		title: { de: 'Kurzinformation', en: 'Short information' },
		isDocument: true,
		items: [
			{ id: 'brief.occasion', question: { de: 'Anlass', en: 'Occasion' } },
			{ id: 'brief.aim', question: { de: 'Ziel', en: 'Aim' } },
			{ id: 'brief.hosts', question: { de: 'Wer lädt ein?', en: 'Who invites?' } },
			{ id: 'brief.figures', question: { de: 'Die Zielgruppe in Zahlen', en: 'The target group in figures' } },
			{ id: 'brief.expected', question: { de: 'Was wird von Ihnen erwartet?', en: 'What is expected of you?' } },
			{ id: 'brief.date', question: { de: 'Termin und Ort', en: 'Date and place' } },
		],
	},
	{
		id: 'after',
		title: { de: 'Danach', en: 'Afterwards' },
		items: [
			{
				id: 'after.records',
				question: { de: 'Ist die Dokumentation zeitnah verschickt?', en: 'Has the documentation been sent promptly?' },
			},
			{
				id: 'after.press',
				question: {
					de: 'Ist die Pressemitteilung heraus? Abgestimmt wird sie in der Veranstaltung.',
					en: 'Is the press release out? It is agreed on during the event.',
				},
			},
		],
	},
] as const satisfies readonly ChecklistSection[]

export type QuestionId = (typeof sections)[number]['items'][number]['id']

/** Every question by its id. */
export const questionIds = sections.flatMap(({ items }) => items.map(({ id }): QuestionId => id))
