import type { Term } from '../../registry/index.ts'
import type { Guide } from '../method.ts'

export const purpose: Term = {
	de: 'Wie laden wir ein, wie begründen wir das Netzwerk, und wer ist danach dabei?',
	en: 'How do we invite, how do we found the network, and who takes part afterwards?',
}

export const guide: Guide = {
	people: {
		de: '20 bis 120 Personen aus allen Organisationen, die mitarbeiten sollen, von beiden Ebenen.',
		en: '20 to 120 people of all organisations that shall take part, from both levels.',
	},
	time: { de: 'Drei Stunden; Vorbereitung mindestens sechs Wochen', en: 'Three hours; at least six weeks to prepare' },
	material: {
		de: 'Ein Ort, der keinem Partner gehört, ein Beamer, ein Gerät je Tisch, die Kurzinformation, ein erfundener Fall.',
		en: 'A place that belongs to no partner, a projector, one device per table, the short information, an invented case.',
	},
	steps: [
		{
			de: 'Gehen Sie die Liste durch: zuerst „Grundsätzlich“ und „Im Vorfeld“. Vereinbaren Sie, wer sich bis wann worum kümmert.',
			en: 'Go through the list: first “In general” and “Beforehand”. Agree on who sees to what by when.',
		},
		{
			de: 'Schreiben Sie die Kurzinformation gemeinsam und drucken Sie sie auf eine Seite. Sie geht mit der Einladung hinaus.',
			en: 'Write the short information together and print it on one page. It goes out with the invitation.',
		},
		{
			de: 'Laden Sie den fertigen Ablauf. Passen Sie die Regeln an, über die abgestimmt werden soll, und sprechen Sie sie vorher mit den wichtigsten Beteiligten ab.',
			en: 'Load the ready agenda. Adapt the rules to be decided on, and talk them over with the central actors beforehand.',
		},
		{
			de: 'Übernehmen Sie in der Veranstaltung, was auf den Karten steht: „Wer fehlt?“ als Wunschpartner, „Wer ist dabei?“ als Beteiligung, die Regeln mit „Beschlüsse und Regeln eintragen“.',
			en: 'During the event take over what the cards say: “Who is missing?” as wished-for partners, “Who takes part?” as taking part, the rules with “Keep decisions and rules”.',
		},
		{
			de: 'Verschicken Sie die Dokumentation in wenigen Tagen und haken Sie „Danach“ ab.',
			en: 'Send the documentation within a few days, and tick off “Afterwards”.',
		},
	],
	traps: [
		{
			de: 'Es wird zu viel geredet und zu wenig gefragt. Halten Sie Grußworte kurz und geben Sie allen in der ersten halben Stunde das Wort.',
			en: 'There is too much talking and too little asking. Keep welcomes short, and let everybody speak within the first half hour.',
		},
		{
			de: 'Alle sollen sofort zusagen. Wer in der eigenen Organisation noch etwas klären muss, bekommt dafür Zeit und eine Maßnahme mit Datum.',
			en: 'Everybody is to commit at once. Whoever has to settle something in their organisation gets time for it, and a task with a date.',
		},
	],
}
