import type { ChecklistSection } from '../../blocks/checklist/method.ts'

/** What is to be settled before and after the conference. After the handbook, section 4.3.8; the words are ours. */
export const sections = [
	{
		id: 'frame',
		title: { de: 'Rahmen', en: 'Frame' },
		items: [
			{
				id: 'frame.mandate',
				question: {
					de: 'Haben alle vereinbart, ob die Ergebnisse eine Anregung oder ein Umsetzungsauftrag sind?',
					en: 'Have all agreed whether the results are a suggestion or a mandate to implement?',
				},
			},
			{
				id: 'frame.preparers',
				question: {
					de: 'Mit welcher kleinen Gruppe bereitet die Koordination die Konferenz vor?',
					en: 'With which small group does the coordination prepare the conference?',
				},
			},
			{
				id: 'frame.moderation',
				question: {
					de: 'Wer moderiert? Brauchen Sie Unterstützung von außen?',
					en: 'Who moderates? Do you need support from outside?',
				},
			},
			{
				id: 'frame.length',
				question: {
					de: 'Wie lange dauert sie: einen halben Tag, einen, zwei oder drei Tage?',
					en: 'How long does it take: half a day, one, two or three days?',
				},
			},
			{
				id: 'frame.everybody',
				question: { de: 'Ist das ganze Netzwerk eingeladen?', en: 'Is the whole network invited?' },
			},
		],
	},
	{
		id: 'day',
		title: { de: 'Am Tag selbst', en: 'On the day' },
		items: [
			{
				id: 'day.room',
				question: {
					de: 'Gibt es Platz für Kleingruppen und Material, um eine Vision zu malen, zu bauen oder zu spielen?',
					en: 'Is there room for small groups, and material to paint, build or act a vision?',
				},
			},
			{
				id: 'day.groups',
				question: {
					de: 'Wie bilden Sie die Kleingruppen, damit jede gehört wird?',
					en: 'How do you form the small groups, so that each is heard?',
				},
			},
		],
	},
	{
		id: 'after',
		title: { de: 'Danach', en: 'Afterwards' },
		items: [
			{
				id: 'after.goals',
				question: {
					de: 'Wie kommen die Ergebnisse in die eigenen Ziele der Organisationen?',
					en: 'How do the results enter the organisations’ own goals?',
				},
			},
			{
				id: 'after.records',
				question: {
					de: 'Bekommen alle die Dokumentation, und wann sehen Sie nach, was daraus wurde?',
					en: 'Does everybody get the documentation, and when do you look at what has become of it?',
				},
			},
		],
	},
] as const satisfies readonly ChecklistSection[]

export type QuestionId = (typeof sections)[number]['items'][number]['id']

/** Every question by its id. */
export const questionIds = sections.flatMap(({ items }) => items.map(({ id }): QuestionId => id))
