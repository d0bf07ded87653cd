import type { Chapter } from '../blocks/rulebook/method.ts'
import type { Term } from '../registry/index.ts'

const ask = (de: string, en: string): Term => ({ de, en })

/** What a network settles among its members, after the handbook (4.3.9, 4.3.2, 3.2.8), in our words. */
export const chapters = [
	{
		id: 'membership',
		label: { de: 'Teilhabe', en: 'Membership' },
		questions: [
			ask('Wie kommt eine Organisation dazu?', 'How does an organisation join?'),
			ask('Wie kann sie wieder gehen, und was bleibt dann?', 'How can it leave again, and what stays then?'),
		],
	},
	{
		id: 'decisions',
		label: { de: 'Entscheidungen', en: 'Decisions' },
		questions: [
			ask('Wer entscheidet worüber, und auf welchem Weg?', 'Who decides what, and in which way?'),
			ask(
				'Kommen Entscheidungen von oben, von unten oder von beiden Seiten?',
				'Do decisions come from above, from below, or from both sides?',
			),
			ask(
				'Wie erfährt das Netzwerk, was die einzelnen Organisationen entscheiden?',
				'How does the network learn what is decided in each organisation?',
			),
			ask(
				'Wie bringt das Netzwerk Entscheidungen einzelner Organisationen herbei, und wann darf es sie verlangen?',
				'How does the network bring about decisions of single organisations, and when may it demand them?',
			),
		],
	},
	{
		id: 'groups',
		label: { de: 'Arbeitsgruppen, Teilnetzwerke, Projekte', en: 'Working groups, parts of the network, projects' },
		questions: [
			ask(
				'Wie werden Aufträge vergeben, klar und für alle sichtbar?',
				'How are mandates given, clearly and in sight of all?',
			),
			ask('Werden Zielkonflikte vorher geklärt?', 'Are conflicting goals settled beforehand?'),
			ask('Erkennen alle an, wer wofür zuständig ist?', 'Does everybody accept who is responsible for what?'),
			ask(
				'Welche Fristen gelten, was geht vor, und wer fasst nach?',
				'Which dates hold, what comes first, and who follows up?',
			),
			ask('Wie werden aus Ergebnissen Entscheidungen?', 'How do results become decisions?'),
		],
	},
	{
		id: 'exchange',
		label: { de: 'Zielüberprüfung und Informationsaustausch', en: 'Checking goals and sharing information' },
		questions: [
			ask(
				'Wann prüfen Sie gemeinsam, wie weit Sie mit Ihren Zielen sind?',
				'When do you check together how far you are with your goals?',
			),
			ask('Wer berichtet wem, und wie sehen es alle anderen?', 'Who reports to whom, and how do all others see it?'),
			ask(
				'Muss man sich Informationen holen, oder werden sie gebracht?',
				'Does one have to fetch information, or is it brought?',
			),
		],
	},
	{
		id: 'records',
		label: { de: 'Dokumentation', en: 'Records' },
		questions: [
			ask(
				'Wie werden Entscheidungen festgehalten, und wer verteilt sie?',
				'How are decisions kept, and who hands them on?',
			),
			ask('Sind die Regeln verständlich, zu finden und bekannt?', 'Are the rules plain, to be found, and known?'),
		],
	},
	{
		id: 'public',
		label: { de: 'Umwelt', en: 'Surroundings' },
		questions: [
			ask('Wann darf etwas veröffentlicht werden?', 'When may something be published?'),
			ask('Wer spricht für das Netzwerk nach außen?', 'Who speaks for the network to the outside?'),
			ask(
				'Wann und wie erfahren es die Organisationen, aus denen Sie kommen?',
				'When and how do the organisations you come from learn of it?',
			),
		],
	},
	{
		id: 'conduct',
		label: { de: 'Miteinander', en: 'With each other' },
		questions: [
			ask('Woran merken alle, dass ihr Beitrag zählt?', 'How does everybody notice that what they say counts?'),
			ask(
				'Sprechen Sie in der Ich-Form, fragen Sie offen nach, sagen Sie, was Sie irritiert?',
				'Do you speak for yourselves, ask openly, and say what irritates you?',
			),
			ask(
				'Was bleibt im Raum, und ab wann ist etwas spruchreif?',
				'What stays in the room, and from when on may it be told?',
			),
			ask(
				'Gibt es eine Rednerliste, und endet jedes Treffen mit Rückmeldungen?',
				'Is there a list of speakers, and does each meeting end with feedback?',
			),
		],
	},
	{
		id: 'competition',
		label: { de: 'Konkurrenz', en: 'Competition' },
		questions: [
			ask('Wann bewerben Sie sich gemeinsam?', 'When do you apply together?'),
			ask('Wem gehört, was Sie gemeinsam erarbeitet haben?', 'Whose is what you have worked out together?'),
			ask('Wer bietet was an, und wo sprechen Sie sich ab?', 'Who offers what, and where do you consult each other?'),
		],
	},
] as const satisfies readonly Chapter[]
export type ChapterId = (typeof chapters)[number]['id']
