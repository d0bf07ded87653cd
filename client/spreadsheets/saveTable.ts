import { csvFile } from '../../shared/registry/csv/cell.ts'
import { saveFile, systemNameOf } from '../ui/saveFile.ts'
import { workbookFile } from './workbookFile.ts'

/** The forms in which a table can be saved: for Excel, and for every other program. */
export type TableForm = 'workbook' | 'csv'

/** Hands the person a file of these rows, the first of which holds the headings. */
export function saveTable(rows: readonly (readonly string[])[], name: string, form: TableForm): void {
	const file = systemNameOf(name)
	if (form === 'csv') saveFile(`${file}.csv`, csvFile(rows))
	else saveFile(`${file}.xlsx`, workbookFile(rows, name), workbookType)
}

const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
