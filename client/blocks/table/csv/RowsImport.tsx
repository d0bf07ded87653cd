import {
	type ImportedRow,
	importRows,
	nameOfRow,
	rowMap,
	rowsOf,
	type SubjectId,
	subjects,
} from '../../../../shared/blocks/table/index.ts'
import { wordKey } from '../../../../shared/registry/index.ts'
import ImportList from '../../../actors/import/ImportList.tsx'
import { afterAsking } from '../../../cases/asking.ts'
import { useRoom } from '../../../sync/RoomContext.ts'
import { useLocale } from '../../../texts/locale.ts'
import { useTexts } from '../../../texts/texts.ts'
import type { ShownColumn } from '../columns.ts'
import { lateTableTexts } from '../lateTexts.ts'
import { readRows } from './rowsCsv.ts'

/** What a line says of a case. */
const caseOf = ({ name, cells, newCells }: ImportedRow) => ({
	title: name,
	words: [...Object.values(cells), ...Object.values(newCells)],
})

/** Rows from a file of a spreadsheet: chosen, looked at, read in, taken back. */
export default function RowsImport({
	tableId,
	subject,
	columns,
	onClose,
}: {
	tableId: string
	subject: SubjectId
	columns: readonly ShownColumn[]
	onClose: () => void
}) {
	const { doc } = useRoom()
	const locale = useLocale()
	const texts = useTexts(lateTableTexts).importing
	return (
		<ImportList
			title={texts.title(subjects[subject].label[locale])}
			read={(file) => {
				const rows = readRows(file, { subject, columns })
				const present = new Set(
					rowsOf(doc, tableId).map(({ id }) => wordKey(nameOfRow(doc, rowMap(doc, tableId, id)) ?? '')),
				)
				const known = rows.filter(({ name }) => present.has(wordKey(name))).length
				return {
					entries: rows.map(({ name, heading, cells, newCells }) => {
						const said = [...Object.values(cells), ...Object.values(newCells)].filter((words) => words.trim())
						return [heading ? `${heading}: ${name}` : name, ...said].join(' · ')
					}),
					apart: [],
					...(known > 0 && { known: texts.known(known) }),
					...(subject === 'case' && { before: (enter: () => void) => afterAsking(rows.map(caseOf), enter) }),
					enter: () => texts.result(importRows(doc, tableId, rows)),
				}
			}}
			onClose={onClose}
		/>
	)
}
