import { howWeWorked, pause, type ReadyAgenda, tasks } from './readyAgenda.ts'

/** What a small group writes while it talks the game over: it lies open on the group's board, and comes back into the area of its level. */
const cards = { kind: 'cards', hidden: false } as const
const inGroups = { writers: 'moderation', phone: 'contribute', inGroups: true } as const

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
	method: 'simulation-game',
	steps: [
		{
			title: { de: 'Rollen verteilen', en: 'Assigning roles' },
			question: { de: 'Wer spielt, wer berät, wer beobachtet?', en: 'Who plays, who advises, who observes?' },
			note: {
				de: 'Moderation. Wer die Person aus dem Fall spielt, wird gewählt; jede Organisation spielt sich selbst. Alle Organisationen spielen mit oder beraten. Wer die Zielgruppe aus eigenem Erleben kennt, beobachtet gern.',
				en: 'Moderation. Who plays the person of the case is chosen; every organisation plays itself. All organisations play or advise. People who know the target group from their own life often like to observe.',
			},
			minutes: 10,
			conducts: 'cast',
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
		{
			title: { de: 'Szenen spielen', en: 'Playing the scenes' },
			question: { de: 'Wohin führt der Weg?', en: 'Where does the way lead?' },
			note: {
				de: 'Moderation. Jede Szene ist ein einzelner Kontakt, etwa zehn Minuten. Beratende dürfen gefragt werden, Beobachtende schweigen. Nach jeder Szene schreiben nur sie: zwei, drei Minuten, dann vorlesen. Besprochen wird in der Auswertung.',
				en: 'Moderation. Each scene is a single contact, about ten minutes. Advisers may be asked, observers keep silent. After each scene only they write: two or three minutes, then read it aloud. Talking about it is for the debriefing.',
			},
			minutes: 75,
			conducts: 'play',
			writers: 'moderation',
			phone: 'question',
		},
		pause(0, {
			de: 'So lange wie nötig, damit alle aus ihren Rollen finden. Zählt nicht zu den 180 Minuten.',
			en: 'As long as people need to leave their roles. Does not count towards the 180 minutes.',
		}),
		{
			title: { de: 'Gruppen losen', en: 'Drawing groups' },
			question: { de: 'Mit wem werten Sie aus?', en: 'With whom do you debrief?' },
			note: {
				de: 'Moderation. Gruppen quer zu den Spielgruppen losen. Mit „Gruppen starten“ beginnt gleich die Auswertung; alle bleiben für ihre drei Teile in derselben Gruppe.',
				en: 'Moderation. Draw groups across the play groups. “Start the groups” begins the debriefing at once; everybody stays in the same group for its three parts.',
			},
			minutes: 5,
			conducts: 'groups',
			writers: 'moderation',
			phone: 'question',
		},
		{
			title: { de: 'Auswertung: Das Spiel', en: 'Debriefing: The game' },
			question: {
				de: 'Wie ist das Spiel verlaufen, und wie erklären Sie es sich? Was spielte eine bedeutende, was eine geringe Rolle?',
				en: 'How did the game go, and how do you explain it? What mattered much, and what little?',
			},
			note: {
				de: 'Kleingruppen, ein Gerät je Gruppe. Es geht um den Verlauf, Schritt für Schritt; noch nicht um Gefühle und Folgen.',
				en: 'Small groups with one device each. It is about the course of the game, step by step; not yet about feelings and consequences.',
			},
			minutes: 15,
			...inGroups,
			area: 'game',
			round: {
				...cards,
				attribution: 'anonymous',
				columns: [
					{ de: 'Das ist geschehen', en: 'This happened' },
					{ de: 'So erklären wir es', en: 'This is how we explain it' },
					{ de: 'Das war bedeutend', en: 'This mattered' },
					{ de: 'Das spielte kaum eine Rolle', en: 'This hardly mattered' },
				],
			},
		},
		{
			title: { de: 'Auswertung: Die Spielenden', en: 'Debriefing: The players' },
			question: {
				de: 'Wie haben Sie sich gefühlt? Wie bewerten Sie Ihre Rolle?',
				en: 'How did you feel? How do you judge your part?',
			},
			note: {
				de: 'Kleingruppen. Jede und jeder spricht für sich. Zuerst hören alle der Person zu, die den Weg gegangen ist.',
				en: 'Small groups. Everybody speaks for themselves. First all listen to the person who walked the way.',
			},
			minutes: 15,
			...inGroups,
			area: 'players',
			round: { ...cards, attribution: 'anonymous' },
		},
		{
			title: { de: 'Auswertung: Der Transfer', en: 'Debriefing: The transfer' },
			question: {
				de: 'Wie geht es weiter? Was bedeutet das für die Praxis, und welche Schritte sind die nächsten?',
				en: 'How does it go on? What does it mean for the real work, and which steps come next?',
			},
			note: {
				de: 'Kleingruppen. Die Szenen sind der Anfang der Dienstleistungskette: Stationen, Schnittstellen, Brüche. Am Board lassen sie sich als Ist-Kette übernehmen.',
				en: 'Small groups. The scenes are the beginning of the service chain: stations, handovers, breaks. On the board they can be taken over as the current chain.',
			},
			minutes: 15,
			...inGroups,
			area: 'transfer',
			round: {
				...cards,
				attribution: 'organisation',
				columns: [
					{ de: 'Das behalten wir', en: 'We keep this' },
					{ de: 'Das ändern wir', en: 'We change this' },
					{ de: 'Das klären wir', en: 'We clear this up' },
				],
			},
		},
		{
			title: { de: 'Auswertung im Plenum', en: 'Debriefing in the plenary' },
			question: {
				de: 'Was haben alle Gruppen gesehen, und was nur eine?',
				en: 'What did all groups see, and what only one?',
			},
			note: {
				de: 'Moderation. Unter „Auf dem Beamer“ wählen Sie, welchen Teil alle ansehen. Jede Gruppe sagt, was sie als Erstes ändern würde. Erst danach wird gepunktet.',
				en: 'Moderation. Under “On the projector” you choose which part all look at. Each group says what it would change first. Only then come the dots.',
			},
			minutes: 15,
			writers: 'moderation',
			phone: 'outline',
			material: ['game', 'players', 'transfer'],
		},
		{
			title: { de: 'Was zuerst?', en: 'What comes first?' },
			question: { de: 'Was gehen wir als Erstes an?', en: 'What do we tackle first?' },
			note: {
				de: 'Moderation. Angekreuzt ist, was unter „Der Transfer“ liegt. Nehmen Sie heraus, was doppelt ist oder bleibt, wie es ist.',
				en: 'Moderation. Ticked is what lies in “The transfer”. Take out what is there twice or stays as it is.',
			},
			minutes: 5,
			writers: 'moderation',
			phone: 'contribute',
			material: ['transfer'],
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
