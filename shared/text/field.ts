import { cut } from '../lib/characters.ts'

/**
 * What may stand in a text field: so many UTF-16 units at most, as in `maxlength`, in one line or in several; `asTyped` are
 * several that keep the blanks around them, too.
 */
export interface TextField {
	readonly limit: number
	readonly lines: 'one' | 'several' | 'asTyped'
}

/**
 * Words as they may stand in a field while somebody writes them: composed letters (NFC), line ends as `\n`, in a field of one
 * line blanks instead of them, no signs nobody sees, no half character. What does not fit is left out without a word, as
 * browsers do it.
 */
export function written({ limit, lines }: TextField, words: string): string {
	// Longer than the field, and short enough to look at letter by letter.
	const legible = cut(words, 4 * limit)
		.replace(/\p{Surrogate}/gu, '\ufffd')
		.replace(/\r\n?|[\u2028\u2029\v\f\u0085]/gu, '\n')
		.replace(/(?![\n\t])\p{Cc}|\ufeff/gu, '')
		.normalize('NFC')
	return cut(lines === 'one' ? legible.replace(/[\n\t]/gu, ' ') : legible, limit)
}

/** Words as they are kept once they are written: besides, without blanks around them, in one line without doubled ones. */
export function tidied(field: TextField, words: string): string {
	const { limit, lines } = field
	if (lines === 'asTyped') return written(field, words)
	const whole = written({ limit: 4 * limit, lines }, words).trim()
	return cut(lines === 'one' ? whole.replace(/\s+/gu, ' ') : whole, limit).trimEnd()
}
