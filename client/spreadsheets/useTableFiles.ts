import { useEffect } from 'react'
import type { Texts } from '../texts/texts.ts'
import { useTexts } from '../texts/texts.ts'
import { late } from '../ui/late.ts'
import type { MenuItem } from '../ui/Menu.tsx'
import type { TableForm } from './saveTable.ts'

const de = {
	csv: (what: string) => `${what} als CSV`,
	workbook: (what: string) => `${what} als Excel-Datei`,
}
const en: typeof de = {
	csv: (what) => `${what} as CSV`,
	workbook: (what) => `${what} as an Excel file`,
}
const tableFileTexts = { de, en } satisfies Texts<typeof de>

/** What writes files comes when a page stands there that offers some. */
const writer = late(() => import('./saveTable.ts'))

/**
 * The entries of a menu that save a table: for Excel, and for every other program. `what` begins their labels ("Ziele"),
 * `name` is that of the file, `rows` are read when one of them is chosen; the first row holds the headings.
 */
export function useTableFiles(): (
	what: string,
	name: string,
	rows: () => string[][] | Promise<string[][]>,
) => MenuItem[] {
	const texts = useTexts(tableFileTexts)
	useEffect(() => void writer.fetch(), [])
	return (what, name, rows) => {
		const save = async (form: TableForm) => {
			const [table, { saveTable }] = await Promise.all([rows(), writer.fetch()])
			saveTable(table, name, form)
		}
		return [
			{ label: texts.workbook(what), icon: 'table', onSelect: () => void save('workbook') },
			{ label: texts.csv(what), icon: 'download', onSelect: () => void save('csv') },
		]
	}
}
