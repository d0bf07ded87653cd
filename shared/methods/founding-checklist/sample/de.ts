import type { SampleWords } from './story.ts'

export const sampleDe: SampleWords = {
	answers: {
		'place.roots':
			'Auf dem Runden Tisch Kinderarmut. Er trifft sich weiter, und seine Fragen zu Alleinerziehenden nimmt das Netzwerk auf.',
		'place.debates': 'Über die Öffnungszeiten der Kitas, die neue Buslinie ins Gewerbegebiet und bezahlbare Wohnungen.',
		'place.priorities': 'Das steht in der Beteiligtenanalyse, Spalte „Ziele“.',
		'place.alliance':
			'Zur Gründung kam es mit seiner Koordination. Was es neben dem Netzwerk sein will, bespricht der Vorstand noch.',
		'actors.fields':
			'Beide sind da, aber auf der Seite des Arbeitsmarkts erst zwei. Kreishandwerkerschaft und Agentur für Arbeit sind gefragt.',
		'actors.relations': 'Das Netzwerkbild ist gezeichnet, das Gesundheitsamt sieht es noch durch.',
		'actors.incomeSupport': 'Ja, das Jobcenter kam mit der Bereichsleitung.',
		'actors.blindSpots':
			'Wer erreicht alleinerziehende Väter? Und wer kennt die Familien, die noch bei keinem von uns waren?',
		'actors.levels': 'Beide sind am Tisch, aber nur vier Leitungen. Das Jugendamt lädt die anderen persönlich ein.',
		'coordination.who':
			'Zur Gründung hat das Jugendamt eingeladen, und es macht vorerst weiter. Jugendamt und Jobcenter klären, wie viele Stunden sie dafür haben.',
		'coordination.form': 'Eine Organisation; nach einem Jahr entscheiden wir neu.',
		'coordination.skills': 'Moderieren, beide Felder kennen, Zeit haben. Das ist noch nicht zu Ende besprochen.',
		'first.date': 'Donnerstag, 12. März 2026, 14 Uhr, in der Stadtbücherei.',
		'first.event':
			'Ja, drei Stunden mit dem fertigen Ablauf. Jede Organisation bekam drei Wochen vorher eine Seite dazu.',
	},
	own: {
		label: 'Brauchen die Kirchengemeinden einen eigenen Platz?',
		answer: 'Nein, sie arbeiten über das Familienzentrum mit.',
	},
}
