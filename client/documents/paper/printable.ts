import type { Words } from '../../../shared/documents/index.ts'

/** Words of one look on one line; between two lines stands `lineEnd`. */
export interface Piece {
	readonly text: string
	readonly bold: boolean
	readonly italic: boolean
}

const lineEnd = '\n'

/**
 * These words as every form of a document can hold them. Signs that no XML file may hold, and halves of signs, become U+FFFD, which is
 * seen: what somebody wrote is never left out in silence. Every way to end a line becomes one.
 */
export const printable = (words: string): string =>
	words
		.replace(/\r\n?|[\v\f\u0085\u2028\u2029]/gu, lineEnd)
		.replace(/[\p{Surrogate}\uFFFE\uFFFF]|(?![\n\t])\p{Cc}/gu, '\uFFFD')

/** Words as pieces of one look each, without empty ones. */
const piecesOf = (words: Words): Piece[] =>
	(typeof words === 'string' ? [{ text: words, bold: undefined, italic: undefined }] : words)
		.map(({ text, bold, italic }) => ({ text: printable(text), bold: bold === true, italic: italic === true }))
		.filter(({ text }) => text !== '')

/** Pieces line by line; an empty line has none. */
export function linesOf(words: Words): Piece[][] {
	const lines: Piece[][] = [[]]
	for (const piece of piecesOf(words)) {
		for (const [at, text] of piece.text.split(lineEnd).entries()) {
			if (at > 0) lines.push([])
			if (text !== '') lines.at(-1)?.push({ ...piece, text })
		}
	}
	return lines
}

const rightToLeft =
	/[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u

/** Whether these words are read from right to left: their first letter says it. */
export const beginsFromTheRight = (words: string): boolean => rightToLeft.test(/\p{L}/u.exec(words)?.[0] ?? '')

/** Words in parts that run in one direction each; signs between two letters of one direction go with them. */
export function byDirection(words: string): { text: string; fromTheRight: boolean }[] {
	if (!rightToLeft.test(words)) return words === '' ? [] : [{ text: words, fromTheRight: false }]
	const parts: { text: string; fromTheRight: boolean }[] = []
	let fromTheRight = beginsFromTheRight(words)
	let text = ''
	for (const sign of words) {
		const turned = /\p{L}/u.test(sign) ? rightToLeft.test(sign) : fromTheRight
		if (turned !== fromTheRight) {
			if (text !== '') parts.push({ text, fromTheRight })
			text = ''
			fromTheRight = turned
		}
		text += sign
	}
	return [...parts, { text, fromTheRight }]
}
