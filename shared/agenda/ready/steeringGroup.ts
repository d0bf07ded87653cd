import { type ReadyAgenda, takenHome, tasks } from './readyAgenda.ts'

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
			question: { de: 'Womit kommen Sie heute?', en: 'What do you come with today?' },
			note: {
				de: 'Moderation. Ein Satz je Person, nicht kommentieren. Was heute nicht drankommt, kommt in den Themenspeicher.',
				en: 'Moderation. One sentence per person, no comments. What is not for today is parked.',
			},
			minutes: 5,
			writers: 'everyone',
			phone: 'question',
		},
		{
			title: { de: 'Wie weit sind wir?', en: 'How far are we?' },
			question: {
				de: 'Wie weit sind wir mit unseren Zielen, und woran sehen wir das?',
				en: 'How far are we with our goals, and how can we tell?',
			},
			note: {
				de: 'Moderation. Ein Ziel nach dem anderen, jede Organisation aus ihrer Sicht. Gehen die Maßstäbe auseinander, wird darüber gesprochen und nichts gemittelt.',
				en: 'Moderation. One goal after the other, each organisation from its point of view. Where standards differ, that is talked about, and nothing is averaged.',
			},
			minutes: 10,
			writers: 'everyone',
			phone: 'contribute',
			round: {
				kind: 'cards',
				attribution: 'organisation',
				hidden: false,
				columns: [
					{ de: 'Erreicht', en: 'Reached' },
					{ de: 'Unterwegs', en: 'Under way' },
					{ de: 'Hier hakt es', en: 'Here it sticks' },
				],
			},
		},
		{
			title: { de: 'Berichte und Fälliges', en: 'Reports and what is due' },
			question: {
				de: 'Was berichten die Fachgruppen, und was ist fällig?',
				en: 'What do the working groups report, and what is due?',
			},
			note: {
				de: 'Koordination. Zuerst die Gruppen, deren Bericht ansteht (Seite „Gruppen“), dann überfällige Maßnahmen, dann Regeln und Ketten, die überprüft werden sollten. Ergebnis: Jede Maßnahme hat ihren heutigen Status.',
				en: 'Coordination. First the groups whose report is due (page “Groups”), then overdue tasks, then rules and chains that should be reviewed. Result: every task shows where it stands today.',
			},
			minutes: 15,
			writers: 'everyone',
			phone: 'question',
			page: 'tasks',
		},
		{
			title: { de: 'Beraten', en: 'Deliberating' },
			question: {
				de: 'Was spricht für den Vorschlag, was dagegen, und was müssen wir noch wissen?',
				en: 'What speaks for the proposal, what against it, and what do we still need to know?',
			},
			note: {
				de: 'Wer das Thema eingebracht hat, führt ein. Eine Frage je Sitzung genügt. Ergebnis: ein Vorschlag in einem Satz.',
				en: 'Whoever brought up the topic introduces it. One question per meeting is enough. Result: a proposal in one sentence.',
			},
			minutes: 15,
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
				de: 'Moderation. Den Vorschlag beim Beginnen aufschreiben. Bei einem Veto zurück ins Beraten oder vertagen. Wer nicht selbst entscheiden kann, sagt, bis wann die Entscheidung kommt.',
				en: 'Moderation. Write down the proposal when the step begins. With a veto, go back to deliberating or adjourn. Whoever cannot decide says by when the decision comes.',
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
				de: 'Koordination. Ergebnis: Jede neue Maßnahme hat einen Namen und ein Datum, der nächste Termin steht.',
				en: 'Coordination. Result: every new task has a name and a date, and the next meeting is set.',
			},
		),
		takenHome(5, {
			de: 'Moderation. Ein Satz je Person, wer mag, als Karte: Wer muss davon erfahren, und wer sorgt dafür?',
			en: 'Moderation. One sentence per person, as a card if one likes: who has to hear of it, and who sees to it?',
		}),
	],
}
