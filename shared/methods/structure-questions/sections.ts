import type { ChecklistSection } from '../../blocks/checklist/method.ts'

/**
 * What a network settles about the way it is built, in six parts. After the handbook "Unterstützungsnetzwerke für
 * Alleinerziehende" (BMFSFJ, 2013), sections 4.2.2 and 4.3.1; the words are ours.
 */
export const sections = [
	{
		id: 'size',
		title: { de: 'Größe', en: 'Size' },
		items: [
			{
				id: 'size.who',
				question: {
					de: 'Wer gehört dazu: alle, die schon mit der Zielgruppe arbeiten, oder auch neue Partner?',
					en: 'Who belongs to it: all who work with the target group already, or new partners, too?',
				},
			},
			{
				id: 'size.howMany',
				question: {
					de: 'Wie viele sollen es sein: die zentralen Organisationen oder möglichst die ganze Breite?',
					en: 'How many shall there be: the central organisations, or as broad a circle as possible?',
				},
			},
		],
	},
	{
		id: 'frame',
		title: { de: 'Bezugsrahmen', en: 'Frame of reference' },
		items: [
			{
				id: 'frame.area',
				question: {
					de: 'Auf welchen Raum bezieht sich das Netzwerk: auf einen Stadtteil, die Stadt oder den Kreis?',
					en: 'Which area does the network refer to: a neighbourhood, the town or the district?',
				},
			},
			{
				id: 'frame.subjects',
				question: {
					de: 'Welche Themen gehören dazu, und welche bearbeiten andere?',
					en: 'Which subjects belong to it, and which do others work on?',
				},
			},
			{
				id: 'frame.targetGroup',
				question: {
					de: 'Wie lässt sich die Zielgruppe so beschreiben, dass alle dieselben Menschen meinen?',
					en: 'How can the target group be described so that all mean the same people?',
				},
			},
		],
	},
	{
		id: 'meetings',
		title: { de: 'Netzwerktreffen', en: 'Network meetings' },
		items: [
			{
				id: 'meetings.way',
				question: {
					de: 'Auf welche Weise treffen Sie sich, wo und in welchem Rahmen?',
					en: 'In which way do you meet, where and in what setting?',
				},
			},
			{
				id: 'meetings.rhythm',
				question: {
					de: 'In welchem Abstand und zu welchen Anlässen, mit wem, und wann das gesamte Netzwerk?',
					en: 'How often and on which occasions, with whom, and when the whole network?',
				},
			},
		],
	},
	{
		id: 'specialities',
		title: { de: 'Spezialisierungen', en: 'Specialities' },
		items: [
			{
				id: 'specialities.subjects',
				question: {
					de: 'Für welche Themen brauchen Sie Arbeitsgruppen?',
					en: 'For which subjects do you need working groups?',
				},
			},
			{
				id: 'specialities.parts',
				question: {
					de: 'Soll es Teilnetzwerke geben, nach Themen oder nach Orten?',
					en: 'Shall there be sub-networks, by subject or by place?',
				},
			},
			{
				id: 'specialities.alliance',
				question: {
					de: 'Wo steht das Netzwerk im Lokalen Bündnis für Familie?',
					en: 'Where does the network stand in the local alliance for families?',
				},
			},
			{
				id: 'specialities.results',
				question: {
					de: 'Wie kommt, was in den Gruppen geschieht und entsteht, ins Gesamtnetzwerk?',
					en: 'How does what happens and comes about in the groups reach the whole network?',
				},
			},
		],
	},
	{
		id: 'steering',
		title: { de: 'Steuerungsgruppe', en: 'Steering group' },
		items: [
			{
				id: 'steering.deciders',
				question: {
					de: 'Wie sind diejenigen eingebunden, die entscheiden können?',
					en: 'How are those involved who can decide?',
				},
			},
			{
				id: 'steering.operative',
				question: {
					de: 'Wie ist die operative Ebene eingebunden?',
					en: 'How is the operative level involved?',
				},
			},
			{
				id: 'steering.between',
				question: {
					de: 'Wie wird zwischen den Treffen entschieden, und wie erfahren es die anderen?',
					en: 'How is it decided between the meetings, and how do the others learn of it?',
				},
			},
			{
				id: 'steering.given',
				question: {
					de: 'Welche Vorgaben sind vor Ort umzusetzen?',
					en: 'Which requirements have to be put into practice locally?',
				},
			},
		],
	},
	{
		id: 'core',
		title: { de: 'Kernnetzwerk und umfassendes Netzwerk', en: 'Core network and whole network' },
		items: [
			{
				id: 'core.degrees',
				question: {
					de: 'Gibt es verschiedene Grade der Beteiligung, etwa einen kleinen Kern und einen Kreis, der informiert wird?',
					en: 'Are there different degrees of involvement, such as a small core and a circle that is informed?',
				},
			},
			{
				id: 'core.breadth',
				question: {
					de: 'Wollen Sie so viele Partner wie möglich, oder nur so viele, wie verlässlich mitarbeiten?',
					en: 'Do you want as many partners as possible, or only as many as work along reliably?',
				},
			},
			{
				id: 'core.fixed',
				question: {
					de: 'Ist die Zuordnung fest, oder wechselt sie nach Thema und Phase? Wie wird sie gemeinsam entschieden, oder wenigstens für alle durchschaubar?',
					en: 'Is it fixed who belongs where, or does it change by subject and phase? How is that decided together, or at least plain to everybody?',
				},
			},
		],
	},
] as const satisfies readonly ChecklistSection[]

type Section = (typeof sections)[number]
export type QuestionId = Section['items'][number]['id']

/** Every question by its id. */
export const questionIds = sections.flatMap(({ items }) => items.map(({ id }): QuestionId => id))
