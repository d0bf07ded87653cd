/** Measures of the table on the board in board units, as in its style sheet. */
export const boardMeasures = {
	/** title and tools */
	head: 60,
	/** names of the columns */
	heading: 40,
	/** the column of names */
	name: 214,
	/** the smallest words in it */
	letters: 13,
} as const

/** How wide a column of words is in a table `w` wide with so many of them. */
export const widthOfColumn = (w: number, columns: number): number =>
	Math.round((w - boardMeasures.name) / Math.max(1, columns))
