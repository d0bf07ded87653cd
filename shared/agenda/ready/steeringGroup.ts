import { howWeWorked, type ReadyAgenda, tasks } from './readyAgenda.ts'

/** The regular meeting of those who steer, from afar or in a room, in one hour. */
export const steeringGroup: ReadyAgenda = {
	id: 'steering-group',
	name: { de: 'Steuerungsgruppe in einer Stunde', en: 'Steering group in one hour' },
	purpose: {
		de: 'Eine kleine Runde, meist als Videokonferenz, prüft den Stand, berät das Wichtigste und entscheidet. 4 bis 15 Personen, alle paar Wochen.',
		en: 'A small round, mostly on screen, checks where things stand, talks about what matters most and decides. 4 to 15 people, every few weeks.',
	},
	steps: [
		{
			title: { de: 'Blitzlicht', en: 'Quick round' },
			question: { de: 'Wie gut kommen wir gerade voran?', en: 'How well are we getting on at present?' },
			note: {
				de: 'Moderation. Einen Punkt setzen lassen, dann ein Satz je Person. Nicht kommentieren.',
				en: 'Moderation. Let everybody set one dot, then one sentence per person. No comments.',
			},
			minutes: 5,
			writers: 'everyone',
			phone: 'contribute',
			round: {
				kind: 'position',
				from: { de: 'Wir stecken fest', en: 'We are stuck' },
				to: { de: 'Es läuft gut', en: 'Things go well' },
			},
		},
		{
			title: { de: 'Stand der Maßnahmen', en: 'State of the tasks' },
			question: { de: 'Was ist erledigt, und wo hakt es?', en: 'What is done, and where does it stick?' },
			note: {
				de: 'Koordination. Zeile für Zeile, zuerst das Überfällige. Ergebnis: Jede Maßnahme hat ihren heutigen Stand.',
				en: 'Coordination. Line by line, what is overdue first. Result: every task shows where it stands today.',
			},
			minutes: 10,
			writers: 'everyone',
			phone: 'question',
			page: 'tasks',
		},
		{
			title: { de: 'Themen sammeln', en: 'Collecting topics' },
			question: { de: 'Worüber müssen wir heute sprechen?', en: 'What do we have to talk about today?' },
			note: {
				de: 'Moderation. Verdeckt schreiben, damit sich niemand nach den anderen richtet. Mit Namen, damit man nachfragen kann.',
				en: 'Moderation. Hidden, so that nobody follows the others. With names, so that one can ask.',
			},
			minutes: 5,
			writers: 'moderation',
			phone: 'contribute',
			round: { kind: 'cards', attribution: 'named', hidden: true },
		},
		{
			title: { de: 'Reihenfolge', en: 'Order' },
			question: { de: 'Was ist heute am wichtigsten?', en: 'What matters most today?' },
			note: {
				de: 'Moderation. Die ersten ein oder zwei Themen werden beraten, die anderen kommen in den Themenspeicher.',
				en: 'Moderation. The first one or two topics are talked about, the others are parked.',
			},
			minutes: 5,
			writers: 'moderation',
			phone: 'contribute',
			round: { kind: 'ranking' },
		},
		{
			title: { de: 'Beraten', en: 'Deliberating' },
			question: {
				de: 'Was spricht dafür, was dagegen, und was müssen wir noch wissen?',
				en: 'What speaks for it, what against it, and what do we still need to know?',
			},
			note: {
				de: 'Wer das Thema eingebracht hat, führt ein. Ergebnis: ein Vorschlag in einem Satz.',
				en: 'Whoever brought up the topic introduces it. Result: a proposal in one sentence.',
			},
			minutes: 20,
			writers: 'everyone',
			phone: 'contribute',
			round: {
				kind: 'cards',
				attribution: 'named',
				hidden: false,
				columns: [
					{ de: 'Dafür', en: 'For it' },
					{ de: 'Dagegen', en: 'Against it' },
					{ de: 'Noch offen', en: 'Still open' },
				],
			},
		},
		{
			title: { de: 'Entscheiden', en: 'Deciding' },
			question: { de: 'Tragen wir diesen Vorschlag mit?', en: 'Do we support this proposal?' },
			note: {
				de: 'Moderation. Den Vorschlag beim Beginnen aufschreiben. Bei einem Veto zurück ins Beraten oder vertagen.',
				en: 'Moderation. Write down the proposal when the step begins. With a veto, go back to deliberating or adjourn.',
			},
			minutes: 5,
			writers: 'moderation',
			phone: 'contribute',
			round: { kind: 'consensus', attribution: 'named' },
		},
		tasks(
			5,
			{ de: 'Verabreden', en: 'Agreeing' },
			{
				de: 'Koordination. Ergebnis: Jede neue Aufgabe hat einen Namen und ein Datum, der nächste Termin steht.',
				en: 'Coordination. Result: every new task has a name and a date, and the next meeting is set.',
			},
		),
		howWeWorked(5),
	],
}
