import type * as Y from 'yjs'
import type { Term } from '../../registry/index.ts'
import { entryName } from './entries.ts'
import { kindOf } from './kinds/index.ts'
import type { TableMethod } from './method.ts'
import { recurrencesIn } from './recurrence.ts'
import { nameOfRow, subjects } from './subject.ts'
import { markSums } from './sums.ts'
import { columnsOf, isSection, linesOf, rowMap, subjectOfTable } from './table.ts'
import { columnWords, type WordedColumn, wordedColumn } from './worded.ts'

/** Over the column that says below which heading a row stands. */
export const headingColumn: Term = { de: 'Abschnitt', en: 'Section' }

/** The rows of a table as words, in their common order: each with its heading, and what is marked in all. */
export function rowsForFile(
	doc: Y.Doc,
	tableId: string,
	{ method, locale }: { method: TableMethod | undefined; locale: keyof Term },
): string[][] {
	const cells = columnsOf(doc, tableId).map((column) =>
		wordedColumn(column, method, (entry) => entryName(doc, entry), locale),
	)
	const lines = linesOf(doc, tableId)
	const hasSections = lines.some(isSection)
	const isAdded = cells.filter(({ kind }) => kind === 'mark').length > 1
	const sums = isAdded && !method?.recurrence ? markSums(doc, tableId).rows : undefined
	const counts = isAdded && method?.recurrence ? recurrencesIn(doc, tableId).rows : undefined
	let heading = ''
	const rows = lines.flatMap((line) => {
		if (isSection(line)) {
			heading = line.heading.trim()
			return []
		}
		const stored = rowMap(doc, tableId, line.id)
		return [
			[
				nameOfRow(doc, stored)?.trim() ?? '',
				...(hasSections ? [heading] : []),
				...cells.map((column) => cellWords(doc, stored, column)),
				...(sums ? [String(sums.get(line.id) ?? 0)] : []),
				...(counts ? [String(counts.get(line.id)?.in ?? 0)] : []),
			],
		]
	})
	const head = [
		subjects[subjectOfTable(doc, tableId)].label[locale],
		...(hasSections ? [headingColumn[locale]] : []),
		...cells.map(({ label }) => label),
		...(sums ? [columnWords.sum[locale]] : []),
		...(counts && method?.recurrence ? [method.recurrence.label[locale]] : []),
	]
	return [head, ...rows]
}

function cellWords(doc: Y.Doc, row: Y.Map<unknown> | undefined, column: WordedColumn): string {
	const kind = kindOf(column)
	const value = row && kind.value(row, column)
	return value === undefined ? '' : kind.words(value, column, doc)
}
