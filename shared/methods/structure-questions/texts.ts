import type { Term } from '../../registry/index.ts'
import type { Guide } from '../method.ts'

export const purpose: Term = {
	de: 'Wie groß, für wen, mit welchen Treffen und Gruppen: Was vereinbaren wir über unseren Aufbau?',
	en: 'How large, for whom, with which meetings and groups: what do we agree on about our structure?',
}

export const guide: Guide = {
	people: {
		de: 'Alle, die sich gründen: 8 bis 25 Personen; zur Vorbereitung die Initiatorinnen und Initiatoren.',
		en: 'All who found the network: 8 to 25 people; to prepare it, the initiators.',
	},
	time: { de: '90 Minuten, bei großen Runden zwei Treffen', en: '90 minutes, with large groups two meetings' },
	material: {
		de: 'Ein Beamer, das Board „Organisatorischer Aufbau“ daneben, Karten auf den Telefonen.',
		en: 'A projector, the board “Organisational structure” beside it, cards on the phones.',
	},
	steps: [
		{
			de: 'Lesen Sie die sechs Teile vor und fragen Sie, welche für Sie am wichtigsten sind. Mit denen fangen Sie an.',
			en: 'Read out the six parts and ask which matter most to you. Begin with those.',
		},
		{
			de: 'Sprechen Sie über jede Frage reihum, und schreiben Sie die Antwort mit, auf die Sie zusteuern: „beraten“.',
			en: 'Talk about each question in turn, and write down the answer you are heading for: “discussed”.',
		},
		{
			de: 'Lesen Sie, was das Verzeichnis dazu schon weiß. Es ersetzt Ihre Antwort nicht.',
			en: 'Read what the registry knows about it already. It does not replace your answer.',
		},
		{
			de: '„Vereinbart“ ist eine Antwort, wenn niemand mehr einen Einwand hat. Ist das unklar, starten Sie eine Konsensrunde.',
			en: 'An answer is “agreed” once nobody objects any more. If that is unclear, start a consensus round.',
		},
		{
			de: 'Tragen Sie ein, was daraus folgt: Gruppen, Mitglieder, Aufträge auf dem Board „Organisatorischer Aufbau“, Regeln unter „Netzwerkregeln“.',
			en: 'Enter what follows from it: groups, members and mandates on the board “Organisational structure”, agreements under “Network rules”.',
		},
	],
	traps: [
		{
			de: 'Der Aufbau wird entworfen, bevor klar ist, wozu das Netzwerk da ist. Beginnen Sie mit dem Bezugsrahmen.',
			en: 'The structure is designed before it is clear what the network is for. Begin with the frame of reference.',
		},
		{
			de: 'Wer zum Kern gehört, wird unter wenigen ausgemacht. Sagen Sie allen, nach welcher Regel es geht.',
			en: 'Who belongs to the core is settled among a few. Tell everybody by which rule it goes.',
		},
	],
}
