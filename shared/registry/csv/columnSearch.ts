import type { Term } from '../term.ts'
import { cleanCell } from './cell.ts'
import type { FileLine } from './check.ts'
import { headingKey, headingOf } from './mapping.ts'

/** A column that a list looks for in a file, with other words people use for it. */
export interface SoughtColumn {
	readonly header: Term
	readonly also: readonly string[]
}

/** A line of a list: the words under each column that was found, and those that have no column of their own. */
export interface ListLine<Column extends string> {
	readonly words: Readonly<Partial<Record<Column, string>>>
	/** "Indikator: Anteil", as it stands behind the words of the main column */
	readonly others: readonly string[]
}

/** A file as a table. */
interface Lines {
	headings: readonly string[]
	lines: readonly FileLine[]
}

/** What each column of a file is to a list; undefined for those whose words stand behind an entry. */
export type ListMapping<Column extends string> = readonly (Column | undefined)[]

/**
 * What each column of a file most likely is, by its heading; `main` is what every entry is about. Where no heading names
 * it, it is the column with the longest words.
 */
export function proposeColumns<Column extends string>(
	{ headings, lines }: Lines,
	columns: Readonly<Record<Column, SoughtColumn>>,
	main: NoInfer<Column>,
): ListMapping<Column> {
	const found = headings.map((heading) => columnNamed(heading, columns))
	const mapping = found.map((column, i) => (found.indexOf(column) === i ? column : undefined))
	if (!mapping.includes(main)) {
		const length = (i: number) => lines.reduce((sum, { cells }) => sum + (cells[i] ?? '').length, 0)
		const free = mapping.flatMap((column, i) => (column === undefined ? [i] : []))
		const [longest] = free.sort((a, b) => length(b) - length(a))
		if (longest !== undefined) mapping[longest] = main
	}
	return mapping
}

/** The lines of a file as entries of a list that has these columns, mapped as proposed or as somebody said. Lines without words are none. */
export function listLines<Column extends string>(
	file: Lines,
	columns: Readonly<Record<Column, SoughtColumn>>,
	main: NoInfer<Column>,
	mapping: ListMapping<Column> = proposeColumns(file, columns, main),
): { entries: ListLine<Column>[]; apart: string[] } {
	const { headings, lines } = file
	const apart = headings.map((_, i) => headingOf(headings, i)).filter((_, i) => mapping[i] === undefined)
	const entries = lines.flatMap(({ cells }): ListLine<Column>[] => {
		const words: Partial<Record<Column, string>> = {}
		const others: string[] = []
		for (const [i, stored] of cells.entries()) {
			const cell = cleanCell(stored)
			const column = mapping[i]
			if (!cell) continue
			if (column !== undefined) words[column] = cell
			else others.push(i < headings.length ? `${headingOf(headings, i)}: ${cell}` : cell)
		}
		return Object.keys(words).length + others.length > 0 ? [{ words, others }] : []
	})
	return { entries, apart }
}

function columnNamed<Column extends string>(
	heading: string,
	columns: Readonly<Record<Column, SoughtColumn>>,
): Column | undefined {
	const wanted = headingKey(heading)
	if (!wanted) return undefined
	return (Object.keys(columns) as Column[]).find((column) =>
		[columns[column].header.de, columns[column].header.en, ...columns[column].also].some(
			(word) => headingKey(word) === wanted,
		),
	)
}
