import type { Texts } from '../../texts/texts.ts'

const de = {
	label: 'Mehr zu diesem Board',
	print: { board: 'Board drucken', table: 'Tabelle drucken', list: 'Liste drucken', page: 'Seite drucken' },
	picture: 'Als Bild speichern …',
	meaning: {
		picture: 'PNG oder SVG für Berichte und Folien.',
		board: 'Alles verkleinert auf einem Blatt.',
		plain: 'Gut lesbar, so viele Blätter wie nötig.',
		best: 'Für dieses Board die beste Wahl.',
	},
}

const en: typeof de = {
	label: 'More about this board',
	print: { board: 'Print the board', table: 'Print the table', list: 'Print the list', page: 'Print the page' },
	picture: 'Save as a picture …',
	meaning: {
		picture: 'PNG or SVG for reports and slides.',
		board: 'All of it, made small, on one sheet.',
		plain: 'Easy to read, on as many sheets as it takes.',
		best: 'The best choice for this board.',
	},
}

export const ownMenuTexts = { de, en } satisfies Texts<typeof de>
