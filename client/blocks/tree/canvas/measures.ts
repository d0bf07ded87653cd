/** Measures of the picture in board units. The style sheet uses the same. */
export const treeMeasures = {
	/** names of the levels */
	head: 112,
	column: 168,
	widest: 288,
	gap: 16,
	/** height between two bands */
	between: 44,
	padding: 16,
} as const

export interface TreeWidth {
	readonly width: number
	readonly column: number
}

/** How wide so many columns are where `width` is to be filled: a column is never narrower than words need. */
export function widthOf(count: number, width: number): TreeWidth {
	const { head, gap, padding } = treeMeasures
	const columns = Math.max(1, count)
	const room = (width - head - 2 * padding) / columns - gap
	const column = Math.round(Math.min(treeMeasures.widest, Math.max(treeMeasures.column, room)))
	return { width: head + 2 * padding + columns * (column + gap), column }
}

/** The middle of so many columns, from the left edge of the picture. */
export function columnAt({ column }: TreeWidth, first: number, columns: number): number {
	const { head, gap, padding } = treeMeasures
	return padding + head + gap + first * (column + gap) + (columns * (column + gap) - gap) / 2
}
