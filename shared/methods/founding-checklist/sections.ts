import type { ChecklistSection } from '../../blocks/checklist/method.ts'

/**
 * What is to be settled before a network is founded, in five parts. After the handbook "Unterstützungsnetzwerke für
 * Alleinerziehende" (BMFSFJ, 2013), sections 3.1 and 3.3.1 and the annex on local alliances; the words are ours.
 */
export const sections = [
	{
		id: 'place',
		title: { de: 'Verortung in der lokalen Szene', en: 'Place in the local scene' },
		items: [
			{
				id: 'place.roots',
				question: {
					de: 'Worauf bauen Sie auf: auf einem Netzwerk, das es schon gibt, oder beleben Sie etwas, das ruht?',
					en: 'What do you build on: a network that is there already, or do you revive something that rests?',
				},
			},
			{
				id: 'place.debates',
				question: {
					de: 'Über welche sozialpolitischen Themen wird vor Ort gerade gesprochen?',
					en: 'Which issues of social policy are being discussed locally?',
				},
			},
			{
				id: 'place.priorities',
				question: {
					de: 'Was ist den einzelnen Akteuren besonders wichtig?',
					en: 'What matters most to each of the actors?',
				},
			},
			{
				id: 'place.alliance',
				question: {
					de: 'Welche Rolle hat das Lokale Bündnis für Familie bei der Gründung, welche soll es haben, und welche danach?',
					en: 'Which part does the local alliance for families play in the founding, which shall it play, and which afterwards?',
				},
			},
		],
	},
	{
		id: 'actors',
		title: { de: 'Auswahl und Berücksichtigung der Akteure', en: 'Choosing and considering the actors' },
		items: [
			{
				id: 'actors.fields',
				question: {
					de: 'Sind beide Felder vertreten, Familie und Arbeitsmarkt?',
					en: 'Are both fields represented, family and labour market?',
				},
			},
			{
				id: 'actors.relations',
				question: {
					de: 'Wissen Sie, wer schon mit wem arbeitet, und nehmen Sie darauf Rücksicht?',
					en: 'Do you know who works with whom already, and do you take it into account?',
				},
			},
			{
				id: 'actors.incomeSupport',
				question: {
					de: 'Arbeitet der Träger der Grundsicherung mit?',
					en: 'Does the provider of basic income support work along?',
				},
			},
			{
				id: 'actors.blindSpots',
				question: {
					de: 'Wen oder was haben Sie noch nicht im Blick?',
					en: 'Whom or what have you not looked at yet?',
				},
			},
			{
				id: 'actors.levels',
				question: {
					de: 'Sind Entscheidungsebene und operative Ebene eingebunden?',
					en: 'Are the decision level and the operative level involved?',
				},
			},
			{
				id: 'actors.bothLevels',
				question: {
					de: 'Sind von jeder Organisation beide Ebenen eingebunden?',
					en: 'Are both levels of every organisation involved?',
				},
			},
		],
	},
	{
		id: 'coordination',
		title: { de: 'Projektkoordination auswählen und einrichten', en: 'Choosing and setting up the coordination' },
		items: [
			{
				id: 'coordination.seat',
				question: {
					de: 'Wo ist die Koordination angesiedelt, zumindest zu Beginn?',
					en: 'Where is the coordination located, at least in the beginning?',
				},
			},
			{
				id: 'coordination.who',
				question: { de: 'Wer übernimmt sie verbindlich?', en: 'Who commits to taking it on?' },
			},
			{
				id: 'coordination.form',
				question: {
					de: 'In welcher Form: eine Organisation, zwei gemeinsam oder reihum?',
					en: 'In which form: one organisation, two together or in turn?',
				},
			},
			{
				id: 'coordination.handover',
				question: {
					de: 'Wie wird übergeben, wenn andere koordinieren als die, die vorbereitet haben?',
					en: 'How is it handed over if others coordinate than those who prepared?',
				},
			},
			{
				id: 'coordination.rules',
				question: {
					de: 'Gibt es verbindliche Regeln für eine Übergabe?',
					en: 'Are there binding rules for handing over?',
				},
			},
			{
				id: 'coordination.records',
				question: {
					de: 'Ist so dokumentiert, dass andere damit weiterarbeiten können?',
					en: 'Is it documented in such a way that others can go on with it?',
				},
			},
			{
				id: 'coordination.skills',
				question: {
					de: 'Welche Kompetenzen braucht die Koordination?',
					en: 'Which competences does the coordination need?',
				},
			},
		],
	},
	{
		id: 'first',
		title: { de: 'Erste Aktivitäten', en: 'First activities' },
		items: [
			{
				id: 'first.analyses',
				question: {
					de: 'Haben Sie Beteiligtenanalyse, Netzwerkbild und Interviews gemacht?',
					en: 'Have you made the stakeholder analysis, the network map and the interviews?',
				},
			},
			{
				id: 'first.date',
				question: { de: 'Steht fest, wann Sie sich gründen?', en: 'Is it settled when you found the network?' },
			},
			{
				id: 'first.event',
				question: { de: 'Ist die Gründungsveranstaltung geplant?', en: 'Is the founding event planned?' },
			},
		],
	},
	{
		id: 'alliance',
		title: { de: 'Lokales Bündnis für Familie', en: 'Local alliance for families' },
		offer: { de: 'Sieben Fragen aufnehmen', en: 'Take up seven questions' },
		items: [
			{
				id: 'alliance.whole',
				question: {
					de: 'Ist das Thema für das ganze Bündnis wesentlich?',
					en: 'Does the issue matter to the whole alliance?',
				},
			},
			{
				id: 'alliance.common',
				question: {
					de: 'Was haben die Familien Ihrer Zielgruppe mit anderen Familien gemeinsam, was nicht?',
					en: 'What do families of your target group have in common with other families, what not?',
				},
			},
			{
				id: 'alliance.goals',
				question: {
					de: 'Setzt sich das Bündnis dafür eigene Ziele?',
					en: 'Does the alliance set goals of its own for it?',
				},
			},
			{
				id: 'alliance.ways',
				question: {
					de: 'Was an seiner Arbeitsweise hilft dabei, was steht im Weg?',
					en: 'What in its way of working helps, what is in the way?',
				},
			},
			{
				id: 'alliance.binding',
				question: {
					de: 'Wie werden aus befristeten Projekten verbindliche Strukturen?',
					en: 'How do projects of limited time become binding structures?',
				},
			},
			{
				id: 'alliance.actors',
				question: {
					de: 'Auf wen können Sie zählen: Wer ist aktiv, wer neu, wer nur auf dem Papier dabei?',
					en: 'Whom can you count on: who is active, who is new, who is there on paper only?',
				},
			},
			{
				id: 'alliance.groups',
				question: {
					de: 'In welchem Verhältnis stehen Sie zu seinen Arbeitsgruppen?',
					en: 'How do you relate to its working groups?',
				},
			},
		],
	},
] as const satisfies readonly ChecklistSection[]

type Section = (typeof sections)[number]
export type QuestionId = Section['items'][number]['id']

/** Every question by its id, also those that are only asked on request. */
export const questionIds = sections.flatMap(({ items }) => items.map(({ id }): QuestionId => id))
