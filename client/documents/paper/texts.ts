import type { TextDocument } from '../../../shared/documents/index.ts'
import type { Texts } from '../../texts/texts.ts'

const de = {
	/** before the number of the page, between it and how many there are */
	page: ['Seite ', ' von '],
	placeAndDate: 'Ort, Datum',
	part: (at: number, of: number) => `Teil ${at} von ${of}`,
	continued: 'Fortsetzung',
	withoutPicture: (alt: string) => `[Das Bild liegt dieser Datei nicht bei: ${alt}]`,
	withoutLetters: (signs: string) =>
		`Für manche Zeichen enthält diese Datei keine Schrift. Im Text steht dort ein leeres Kästchen; beim Kopieren und Vorlesen ist das Zeichen da, ebenso in der Word-Datei. Es fehlen: ${signs}`,
	more: (count: number) => `und ${count} weitere`,
}
const en: typeof de = {
	page: ['Page ', ' of '],
	placeAndDate: 'Place, date',
	part: (at, of) => `Part ${at} of ${of}`,
	continued: 'continued',
	withoutPicture: (alt) => `[The picture is not in this file: ${alt}]`,
	withoutLetters: (signs) =>
		`This file has no letters for some characters. An empty box stands in their place; they are there when text is copied or read aloud, and in the Word file. Missing: ${signs}`,
	more: (count) => `and ${count} more`,
}
const paperTexts = { de, en } satisfies Texts<typeof de>

/** What is written on sheets beside the content, in the language of the document. */
export const paperTextsOf = ({ language }: Pick<TextDocument, 'language'>): typeof de => paperTexts[language]
