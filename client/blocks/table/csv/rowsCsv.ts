import {
	columnWords,
	headingColumn,
	type ImportedRow,
	type SubjectId,
	subjects,
} from '../../../../shared/blocks/table/index.ts'
import { cleanCell, type FileLine } from '../../../../shared/registry/csv/index.ts'
import { type Term, wordKey } from '../../../../shared/registry/index.ts'
import { hasCells, type ShownColumn } from '../columns.ts'

const nameHeadings = (subject: SubjectId): readonly Term[] => [subjects[subject].label, subjects[subject].one]

const isNamed = (words: string, terms: readonly Term[]) =>
	terms.some(({ de, en }) => wordKey(words) === wordKey(de) || wordKey(words) === wordKey(en))

/** What each column of a file is: the name of the row, its heading, a column of the table, a new one; undefined for sums and what has no heading. */
type Meant = 'name' | 'heading' | { readonly column: string } | { readonly label: string } | undefined

/**
 * The lines of a file as rows of a table: columns are met by their headings, the first one is the name where none is called so. Lines
 * without a name are left out. Choices go by the names they have in `columns`.
 */
export function readRows(
	{ headings, lines }: { readonly headings: readonly string[]; readonly lines: readonly FileLine[] },
	{ subject, columns }: { subject: SubjectId; columns: readonly ShownColumn[] },
): ImportedRow[] {
	const cells = columns.filter(hasCells)
	const sum = columns.find(({ shows }) => shows === 'sum')?.label
	const words = headings.map(cleanCell)
	// The first one, where none is called so.
	const nameAt = Math.max(
		0,
		words.findIndex((heading) => isNamed(heading, nameHeadings(subject))),
	)
	const meant = words.map((heading, at): Meant => {
		if (at === nameAt) return 'name'
		if (isNamed(heading, [headingColumn])) return 'heading'
		const known = cells.find(({ label }) => wordKey(label) === wordKey(heading))
		if (known) return { column: known.id }
		const isSum = isNamed(heading, [columnWords.sum]) || (sum !== undefined && wordKey(sum) === wordKey(heading))
		return isSum || !heading ? undefined : { label: heading }
	})
	return lines.flatMap((line): ImportedRow[] => {
		const row = { name: '', heading: '', cells: {} as Record<string, string>, newCells: {} as Record<string, string> }
		for (const [at, is] of meant.entries()) {
			const said = cleanCell(line.cells[at] ?? '')
			if (is === 'name' || is === 'heading') row[is] = said
			else if (is && 'column' in is) row.cells[is.column] = optionId(cells, is.column, said)
			else if (is) row.newCells[is.label] = said
		}
		return wordKey(row.name) ? [row] : []
	})
}

/** A choice of the method by its id, for its words stand with the method; any other words as they are. */
function optionId(columns: readonly ShownColumn[], column: string, words: string): string {
	const options = columns.find(({ id }) => id === column)?.options ?? []
	return options.find(({ own, label }) => !own && wordKey(label) === wordKey(words))?.id ?? words
}
