import type { Content, Words } from '../documents/index.ts'
import { dayWords, isDay, type Term } from '../registry/index.ts'

/** Letters that stand side by side in the cells of a row across an upright sheet. */
const lettersAcross = 92
/** What the edges of a cell take, in letters. */
const edges = 3

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
	const widths = columnWidths(shown.map((at) => [headings[at] ?? '', ...rows.map((row) => cell(row, at))]))
	if (!widths && !anyWidth) {
		const said = (row: readonly string[]) =>
			shown.map((at) => ({ heading: headings[at] ?? '', words: cell(row, at) })).filter(({ words }) => words !== '')
		return [{ kind: 'list', isOrdered: false, items: rows.map((row) => ({ text: asSentence(said(row)) })) }]
	}
	return [
		{
			kind: 'table',
			columns: shown.map((at, i) => ({ label: headings[at] ?? '', width: widths?.[i] ?? 1 })),
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

/** Each column has room for its longest word, and those with long sentences share what is left; undefined where the words alone are too wide. */
function columnWidths(columns: readonly (readonly string[])[]): number[] | undefined {
	const longest = (texts: readonly string[]) => texts.reduce((most, { length }) => Math.max(most, length), 0)
	const least = columns.map((cells) => Math.min(24, longest(cells.flatMap((cell) => cell.split(/\s+/u)))) + edges)
	const left = lettersAcross - sum(least)
	if (left < 0) return undefined
	const wished = columns.map((cells, at) => Math.max(0, Math.min(60, longest(cells)) - (least[at] ?? 0)))
	const share = Math.min(1, left / Math.max(1, sum(wished)))
	return least.map((width, at) => width + share * (wished[at] ?? 0))
}

const sum = (numbers: readonly number[]) => numbers.reduce((all, each) => all + each, 0)
