import { type Content, columnWidths, type Words } from '../documents/index.ts'
import { dayWords, isDay, type Term } from '../registry/index.ts'

/**
 * Rows under headings to be read: as a table, or row by row as sentences where a sheet is too narrow for the longest words of all columns;
 * `anyWidth`: it is no sheet. Nothing without any row. Columns in which nothing stands are left out: they say nothing. Days are told as
 * people write them.
 */
export function rowsTold(
	table: readonly (readonly string[])[],
	{ locale, anyWidth }: { locale: keyof Term; anyWidth?: boolean | undefined },
): Content[] {
	const [headings = [], ...rows] = table
	if (rows.length === 0) return []
	const cell = (row: readonly string[], at: number) => inWords((row[at] ?? '').trim(), locale)
	const filled = headings.flatMap((_, at) => (rows.some((row) => cell(row, at) !== '') ? [at] : []))
	const shown = filled.length > 0 ? filled : [0]
	const { widths, fits } = columnWidths(shown.map((at) => [headings[at] ?? '', ...rows.map((row) => cell(row, at))]))
	if (!fits && !anyWidth) {
		const said = (row: readonly string[]) =>
			shown.map((at) => ({ heading: headings[at] ?? '', words: cell(row, at) })).filter(({ words }) => words !== '')
		return [{ kind: 'list', isOrdered: false, items: rows.map((row) => ({ text: asSentence(said(row)) })) }]
	}
	return [
		{
			kind: 'table',
			columns: shown.map((at, i) => ({ label: headings[at] ?? '', width: widths[i] ?? 1 })),
			hasRowHeads: false,
			rows: rows.map((row) => shown.map((at) => cell(row, at))),
		},
	]
}

/** What a row is about, and then heading by heading what is said of it. */
const asSentence = ([first, ...more]: readonly { heading: string; words: string }[]): Words => [
	{ text: inOne(first?.words ?? '–'), bold: true },
	...(more.length > 0
		? [{ text: `; ${more.map(({ heading, words }) => `${heading}: ${inOne(words)}`).join('; ')}` }]
		: []),
]

/** What stands line by line in a cell, within a sentence. */
const inOne = (words: string): string => words.replace(/\s*\n\s*/gu, ' / ')

const inWords = (cell: string, locale: keyof Term): string => (isDay(cell) ? dayWords(cell, locale) : cell)
