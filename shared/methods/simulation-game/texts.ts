import type { Term } from '../../registry/index.ts'
import type { Guide } from '../method.ts'

export const purpose: Term = {
	de: 'Was erlebt ein Mensch, der durch unsere Organisationen geht, und was können wir daran ändern?',
	en: 'What does a person experience who goes through our organisations, and what can we change about it?',
}

export const guide: Guide = {
	people: {
		de: '10 bis 40 Personen aus allen Organisationen und von beiden Ebenen; Menschen aus der Zielgruppe sind willkommen, am besten als Beobachtende.',
		en: '10 to 40 people from all organisations and both levels; people of the target group are welcome, best as observers.',
	},
	time: { de: '90 Minuten Spiel, 90 Minuten Auswertung', en: '90 minutes of play, 90 minutes of debriefing' },
	material: {
		de: 'Ein erfundener Fall, ein Raum mit freier Fläche in der Mitte, ein Beamer, ein Gerät je Beobachtenden.',
		en: 'An invented case, a room with free floor in the middle, a projector, a device for each observer.',
	},
	steps: [
		{
			de: 'Wählen Sie einen Fall und legen Sie die Rollen an: Fallbeteiligte, Beratende, Beobachtende. In den ersten beiden Gruppen sind alle Organisationen vertreten.',
			en: 'Choose a case and set up the parts: acting, advising, observing. In the first two groups all organisations are represented.',
		},
		{
			de: 'Eine Person wird gewählt, die den Menschen aus dem Fall spielt. Jede Organisation spielt sich selbst, so wie sie heute arbeitet.',
			en: 'One person is chosen to play the person of the case. Every organisation plays itself, as it works today.',
		},
		{
			de: 'Spielen Sie eine Szene nach der anderen, jede ein einzelner Kontakt: Wohin geht die Person als Nächstes? Szenen kommen dazu, wie das Spiel sie verlangt.',
			en: 'Play one scene after the other, each a single contact: where does the person go next? Scenes are added as the game asks for them.',
		},
		{
			de: 'Wer nicht weiterweiß, ruft Beratende dazu. Beobachtende schweigen.',
			en: 'Whoever is at a loss calls advisers in. Observers keep silent.',
		},
		{
			de: 'Nach jeder Szene schreiben die Beobachtenden: Was war gut? Was könnte besser sein? Was fehlt? Lesen Sie es vor, notieren Sie Fragen, und spielen Sie weiter.',
			en: 'After each scene the observers write: what was good, what could be better, what is missing? Read it aloud, note questions, and play on.',
		},
		{
			de: 'Werten Sie in drei Schritten aus: das Spiel, die Spielenden, der Transfer. Losen Sie dafür Gruppen quer zu den Spielgruppen, und führen Sie alles im Plenum zusammen.',
			en: 'Debrief in three steps: the game, the players, the transfer. Draw groups across the play groups for it, and bring everything together in the plenary.',
		},
		{
			de: 'Übernehmen Sie die Szenen als Ist-Kette und vereinbaren Sie, wer was bis wann tut. Alle bekommen die Dokumentation.',
			en: 'Take the scenes over as the current chain and agree who does what by when. Everybody receives the documentation.',
		},
	],
	traps: [
		{
			de: 'Diskussionen zwischen den Szenen: Das Spiel kommt zum Stehen. Notieren Sie und vertagen Sie auf die Auswertung.',
			en: 'Discussions between scenes: the game comes to a halt. Take notes and put it off to the debriefing.',
		},
		{
			de: 'Wer sich selbst besser spielt, als der Alltag ist, findet nichts heraus. Bitten Sie vor Beginn um den gewöhnlichen Dienstag.',
			en: 'Whoever plays themselves better than daily life is finds nothing out. Ask for the usual Tuesday before you begin.',
		},
		{
			de: 'Auswertung in den Spielgruppen: Alle hören, was sie schon wissen. Losen Sie neu.',
			en: 'Debriefing in the play groups: everybody hears what they know. Draw anew.',
		},
		{
			de: 'Ein guter Nachmittag ohne Folgen. Hören Sie nicht auf, bevor die ersten Maßnahmen Namen und Datum haben.',
			en: 'A good afternoon without consequences. Do not stop before the first tasks have names and dates.',
		},
	],
}
