import type { SampleWords } from './story.ts'

export const sampleDe: SampleWords = {
	person: 'Nadine Rehbein',
	targetGroup: 'Alleinerziehende mit kleinem Kind, die zurück in den Beruf wollen',
	services: {
		firstTalk: [
			'Erstgespräch im Kastanienhof',
			'Alle Anliegen liegen einmal auf dem Tisch',
			'Termin innerhalb einer Woche',
		],
		benefits: ['Grundsicherung', 'Miete und Essen sind gesichert', 'Bescheid innerhalb von drei Wochen'],
		maintenance: ['Unterhaltsvorschuss', 'Der fehlende Unterhalt wird ersetzt', 'Erste Zahlung im Folgemonat'],
		jobAdvice: ['Beratung zu Arbeit und Kind', 'Ein Plan, der zum Alltag passt', 'Der Plan nennt die Betreuungszeiten'],
		daycarePlace: ['Kita-Platz mit Eingewöhnung', 'Das Kind kommt gern', 'Zusage vor dem Beginn des Kurses'],
		childminder: [
			'Tagespflege am frühen Morgen',
			'Frühschicht und früher Kurs werden möglich',
			'Betreuung ab 5:30 Uhr',
		],
		course: ['Kurs mit Kammerprüfung', 'Ein Abschluss, mit dem man sich bewerben kann', 'Prüfung bestanden'],
		debtAdvice: ['Schuldnerberatung', 'Raten, die man zahlen kann', 'Ein Plan mit allen Gläubigern'],
	},
	steps: {
		apply: 'Antrag abgeben',
		explain: 'Lage schildern, Unterhalt beantragen',
		explainAgain: 'Lage noch einmal schildern',
		askForPlace: 'Kita-Platz anfragen',
		askForChildminder: 'Nach Tagespflege fragen',
		assignment: 'Zuweisung in den Kurs',
		earlyCourse: 'Kurs beginnt um 7 Uhr',
		debtsLate: 'Erster Termin zu den Schulden',
		welcome: 'Erstgespräch im Kastanienhof',
		threeAtOneTable: 'Gespräch zu dritt mit dem Jugendamt',
		place: 'Platz mit festem Beginn',
		morning: 'Tagespflege ab 6 Uhr, sie bringt das Kind zur Kita',
		partTimeCourse: 'Kurs in Teilzeit, 7 bis 12 Uhr',
		debtsAlongside: 'Schulden ordnen neben dem Kurs',
		call: 'Anruf nach sechs Wochen',
	},
	agreed: {
		steering:
			'Das Familienzentrum bleibt bis zum Kursbeginn zuständig. Stockt es, ruft es die Beteiligten innerhalb einer Woche zusammen.',
		access:
			'Offen für alle, die in Auenbrück allein erziehen. Ein Anruf genügt, ein Bescheid ist nicht nötig; das erste Gespräch gibt es innerhalb einer Woche.',
	},
	sentBack: { explainAgain: 'ein Nachweis fehlt' },
	passes: {
		explain: 'Ein Zettel mit der Adresse',
		askForPlace: 'Der Hinweis, dass es eine Warteliste gibt',
		earlyCourse: 'Zuweisung mit Beginn und Ort',
		threeAtOneTable: 'Notiz aus dem Erstgespräch, von Nadine Rehbein gegengelesen',
		place: 'Gewünschte Zeiten und Beginn des Kurses',
		morning: 'Bring- und Abholzeiten, wer wen anruft',
		partTimeCourse: 'Betreuungszeiten, die feststehen',
		debtsAlongside: 'Ein Gutschein für drei Termine',
	},
	experiences: {
		actual: [
			'Welche Tür ist die richtige?',
			'Zweimal dieselben Fragen',
			'Sieben Wochen keine Antwort',
			'Die Kita öffnet erst um 7 Uhr',
			'Gibt den Kurs wieder auf',
		],
		ideal: [
			'Jemand fragt nach und hört zu',
			'Alle sitzen an einem Tisch',
			'Weiß, wer morgens da ist',
			'Ist mittags zurück beim Kind',
			'Jemand will wissen, wie es läuft',
		],
	},
}
