import Papa from 'papaparse'

/** Text from the clipboard as rows of cells; rows and cells without words are left out. */
export interface Pasted {
	readonly text: string
	readonly rows: readonly (readonly string[])[]
	/** whether it comes from a table: several cells in at least one row */
	readonly isTable: boolean
}

/** How pasted text can come onto the board: a card per row, per cell, one card for all, or plain text. */
export type PasteChoice = 'rows' | 'cells' | 'one' | 'text'

/** What can be chosen, the likeliest first. */
export function choicesFor({ isTable }: Pasted): readonly PasteChoice[] {
	return isTable ? ['cells', 'rows', 'text'] : ['rows', 'one', 'text']
}

/** Spreadsheets bring their cells as text with tabs and as an HTML table; programs for text only the latter. */
export function readPasted(text: string, html?: string): Pasted {
	const plain = text.replaceAll('\r\n', '\n').trim()
	const rows = (plain.includes('\t') ? cellsOf(plain) : tableIn(html)) ?? plain.split('\n').map((line) => [line])
	const filled = rows.map((row) => row.map(clean).filter((cell) => cell !== '')).filter((row) => row.length > 0)
	return { text: plain, rows: filled, isTable: filled.some((row) => row.length > 1) }
}

/** The words of each card. */
export function thoughtsIn({ text, rows }: Pasted, choice: Exclude<PasteChoice, 'text'>): string[] {
	switch (choice) {
		case 'rows':
			return rows.map((row) => row.join('\n'))
		case 'cells':
			return rows.flat()
		case 'one':
			return [text]
	}
}

function cellsOf(text: string): string[][] {
	return Papa.parse<string[]>(text, { delimiter: '\t' }).data
}

function tableIn(html: string | undefined): string[][] | undefined {
	if (!html?.includes('<t')) return undefined
	// A parsed document runs and loads nothing.
	const table = new DOMParser().parseFromString(html, 'text/html').querySelector('table')
	if (!table) return undefined
	return [...table.rows].map((row) => [...row.cells].map((cell) => cell.textContent ?? ''))
}

/** Without the signs that lists put before their points. */
const clean = (cell: string) => cell.trim().replace(/^(?:[-–•*·▪◦]|\d{1,3}[.)])\s+/u, '')
