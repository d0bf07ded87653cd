import { inEnglish, inGerman } from '../../texts/figures.ts'
import type { Texts } from '../../texts/texts.ts'

const cards = (n: number) => inGerman.count(n, 'Karte', 'Karten')
const de = {
	titleLines: 'Eine Karte je Zeile?',
	titleTable: 'Karten aus der Tabelle?',
	foundLines: (n: number) => `In der Zwischenablage sind ${inGerman.count(n, 'Zeile', 'Zeilen')}.`,
	foundCells: (n: number) => `In der Zwischenablage ist eine Tabelle mit ${inGerman.count(n, 'Zeile', 'Zeilen')}.`,
	rows: (n: number) => `Eine Karte je Zeile: ${cards(n)}`,
	cells: (n: number) => `Eine Karte je Zelle: ${cards(n)}`,
	one: (_: number) => 'Alles auf eine Karte',
	text: 'Als Text ohne Karte',
	many: (n: number) => `Das werden ${cards(n)}. So viele lassen sich nur schwer ordnen.`,
	tooMany: (n: number, most: number) =>
		`Das wären ${cards(n)}. Auf einmal sind höchstens ${inGerman.number(most)} möglich.`,
	paste: 'Einfügen',
	cancel: 'Abbrechen',
	describe: 'Bild beschreiben',
	shows: 'Was zeigt das Bild?',
	showsNote: 'Für alle, die es nicht sehen können. Ein Satz genügt.',
	skip: 'Überspringen',
	apply: 'Übernehmen',
}

const enCards = (n: number) => inEnglish.count(n, 'card', 'cards')
const en: typeof de = {
	titleLines: 'One card per line?',
	titleTable: 'Cards from the table?',
	foundLines: (n) => `The clipboard holds ${inEnglish.count(n, 'line', 'lines')}.`,
	foundCells: (n) => `The clipboard holds a table of ${inEnglish.count(n, 'row', 'rows')}.`,
	rows: (n) => `One card per line: ${enCards(n)}`,
	cells: (n) => `One card per cell: ${enCards(n)}`,
	one: () => 'Everything on one card',
	text: 'As text without a card',
	many: (n) => `This makes ${enCards(n)}. So many are hard to sort.`,
	tooMany: (n, most) => `This would make ${enCards(n)}. At once there can be ${inEnglish.number(most)} at most.`,
	paste: 'Paste',
	cancel: 'Cancel',
	describe: 'Describe the picture',
	shows: 'What does the picture show?',
	showsNote: 'For everyone who cannot see it. One sentence is enough.',
	skip: 'Skip',
	apply: 'Apply',
}

export const pasteTexts = { de, en } satisfies Texts<typeof de>
