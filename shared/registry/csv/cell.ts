/** Begins like a formula, or like something guarded: spreadsheets calculate cells that begin with these signs. */
const formula = /^'*[=+\-@\t\r]/u
const guarded = /^'+[=+\-@\t\r]/u

/** A cell that no spreadsheet takes for a formula: an apostrophe before it makes it words. */
export const guardCell = (words: string): string => (formula.test(words) ? `'${words}` : words)

/** Takes the apostrophe away again that `guardCell` (or a spreadsheet) put before a formula's sign. */
export const unguardCell = (cell: string): string => (guarded.test(cell) ? cell.slice(1) : cell)

/** A cell of a file as plain words: hard spaces and foreign line ends made ordinary, nothing around them. */
export function cleanCell(cell: string): string {
	const words = cell
		.replace(/\r\n?/gu, '\n')
		.replace(/[\u00a0\u202f]/gu, ' ')
		.replace(/^[ \n\ufeff]+|[ \n\t]+$/gu, '')
	return unguardCell(words)
}

/**
 * Rows of words as a CSV file the way German Excel opens it with a double click: semicolons, CRLF, a byte order mark.
 * Cells that a spreadsheet would calculate are guarded; reading takes the guard away.
 */
export function csvFile(rows: readonly (readonly string[])[]): string {
	const cell = (words: string) => {
		const guarded = guardCell(words)
		return /[;"\r\n]|^\s|\s$/u.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded
	}
	return `\ufeff${rows.map((row) => `${row.map(cell).join(';')}\r\n`).join('')}`
}
