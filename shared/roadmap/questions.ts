import type { Stage } from '../methods/index.ts'
import type { Term } from '../registry/index.ts'

/** Where a question is worked on: with a method or a ready agenda of this id, or on a page that serves all boards. */
export type Help =
	| { readonly to: 'method'; readonly id: string }
	| { readonly to: 'agenda'; readonly id: string }
	| { readonly to: 'actors' | 'groups' | 'tasks' }

/** Something a network has to find out in a stage. Nobody ticks it off: networks ask it again. */
export interface StageQuestion {
	readonly question: Term
	/** what helps most comes first; never empty */
	readonly helps: readonly Help[]
}

const method = (id: string): Help => ({ to: 'method', id })
const agenda = (id: string): Help => ({ to: 'agenda', id })
const [actors, groups, tasks] = (['actors', 'groups', 'tasks'] as const).map((to): Help => ({ to })) as [
	Help,
	Help,
	Help,
]
const analysis = method('stakeholder-analysis')
const map = method('network-map')
const cases = method('case-examples')
const chain = method('service-chain')
const game = method('simulation-game')
const founding = method('founding-checklist')
const goals = method('goal-system')
const rules = method('network-rules')
const structure = method('network-structure')
const ownTable = method('own-table')
const documents = method('documents')
const structureQuestions = method('structure-questions')
const ask = (de: string, en: string, ...helps: readonly Help[]): StageQuestion => ({ question: { de, en }, helps })

/** What each stage asks, in our words, and where it is worked on. */
export const stageQuestions: Readonly<Record<Stage, readonly StageQuestion[]>> = {
	1: [
		ask(
			'Um wen geht es, und wer ist vor Ort schon für diese Menschen da?',
			'Whom is it about, and who is there for these people already?',
			analysis,
			actors,
		),
		ask(
			'Welche Interessen, Erwartungen und Vorbehalte bringen die Einzelnen mit?',
			'Which interests, expectations and reservations does each of them bring along?',
			analysis,
		),
		ask(
			'Wer kann für die eigene Organisation zusagen, und wer kennt die tägliche Arbeit?',
			'Who can promise something on behalf of their organisation, and who knows the daily work?',
			analysis,
		),
		ask('Wer arbeitet schon mit wem zusammen, und wie eng?', 'Who works with whom already, and how closely?', map),
		ask(
			'An welche Bündnisse und Gremien lässt sich anknüpfen, und wer fehlt noch?',
			'Which alliances and bodies can we build on, and who is still missing?',
			map,
			analysis,
		),
	],
	2: [
		ask(
			'Wer muss von Anfang an dabei sein, und wer spricht die Fehlenden an?',
			'Who has to be there from the beginning, and who approaches those who are missing?',
			analysis,
			founding,
			tasks,
		),
		ask(
			'Wer koordiniert, mit welchem Auftrag und wie lange?',
			'Who coordinates, with which mandate and for how long?',
			founding,
			groups,
		),
		ask(
			'Wie, wann und wo gründen wir uns, ohne dass einer den Ton angibt?',
			'How, when and where do we found ourselves without anybody setting the tone?',
			agenda('founding-event'),
			founding,
		),
		ask(
			'Was erwarten die Einzelnen, und was wollen wir gemeinsam erreichen?',
			'What does each expect, and what do we want to achieve together?',
			goals,
			agenda('founding-event'),
			agenda('future-conference'),
		),
		ask('Was sind die ersten Schritte, und wer geht sie?', 'What are the first steps, and who takes them?', tasks),
	],
	3: [
		ask(
			'Welche Gruppen brauchen wir, wer entscheidet was, und wer berichtet wem?',
			'Which groups do we need, who decides what, and who reports to whom?',
			structureQuestions,
			structure,
			groups,
			agenda('steering-group'),
		),
		ask(
			'Welche Ziele tragen alle mit, und worin sind wir uns nicht einig?',
			'Which goals does everybody share, and on what do we differ?',
			goals,
			agenda('future-conference'),
		),
		ask(
			'Was gilt unter uns verbindlich, und wie kommen Entscheidungen in die Organisationen?',
			'What is binding among us, and how do decisions reach each organisation?',
			rules,
			agenda('founding-event'),
			agenda('steering-group'),
		),
		ask(
			'Wie kommen Menschen von einer Einrichtung zur nächsten, und wo gehen sie verloren?',
			'How do people get from one organisation to the next, and where do they get lost?',
			chain,
			cases,
		),
		ask(
			'Wie erlebt jemand diesen Weg, und was sehen wir, wenn wir ihn selbst gehen?',
			'How does somebody experience this way, and what do we see if we walk it ourselves?',
			game,
			agenda('simulation-game'),
			chain,
		),
		ask(
			'Wo brauchen wir engere Beziehungen, und wo genügt es, voneinander zu wissen?',
			'Where do we need closer ties, and where is it enough to know of each other?',
			map,
		),
		ask(
			'Was halten wir schriftlich fest: Protokoll, Auftrag, Vereinbarung?',
			'What do we put down in writing: minutes, mandate, agreement?',
			documents,
		),
	],
	4: [
		ask(
			'Was fehlt den Menschen, um die es geht, und kann nur gemeinsam entstehen?',
			'What do the people it is about lack that can only be made together?',
			cases,
			chain,
		),
		ask(
			'Welches Vorhaben bringt viel und ist mit wenig Aufwand zu schaffen?',
			'Which undertaking brings much and can be managed with little effort?',
			ownTable,
		),
		ask(
			'Wie soll ihr Weg aussehen, wenn es unser Angebot gibt?',
			'What shall their way look like once our offer is there?',
			chain,
		),
		ask(
			'Wer arbeitet es aus, mit welchem Auftrag, und wem wird berichtet?',
			'Who works it out, with which mandate, and who is reported to?',
			groups,
			tasks,
		),
		ask(
			'Wer verantwortet es danach, und wer übergibt wem was?',
			'Who will answer for it afterwards, and who hands over what to whom?',
			chain,
			groups,
		),
		ask(
			'Wie weit sind wir damit, und was hält uns auf?',
			'How far are we with it, and what holds us up?',
			goals,
			agenda('steering-group'),
			tasks,
		),
	],
	5: [
		ask('Was hat sich verändert, seit wir angefangen haben?', 'What has changed since we began?', analysis, map),
		ask(
			'Sind die Richtigen noch dabei, und wer soll dazukommen oder gehen dürfen?',
			'Are the right ones still with us, and who shall join or be free to leave?',
			analysis,
			actors,
		),
		ask(
			'Wer trägt Koordination und Angebote auf Dauer, auch wenn das Projekt endet?',
			'Who carries coordination and offers in the long run, even when the project ends?',
			groups,
			map,
		),
		ask(
			'Welche Übergaben gelingen verlässlich, und welche hängen an einer Person?',
			'Which handovers work reliably, and which depend on one person?',
			chain,
		),
		ask(
			'Wie bleiben wir im Gespräch und halten nach, was verabredet ist?',
			'How do we stay in touch and follow up what was agreed?',
			agenda('steering-group'),
			tasks,
		),
	],
}

/** The ready agendas that serve each stage, by id: what is held there most comes first. */
export const stageAgendas: Readonly<Record<Stage, readonly string[]>> = {
	1: [],
	2: ['founding-event'],
	3: [
		...['steering-group', 'simulation-game', 'future-conference'],
		...['future-conference-short', 'future-conference-two', 'future-conference-three'],
	],
	4: ['steering-group'],
	5: ['steering-group'],
}
