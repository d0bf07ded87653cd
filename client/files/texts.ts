import type { FileFault } from '../../shared/files/index.ts'
import type { Texts } from '../texts/texts.ts'

const faults: Record<FileFault, string> = {
	unreadable: 'Diese Datei ist keine Datei von Netzwerkstatt oder sie ist beschädigt.',
	newer: 'Diese Datei wurde mit einer neueren Version geschrieben. Bitten Sie Ihre IT um ein Update.',
	unknownMethod: 'Die Methode in dieser Datei kennt diese Version nicht.',
	tooLong: 'Diese Datei ist zu groß. Es gehen bis zu 2 Millionen Zeichen und 2000 Beteiligte.',
}

const de = {
	save: 'Methode als Datei exportieren (ohne Karten)',
	cards: {
		workbook: 'Karten als Excel-Datei exportieren',
		csv: 'Karten als CSV exportieren',
		read: 'Karten einlesen …',
	},
	read: 'Aus einer Datei einlesen …',
	unchanged: 'An der Werkstatt hat sich nichts geändert.',
	close: 'Schließen',
	faults,
}

const en: typeof de = {
	save: 'Export the method as a file (without cards)',
	cards: { workbook: 'Export the cards as an Excel file', csv: 'Export the cards as CSV', read: 'Import cards …' },
	read: 'Read from a file …',
	unchanged: 'Nothing in the workshop has changed.',
	close: 'Close',
	faults: {
		unreadable: 'This file is not one of Netzwerkstatt, or it is damaged.',
		newer: 'This file was written with a newer version. Please ask your administration for an update.',
		unknownMethod: 'This version does not know the method in this file.',
		tooLong: 'This file is too large. Up to 2 million characters and 2000 actors are possible.',
	},
}

export const fileTexts = { de, en } satisfies Texts<typeof de>
