import { type Comparison, changesIn, type Pair, type RowState } from '../../../../shared/blocks/table/index.ts'

/** A row as the comparison shows it. */
export interface ComparedRow {
	/** id of the row today, or then if it is gone */
	readonly id: string
	readonly pair: Pair<RowState>
	readonly isChanged: boolean
}

export function comparedRows({ columns, rows }: Comparison): ComparedRow[] {
	return rows.map((pair) => ({
		id: (pair.after ?? pair.before).id,
		pair,
		isChanged: changesIn({ columns, rows: [pair] }).some(({ kind }) => !kind.startsWith('column')),
	}))
}
