import type { Term } from '../../registry/index.ts'
import type { Guide, Method } from '../method.ts'

export const purpose: Term = {
	de: 'Ordnen und vergleichen, wofür es hier keine Methode gibt: mit Zeilen und Spalten, die Sie selbst bestimmen.',
	en: 'Order and compare what no method here is for, with rows and columns of your own.',
}

/** What the analysis looks for. */
export const rules = {
	openCell: {
		de: 'Ein Fragezeichen in einer Zelle ist eine Frage, die noch jemand klärt.',
		en: 'A question mark in a cell is a question somebody will still settle.',
	},
} as const satisfies Method['rules']

export const guide: Guide = {
	people: {
		de: 'Alle, die etwas beitragen: 2 bis 40 Personen.',
		en: 'Everyone who has something to add: 2 to 40 people.',
	},
	time: { de: '20 bis 60 Minuten', en: '20 to 60 minutes' },
	material: { de: 'Beamer oder ein Gerät je Tisch.', en: 'A projector or one device per table.' },
	steps: [
		{
			de: 'Entscheiden, wovon die Zeilen handeln: von Beteiligten, Bedarfen, Themen, Zielen, Dienstleistungen, Regeln oder Fällen aus dem Verzeichnis, oder von eigenen Einträgen.',
			en: 'Decide what the rows are about: actors, needs, themes, goals, services, rules or cases of the registry, or entries of their own.',
		},
		{
			de: 'Unter „Spalten“ die Spalten anlegen: Text, Auswahl aus einer eigenen Liste, Markierung, Beteiligte oder Datum.',
			en: 'Make the columns under “Columns”: text, choice from a list of your own, mark, actors or date.',
		},
		{
			de: 'Zeilen eintragen; wenn es viele sind, mit Überschriften gliedern.',
			en: 'Enter the rows; where there are many, order them below headings.',
		},
		{
			de: 'Mit „Karten“ nach einer Auswahl ordnen: in Spalten, oder nach zweien in einem Raster. Eine Karte verschieben ändert die Angabe.',
			en: 'Order them by a choice with “Cards”: in columns, or by two in a grid. Moving a card changes what it says.',
		},
		{
			de: 'Zum Schluss einen Zwischenstand sichern und später vergleichen.',
			en: 'Finally keep the state, and compare later.',
		},
	],
	traps: [
		{
			de: 'Zu viele Spalten: Was niemand ausfüllt, blenden Sie wieder aus.',
			en: 'Too many columns: hide again what nobody fills in.',
		},
		{
			de: 'Lange Listen zur Auswahl: Mehr als sieben Möglichkeiten unterscheidet niemand auf einen Blick.',
			en: 'Long lists to choose from: nobody tells more than seven choices apart at a glance.',
		},
	],
}
