/** Cells as spreadsheets put them on the clipboard: tabs between cells, line ends between rows, quotes where needed. */
export function cellsToClipboard(cells: readonly (readonly string[])[]): string {
	const quoted = (cell: string) => (/[\t\r\n"]/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)
	return cells.map((row) => row.map(quoted).join('\t')).join('\r\n')
}

/** The rows of cells in a text copied from a spreadsheet. One word without tabs is one cell. */
export function cellsFromClipboard(copied: string): string[][] {
	const rows: string[][] = [[]]
	// A spreadsheet ends the last row, too.
	const text = copied.replace(/\r\n?/gu, '\n').replace(/\n$/u, '')
	const cell = /(?:"((?:[^"]|"")*)"|([^\t\n]*))(\t|\n|$)/uy
	while (cell.lastIndex <= text.length) {
		const start = cell.lastIndex
		const found = cell.exec(text)
		if (!found) {
			// A lone quotation mark at the beginning of a cell is just that.
			const end = text.slice(start).search(/[\t\n]/u)
			const stop = end < 0 ? text.length : start + end
			rows.at(-1)?.push(text.slice(start, stop))
			if (text[stop] === '\n') rows.push([])
			if (stop >= text.length) break
			cell.lastIndex = stop + 1
			continue
		}
		const [, quoted, plain = '', end] = found
		rows.at(-1)?.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'))
		if (end === '') break
		if (end === '\n') rows.push([])
	}
	return rows
}
