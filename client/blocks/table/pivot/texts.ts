import { inEnglish, inGerman } from '../../../texts/figures.ts'
import type { Texts } from '../../../texts/texts.ts'

const de = {
	title: (title: string) => `${title}: Karten`,
	across: 'Spalten nach',
	down: 'Zeilen nach',
	oneRow: 'keine Zeilen',
	count: inGerman.number,
	cards: (n: number) => inGerman.count(n, 'Karte', 'Karten'),
	onlyYou: 'Diese Ansicht gilt nur für Sie. Was Sie an einer Karte ändern, gilt für alle.',
	byMouse: 'Ziehen oder Alt + Pfeil ändert die Angabe, Eingabe öffnet die Karte.',
	byFinger: 'Halten und ziehen ändert die Angabe, Antippen öffnet die Karte.',
	until: (day: string) => `bis ${day}`,
	noChoice: 'In dieser Tabelle gibt es noch keine Auswahl.',
	noChoiceTodo:
		'Legen Sie unter „Spalten“ eine Spalte mit Auswahl an, zum Beispiel mit Phasen. Danach stehen die Zeilen hier als Karten.',
	moved: (name: string, place: string) => `„${name}“ steht jetzt bei „${place}“.`,
}

const en: typeof de = {
	title: (title) => `${title}: cards`,
	across: 'Columns by',
	down: 'Rows by',
	oneRow: 'no rows',
	count: inEnglish.number,
	cards: (n) => inEnglish.count(n, 'card', 'cards'),
	onlyYou: 'Only you see the table like this. What you change on a card changes for everyone.',
	byMouse: 'Dragging or Alt + arrow changes the detail, Enter opens the card.',
	byFinger: 'Hold and drag a card to change the detail, tap it to open it.',
	until: (day) => `by ${day}`,
	noChoice: 'There are no choices in this table yet.',
	noChoiceTodo: 'Add a column of choices under “Columns”, with phases for example. Then the rows stand here as cards.',
	moved: (name, place) => `“${name}” is now with “${place}”.`,
}

export const pivotTexts = { de, en } satisfies Texts<typeof de>
