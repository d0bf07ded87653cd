import type { TextDocument } from '../../../shared/documents/index.ts'
import type { Texts } from '../../texts/texts.ts'

const de = {
	/** before the number of the page, between it and how many there are */
	page: ['Seite ', ' von '],
	placeAndDate: 'Ort, Datum',
	part: (at: number, of: number) => `Teil ${at} von ${of}`,
	withoutPicture: (alt: string) => `[Das Bild liegt dieser Datei nicht bei: ${alt}]`,
	withoutLetters: (count: number) =>
		`An ${count === 1 ? 'einer Stelle' : `${count} Stellen`} steht ein leeres Kästchen: Für ein Zeichen enthält diese Datei keine Schrift. Beim Kopieren und Vorlesen ist es da, ebenso in der Word-Datei.`,
}
const en: typeof de = {
	page: ['Page ', ' of '],
	placeAndDate: 'Place, date',
	part: (at, of) => `Part ${at} of ${of}`,
	withoutPicture: (alt) => `[The picture is not in this file: ${alt}]`,
	withoutLetters: (count) =>
		`In ${count === 1 ? 'one place' : `${count} places`} there is an empty box: this file has no letter for the character. It is there when text is copied or read aloud, and in the Word file.`,
}
const paperTexts = { de, en } satisfies Texts<typeof de>

/** What is written on sheets beside the content, in the language of the document. */
export const paperTextsOf = ({ language }: Pick<TextDocument, 'language'>): typeof de => paperTexts[language]
