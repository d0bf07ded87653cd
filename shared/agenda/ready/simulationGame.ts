import { howWeWorked, pause, type ReadyAgenda, type ReadyStep, tasks } from './readyAgenda.ts'

/** One contact of the person with an organisation, and what the observers say of it: a quarter of an hour. */
const scene = (n: number): ReadyStep[] => [
	{
		title: { de: `Szene ${n}`, en: `Scene ${n}` },
		question: { de: `Szene ${n}: Wohin führt der Weg?`, en: `Scene ${n}: where does the way lead?` },
		note: {
			de: 'Moderation. Gespielt wird ein einzelner Kontakt. Beratende dürfen gefragt werden, Beobachtende schweigen.',
			en: 'Moderation. A single contact is played. Advisers may be asked, observers keep silent.',
		},
		minutes: 10,
		writers: 'moderation',
		phone: 'question',
	},
	{
		title: { de: `Rückmeldung zu Szene ${n}`, en: `Feedback on scene ${n}` },
		question: {
			de: `Beobachtende: Was haben Sie in Szene ${n} beobachtet?`,
			en: `Observers: what did you see in scene ${n}?`,
		},
		note: {
			de: 'Nur die Beobachtenden schreiben. Die Moderation notiert Ergebnisse und Fragen und lässt nicht diskutieren, damit das Spiel im Fluss bleibt.',
			en: 'Only the observers write. The moderation notes results and questions and allows no discussion, so that the game keeps flowing.',
		},
		minutes: 5,
		writers: 'moderation',
		phone: 'contribute',
		round: {
			kind: 'cards',
			attribution: 'anonymous',
			hidden: true,
			columns: [
				{ de: 'Was war gut?', en: 'What was good?' },
				{ de: 'Was könnte besser sein?', en: 'What could be better?' },
				{ de: 'Was fehlt?', en: 'What is missing?' },
			],
		},
	},
]

/** The way of an invented person through the organisations, played and talked about: 90 minutes each. */
export const simulationGame: ReadyAgenda = {
	id: 'simulation-game',
	name: {
		de: 'Planspiel: 90 Minuten Spiel, 90 Minuten Auswertung',
		en: 'Planning game: 90 minutes of play, 90 of debriefing',
	},
	purpose: {
		de: 'Sie spielen den Weg einer erfundenen Person durch die Organisationen und ziehen daraus Schlüsse für die Praxis. 10 bis 40 Personen.',
		en: 'You play the way of an invented person through the organisations and draw conclusions for the real work. 10 to 40 people.',
	},
	steps: [
		{
			title: { de: 'Rollen verteilen', en: 'Assigning roles' },
			question: { de: 'Wer spielt, wer berät, wer beobachtet?', en: 'Who plays, who advises, who observes?' },
			note: {
				de: 'Moderation. Wer die Person aus dem Fall spielt, wird gewählt; jede Organisation spielt sich selbst. Alle Organisationen spielen mit oder beraten. Wer die Zielgruppe aus eigenem Erleben kennt, beobachtet gern.',
				en: 'Moderation. Who plays the person of the case is chosen; every organisation plays itself. All organisations play or advise. People who know the target group from their own life often like to observe.',
			},
			minutes: 10,
			writers: 'moderation',
			phone: 'question',
		},
		{
			title: { de: 'Den Fall lesen', en: 'Reading the case' },
			question: { de: 'Wessen Weg spielen wir?', en: 'Whose way do we play?' },
			note: {
				de: 'Die Moderation liest vor. Der Fall ist erfunden; keine reale Person darf darin zu erkennen sein.',
				en: 'The moderation reads aloud. The case is invented; nobody real shall be recognised in it.',
			},
			minutes: 5,
			writers: 'moderation',
			phone: 'question',
		},
		...[1, 2, 3, 4, 5].flatMap(scene),
		pause(0, {
			de: 'So lange wie nötig, damit alle aus ihren Rollen finden. Zählt nicht zu den 180 Minuten.',
			en: 'As long as people need to leave their roles. Does not count towards the 180 minutes.',
		}),
		{
			title: { de: 'Gruppen losen', en: 'Drawing groups' },
			question: { de: 'In welcher Gruppe werten Sie aus?', en: 'In which group do you debrief?' },
			note: {
				de: 'Moderation. Die Gruppen auslosen, am einfachsten mit Zetteln; es sollen nicht die Gruppen aus dem Spiel sein. In kleinen Runden bleiben alle zusammen.',
				en: 'Moderation. Draw the groups, easiest with slips of paper; they should not be those of the game. Small rounds stay together.',
			},
			minutes: 5,
			writers: 'moderation',
			phone: 'question',
		},
		{
			title: { de: 'Auswertung: das Spiel', en: 'Debriefing: the game' },
			question: {
				de: 'Was ist geschehen, warum, und worauf kam es an?',
				en: 'What happened, why, and what mattered?',
			},
			note: {
				de: 'Kleingruppen, ein Gerät je Gruppe, danach im Plenum. Es geht um den Verlauf: was wichtig war und was kaum eine Rolle spielte, noch nicht um Gefühle und Folgen.',
				en: 'Small groups with one device each, then plenary. It is about the course of the game: what mattered and what hardly did, not yet about feelings and consequences.',
			},
			minutes: 20,
			writers: 'everyone',
			phone: 'contribute',
			round: {
				kind: 'cards',
				attribution: 'anonymous',
				hidden: true,
				columns: [
					{ de: 'Das ist geschehen', en: 'This happened' },
					{ de: 'Das war der Grund', en: 'This was why' },
					{ de: 'Darauf kam es an', en: 'This mattered' },
				],
			},
		},
		{
			title: { de: 'Auswertung: die Spielenden', en: 'Debriefing: the players' },
			question: { de: 'Wie haben Sie Ihre Rolle erlebt?', en: 'How did you experience your role?' },
			note: {
				de: 'Moderation. Jede und jeder spricht für sich. Zuerst hört die Runde der Person zu, die den Weg gegangen ist.',
				en: 'Moderation. Everybody speaks for themselves. First the round listens to the person who walked the way.',
			},
			minutes: 15,
			writers: 'moderation',
			phone: 'contribute',
			round: { kind: 'cards', attribution: 'anonymous', hidden: true },
		},
		{
			title: { de: 'Auswertung: Transfer in die Praxis', en: 'Debriefing: the real work' },
			question: {
				de: 'Was bedeutet das für unsere Praxis?',
				en: 'What does this mean for our real work?',
			},
			note: {
				de: 'Kleingruppen, danach im Plenum. Die Szenen sind der Anfang der Dienstleistungskette: Stationen, Schnittstellen, Brüche.',
				en: 'Small groups, then plenary. The scenes are the beginning of the service chain: stations, handovers, breaks.',
			},
			minutes: 20,
			writers: 'everyone',
			phone: 'contribute',
			round: {
				kind: 'cards',
				attribution: 'organisation',
				hidden: false,
				columns: [
					{ de: 'Das behalten wir', en: 'We keep this' },
					{ de: 'Das ändern wir', en: 'We change this' },
					{ de: 'Das klären wir', en: 'We clear this up' },
				],
			},
		},
		{
			title: { de: 'Was zuerst?', en: 'What comes first?' },
			question: { de: 'Was gehen wir als Erstes an?', en: 'What do we tackle first?' },
			note: {
				de: 'Moderation. Gepunktet wird, was unter „Das ändern wir“ und „Das klären wir“ liegt.',
				en: 'Moderation. The dots go on what lies under “We change this” and “We clear this up”.',
			},
			minutes: 10,
			writers: 'moderation',
			phone: 'contribute',
			round: { kind: 'dots', dots: 3, perOption: 1 },
		},
		tasks(
			15,
			{ de: 'Nächste Schritte', en: 'Next steps' },
			{
				de: 'Moderation. Ergebnis: Zu jedem der ersten Themen gibt es eine Maßnahme mit Namen und Datum. Alle bekommen die Dokumentation; was daraus wird, entscheidet das Netzwerk.',
				en: 'Moderation. Result: each of the first topics has a task with a name and a date. Everybody receives the documentation; what comes of it, the network decides.',
			},
		),
		howWeWorked(5),
	],
}
