import { openArchive } from '../../../client/spreadsheets/archive.ts'
import { tagsOf } from '../../../client/spreadsheets/markup.ts'

/** What stands in a file for Word: the XML of a part, and the words of the text as they are read. */
export function openDocx(bytes: Uint8Array) {
	const archive = openArchive(bytes)
	const xml = (part: string) => archive.text(part) ?? ''
	return { xml, words: () => wordsIn(xml('word/document.xml')) }
}

/** Paragraph by paragraph; a new line within one is `\n`. */
function wordsIn(xml: string): string[] {
	const paragraphs: string[] = []
	let words = ''
	for (const { name, kind, text } of tagsOf(xml)) {
		if (name === 't' && kind === 'close') words += text
		if (name === 'br' && kind !== 'close') words += '\n'
		if (name === 'p' && kind !== 'open') {
			paragraphs.push(words)
			words = ''
		}
	}
	return paragraphs.filter((paragraph) => paragraph !== '')
}
