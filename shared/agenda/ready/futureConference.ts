import { pause, type ReadyAgenda, takenHome, tasks } from './readyAgenda.ts'

/** Past, present, vision, common ground and measures in one day of seven hours. */
export const futureConference: ReadyAgenda = {
	id: 'future-conference',
	name: { de: 'Zukunftskonferenz an einem Tag', en: 'Future conference in one day' },
	purpose: {
		de: 'Das ganze Netzwerk blickt zurück, entwirft eine Zukunft und vereinbart Maßnahmen. Kleingruppen und Plenum im Wechsel, sieben Stunden mit Pausen.',
		en: 'The whole network looks back, drafts a future and agrees on measures. Small groups and plenary in turn, seven hours with breaks.',
	},
	steps: [
		{
			title: { de: 'Ankommen und Auftrag', en: 'Arriving and mandate' },
			question: { de: 'Wozu sind wir heute zusammen?', en: 'What are we here for today?' },
			note: {
				de: 'Koordination. Vorher klären und jetzt sagen: Sind die Ergebnisse ein Vorschlag oder ein Auftrag? Unterschiedliche Sichten sind erwünscht.',
				en: 'Coordination. Settle beforehand and say now: are the results a suggestion or a mandate? Differing views are welcome.',
			},
			minutes: 20,
			writers: 'moderation',
			phone: 'question',
		},
		{
			title: { de: 'Rückblick in Kleingruppen', en: 'Looking back in small groups' },
			question: {
				de: 'Was hat uns in den letzten Jahren geprägt, und welches Problem ist geblieben?',
				en: 'What has shaped us in the past years, and which problem has remained?',
			},
			note: {
				de: 'Gemischte Kleingruppen, ein Gerät je Gruppe. Ein Gedanke je Karte. Ergebnis: Jede Gruppe hat ihre drei wichtigsten Karten.',
				en: 'Mixed small groups, one device each. One thought per card. Result: every group has its three most important cards.',
			},
			minutes: 45,
			writers: 'moderation',
			phone: 'contribute',
			round: {
				kind: 'cards',
				attribution: 'anonymous',
				hidden: true,
				columns: [
					{ de: 'Das hat uns geprägt', en: 'This has shaped us' },
					{ de: 'Das Problem ist geblieben', en: 'This problem has remained' },
				],
			},
		},
		{
			title: { de: 'Rückblick im Plenum', en: 'Looking back in plenary' },
			question: { de: 'Was haben wir gemeinsam erlebt?', en: 'What have we lived through together?' },
			note: {
				de: 'Die Gruppen stellen vor, das Plenum ordnet. Ergebnis: eine gemeinsame Beschreibung des Problems.',
				en: 'The groups present, the plenary sorts. Result: a shared description of the problem.',
			},
			minutes: 15,
			writers: 'moderation',
			phone: 'outline',
		},
		pause(15, { de: 'Kaffee und frische Luft.', en: 'Coffee and fresh air.' }),
		{
			title: { de: 'Gegenwart: Entwicklungen', en: 'Present: trends' },
			question: {
				de: 'Welche Entwicklungen wirken auf uns, und was folgt daraus?',
				en: 'Which trends affect us, and what follows from them?',
			},
			note: {
				de: 'Kleingruppen, neu gemischt. Auch unbequeme Entwicklungen gehören dazu.',
				en: 'Small groups, mixed anew. Uncomfortable trends belong here, too.',
			},
			minutes: 40,
			writers: 'moderation',
			phone: 'contribute',
			round: {
				kind: 'cards',
				attribution: 'anonymous',
				hidden: true,
				columns: [
					{ de: 'Folgen heute', en: 'Consequences today' },
					{ de: 'Folgen in einigen Jahren', en: 'Consequences in some years' },
				],
			},
		},
		{
			title: { de: 'Gegenwart gewichten', en: 'Weighing the present' },
			question: {
				de: 'Welche Entwicklungen sind für uns die wichtigsten?',
				en: 'Which trends are the most important for us?',
			},
			note: {
				de: 'Moderation. Vorher ähnliche Karten zusammenlegen und Überschriften finden; gepunktet werden die Überschriften.',
				en: 'Moderation. First put similar cards together and find headings; the dots go on the headings.',
			},
			minutes: 10,
			writers: 'moderation',
			phone: 'contribute',
			round: { kind: 'dots', dots: 5, perOption: 2 },
		},
		pause(45, { de: 'Mittagessen.', en: 'Lunch.' }),
		{
			title: { de: 'Vision in Kleingruppen', en: 'Vision in small groups' },
			question: {
				de: 'In zehn Jahren ist alles gelungen. Was sehen, hören und erleben wir dann?',
				en: 'Ten years from now everything has worked out. What do we see, hear and experience?',
			},
			note: {
				de: 'Kleingruppen. Malen, bauen, spielen: Jede Form ist recht. Auf die Karten kommt, was die Gruppe zeigen will.',
				en: 'Small groups. Painting, building, acting: any form will do. On the cards goes what the group wants to show.',
			},
			minutes: 60,
			writers: 'moderation',
			phone: 'contribute',
			round: { kind: 'cards', attribution: 'anonymous', hidden: true },
		},
		{
			title: { de: 'Visionen vorstellen', en: 'Presenting visions' },
			question: { de: 'Welche Zukunft zeigt uns diese Gruppe?', en: 'Which future does this group show us?' },
			note: {
				de: 'Plenum, fünf Minuten je Gruppe. Zuhören und nachfragen, nicht bewerten.',
				en: 'Plenary, five minutes per group. Listen and ask, do not judge.',
			},
			minutes: 30,
			writers: 'moderation',
			phone: 'outline',
		},
		{
			title: { de: 'Gemeinsamkeiten', en: 'Common ground' },
			question: { de: 'Worin stimmen unsere Visionen überein?', en: 'What do our visions have in common?' },
			note: {
				de: 'Plenum. Ähnliche Karten zusammenlegen und gemeinsame Sätze finden. Was nicht zusammengeht, bleibt als eigene Karte stehen.',
				en: 'Plenary. Put similar cards together and find common sentences. What does not go together remains a card of its own.',
			},
			minutes: 30,
			writers: 'everyone',
			phone: 'contribute',
			round: { kind: 'cards', attribution: 'anonymous', hidden: false },
		},
		{
			title: { de: 'Konsens prüfen', en: 'Checking consensus' },
			question: { de: 'Welche Sätze tragen wir gemeinsam?', en: 'Which sentences do we stand behind together?' },
			note: {
				de: 'Moderation. Bedenken und Vetos werden begründet und besprochen, nicht überstimmt. Jedes Ergebnis als Beschluss eintragen, auch „nicht einig“. Gemeinsame Sätze mit „Übernehmen als …“ als Ziele eintragen.',
				en: 'Moderation. Concerns and vetoes are given reasons and talked about, not outvoted. Enter every result as a decision, also where you differ. Enter shared sentences as goals with “Take over as …”.',
			},
			minutes: 20,
			writers: 'moderation',
			phone: 'contribute',
			round: { kind: 'consensus', attribution: 'organisation' },
		},
		pause(15, {
			de: 'Die Moderation legt die Themen für die Gruppen aus.',
			en: 'The moderation puts up the topics for the groups.',
		}),
		{
			title: { de: 'Maßnahmen in Themengruppen', en: 'Measures in topic groups' },
			question: { de: 'Was tun wir, damit es so kommt?', en: 'What do we do to make it happen?' },
			note: {
				de: 'Gruppen nach Themen. Auf jeder Karte steht eine Handlung. Ergebnis: zwei oder drei Maßnahmen je Thema. Die Karten mit „Übernehmen als …“ in den Maßnahmenplan eintragen.',
				en: 'Groups by topic. Every card names one action. Result: two or three measures per topic. Enter the cards into the task plan with “Take over as …”.',
			},
			minutes: 40,
			writers: 'everyone',
			phone: 'contribute',
			round: {
				kind: 'cards',
				attribution: 'organisation',
				hidden: false,
				columns: [
					{ de: 'Sofort', en: 'At once' },
					{ de: 'In diesem Jahr', en: 'This year' },
					{ de: 'Später', en: 'Later' },
				],
			},
		},
		tasks(
			25,
			{ de: 'Maßnahmen im Plenum', en: 'Measures in plenary' },
			{
				de: 'Die Gruppen stellen vor, das Plenum führt zusammen. Ergebnis: ein Maßnahmenplan, in dem jede Zeile einen Namen und ein Datum hat.',
				en: 'The groups present, the plenary brings together. Result: a task plan in which every line has a name and a date.',
			},
		),
		takenHome(10, {
			de: 'Moderation. Eine Karte je Organisation: Wer muss davon erfahren, was ändert sich dort, und wer sorgt dafür? Zwei, drei Stimmen dazu, wie der Tag war.',
			en: 'Moderation. One card per organisation: who has to hear of it, what changes there, and who sees to it? Two or three voices on how the day was.',
		}),
	],
}
