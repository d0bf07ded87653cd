import type { Placed, Rows } from '../../../../shared/blocks/tree/index.ts'

/** Where each level stands among the columns of the grid, and the gap in which lines leave it; see tree.css. */
export const levelColumns = {
	overall: { own: 1, gap: 1 },
	project: { own: 2, gap: 3 },
	partial: { own: 4, gap: 5 },
	tasks: { own: 6, gap: 6 },
} as const

/** The rows of the grid: those of the outline, with one above for each overall goal and one for the heads of the columns. */
export interface PictureRows {
	readonly heads: number
	/** of a row of the outline */
	lineOf(row: number): number
	/** of a goal: an overall one stands above all its rows */
	rowOf(placed: Placed): number
}

export function pictureRows({ goals }: Rows): PictureRows {
	const above = goals
		.filter(({ node }) => node.goal.level === 'overall')
		.map(({ row }) => row)
		.sort((a, b) => a - b)
		.slice(1)
	const lineOf = (row: number) => row + 3 + above.filter((each) => each <= row).length
	return {
		heads: 2,
		lineOf,
		rowOf({ node, row }) {
			if (node.goal.level !== 'overall') return lineOf(row)
			return above.includes(row) ? lineOf(row) - 1 : 1
		},
	}
}
