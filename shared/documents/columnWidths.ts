/** Letters that stand side by side in the cells of a row across an upright sheet. */
const lettersAcross = 92
/** What the edges of a cell take, in letters. */
const edges = 3
/** How much wider than the others the letters of a heading are: they are bold. */
const bold = 1.2
/** Words that are longer may be broken, and texts that are longer wish for no more room. */
const longest = { word: 24, text: 60 } as const

/**
 * How wide the columns of a table are by what stands in them, in letters, the heading first: each has room for its longest word, and those with
 * long sentences share what is left. Where a sheet is too narrow for the words alone, `fits` is false and each has its share.
 */
export function columnWidths(columns: readonly (readonly string[])[]): { widths: number[]; fits: boolean } {
	const most = (texts: readonly string[]) => texts.reduce((longest, { length }) => Math.max(longest, length), 0)
	const longestWord = (cells: readonly string[]) => most(cells.flatMap((cell) => cell.split(/\s+/u)))
	const least = columns.map(
		([heading = '', ...cells]) =>
			Math.min(longest.word, Math.max(bold * longestWord([heading]), longestWord(cells))) + edges,
	)
	const left = lettersAcross - sum(least)
	if (left < 0) return { widths: least, fits: false }
	const wished = columns.map((cells, at) => Math.max(0, Math.min(longest.text, most(cells)) - (least[at] ?? 0)))
	const share = Math.min(1, left / Math.max(1, sum(wished)))
	return { widths: least.map((width, at) => width + share * (wished[at] ?? 0)), fits: true }
}

const sum = (numbers: readonly number[]) => numbers.reduce((all, each) => all + each, 0)
