import type * as Y from 'yjs'
import { columnsOf, entryName, nameOfRow, openCells, readCell, rowMap, withoutMark } from '../../blocks/table/index.ts'
import type { Finding } from '../../findings/index.ts'

/** Where somebody noted that something is still to be settled. */
export function analyse(doc: Y.Doc, id: string): Finding[] {
	const columns = new Map(
		columnsOf(doc, id).map(({ id: column, label, entry }) => [
			column,
			(entry ? entryName(doc, entry) : label)?.trim() ?? '',
		]),
	)
	return openCells(doc, id).map(({ row, column }) => {
		const name = nameOfRow(doc, rowMap(doc, id, row))?.trim() ?? ''
		const place = [name, columns.get(column)].filter(Boolean).join(', ')
		const question = withoutMark(readCell(doc, id, row, column)).trim()
		return {
			key: `openCell/${row}/${column}`,
			rule: 'openCell',
			sign: 'open',
			tone: 'care',
			title: { de: 'Noch offen', en: 'Still open' },
			sentence: {
				de: question ? `${place || 'Eine Zelle'}: „${question}“` : `${place || 'Eine Zelle'} ist noch offen.`,
				en: question ? `${place || 'A cell'}: “${question}”` : `${place || 'A cell'} is still open.`,
			},
			task: { de: `Klären: ${question || place}`, en: `Settle: ${question || place}` },
			elements: [`${row}/${column}`],
		}
	})
}
