import type { SampleWords } from './story.ts'

export const sampleDe: SampleWords = {
	answers: {
		'place.roots':
			'Auf den Runden Tisch Kinderarmut. Er trifft sich weiter, das Netzwerk nimmt seine Themen zu Alleinerziehenden auf.',
		'place.debates': 'Kita-Öffnungszeiten, die neue Buslinie ins Gewerbegebiet, bezahlbare Wohnungen.',
		'place.priorities': 'Steht in der Beteiligtenanalyse, Spalte Ziele.',
		'place.alliance':
			'Das Bündnis hat uns eingeladen. Ob es danach Träger sein will, bespricht der Vorstand im Dezember.',
		'actors.fields': 'Ja. Die Betriebe spricht die Kreishandwerkerschaft an.',
		'actors.relations': 'Das Bild ist fertig, das Gesundheitsamt sieht es noch durch.',
		'actors.incomeSupport': 'Ja, das Jobcenter kommt mit der Bereichsleitung.',
		'actors.blindSpots':
			'Wer erreicht alleinerziehende Väter? Und wer kennt die Familien, die noch bei keinem von uns waren?',
		'actors.levels': 'Ja, beide sind am Tisch.',
		'coordination.who': 'Jugendamt oder Jobcenter. Beide klären, wie viele Stunden sie freistellen können.',
		'coordination.form': 'Eine Organisation, nach einem Jahr wird neu entschieden.',
		'coordination.skills': 'Moderieren, beide Felder kennen, Zeit haben. Der Rest fehlt noch.',
		'first.date': 'Donnerstag, 21. Januar 2027, 14 Uhr, im Bürgersaal.',
	},
	own: {
		label: 'Brauchen die Kirchengemeinden einen eigenen Platz?',
		answer: 'Nein, sie arbeiten im Familienzentrum mit.',
	},
}
