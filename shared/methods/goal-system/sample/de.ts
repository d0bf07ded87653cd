import type { SampleWords } from './story.ts'

export const sampleDe: SampleWords = {
	goals: {
		whole: {
			text: 'Alleinerziehende in Auenbrück leben von eigener Arbeit, und ihre Kinder sind gut betreut.',
			assumptions: 'Arbeitsplätze am Ort bleiben erhalten.',
		},
		care: {
			text: 'Betreuung und Arbeitszeit passen zusammen.',
			assumptions: 'Die Kitas finden genug Personal.',
			indicators: [
				{
					text: 'Abgebrochene Kurse und Stellen',
					quality: 'wegen fehlender Betreuung',
					quantity: 'weniger als 8 im Jahr',
					time: '2028',
					source: 'Jobcenter und Bildungswerk, jeden Januar',
				},
			],
		},
		training: {
			text: 'Ausbildung gelingt auch in Teilzeit.',
			assumptions: 'Die Förderung läuft über 2028 hinaus.',
			indicators: [
				{
					text: 'Abschlüsse in Teilzeit',
					quality: 'Prüfung bestanden',
					quantity: '9 von 12',
					source: 'Kreishandwerkerschaft, Prüfungsliste',
				},
			],
		},
		guidance: {
			text: 'Ein Gespräch führt zur richtigen Hilfe.',
			indicators: [
				{
					text: 'Erstgespräche mit Ergebnis',
					quality: 'der nächste Schritt ist vereinbart',
					quantity: '160 im Jahr',
					time: '2028',
					source: 'Familienzentrum, Strichliste',
				},
			],
		},
		voice: { text: 'Der Stadtrat kennt die Lage der Alleinerziehenden.' },
		early: {
			text: 'Kinder sind werktags ab 5:30 Uhr verlässlich betreut.',
			assumptions: 'Das Land zahlt den Zuschlag für frühe Stunden weiter.',
			indicators: [
				{
					text: 'Plätze vor 7 Uhr',
					quality: 'höchstens 15 Minuten Weg',
					quantity: '24 in drei Stadtteilen',
					time: 'ab 1. August 2027',
					source: 'Kita-Belegung, monatlich',
				},
				{
					text: 'Abgelehnte Anfragen',
					quality: 'ohne Angebot nach vier Wochen',
					quantity: 'höchstens 3 im Vierteljahr',
					source: 'Liste des Jugendamts',
				},
			],
		},
		shifts: {
			text: 'Zehn Betriebe stimmen ihre Schichten mit den Kitas ab.',
			indicators: [
				{
					text: 'Betriebe mit Absprache',
					quality: 'schriftlich, mit einer Kita',
					quantity: '10 Betriebe',
					time: 'März 2028',
					source: 'Kreishandwerkerschaft, Liste',
				},
			],
		},
		jobs: {
			text: 'Zwölf Frauen und Männer lernen einen Beruf in Teilzeit.',
			indicators: [
				{
					text: 'Verträge',
					quality: 'mindestens 20 Stunden in der Woche',
					quantity: '12 Verträge',
					time: 'September 2028',
				},
			],
		},
		contact: {
			text: 'Jede Kita kennt ihre Ansprechperson im Jobcenter.',
			indicators: [
				{
					text: 'Kitas mit Name und Nummer',
					quality: 'nicht älter als ein Jahr',
					time: 'April 2027',
					source: 'Jobcenter, Liste',
				},
			],
		},
		talks: { text: 'Erstgespräche im Familienzentrum führen' },
		forms: {
			text: 'Alle Anträge liegen in fünf Sprachen vor.',
			indicators: [
				{
					text: 'Übersetzte Anträge',
					quality: 'von Fachleuten geprüft',
					quantity: '14 Anträge',
					time: 'Dezember 2027',
					source: 'Gleichstellungsstelle',
				},
			],
		},
	},
	tasks: {
		trial: { text: 'Frühdienst in zwei Häusern erproben', effort: '2 Häuser, 3 Monate, 4.800 Euro' },
		minders: { text: 'Sechs Tagespflegepersonen gewinnen', effort: '6 Personen, 160 Stunden Kurs' },
		visits: { text: 'Fünf Betriebe besuchen und Schichtpläne ansehen', effort: '5 Besuche, 20 Stunden, keine Kosten' },
		table: { text: 'Runden Tisch „Schicht und Kita“ einladen', effort: '1 Termin, 12 Plätze, 150 Euro' },
		names: { text: 'Liste der Ansprechpersonen verteilen' },
		translate: { text: 'Anträge übersetzen lassen', effort: '14 Anträge, 5 Sprachen, 2.100 Euro' },
	},
	later: 'Gute Beispiele im Mittelstandstreff vorstellen',
	marks: {
		daycare: 'Zwei Häuser öffnen seit Mai um 5:30 Uhr.',
		jobcentre: 'Von zehn Anfragen haben fünf einen Platz gefunden.',
		childminders: 'Wer im Norden wohnt, hat noch nichts davon.',
	},
}
