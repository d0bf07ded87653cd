import type * as Y from 'yjs'
import type { Term } from '../../registry/index.ts'
import { entryName } from './entries.ts'
import { type CellValue, weightOf } from './kinds/index.ts'
import { cellValue, columnsOf, rowsOf } from './table.ts'

/** What a method says of rows that are marked in many columns. */
export interface RecurrenceWords {
	/** the last column: in how many of them a row is marked */
	readonly label: Term
	/** the last row: how many rows are marked in each of them */
	readonly foot: Term
	/** what the line below the rows that recur says: in so many columns or more */
	line(least: number): Term
}

/** In how many columns a row is marked. */
export interface RowRecurrence {
	/** columns with a cross or a number */
	readonly in: number
	/** how often in all: a cross is once */
	readonly times: number
	/** columns in which nobody knows yet: they count for nothing */
	readonly open: number
}

/** How rows are spread over the columns of marks in sight; those about an entry that is gone are left out. */
export interface Recurrences {
	readonly of: number
	readonly rows: ReadonlyMap<string, RowRecurrence>
	/** how many rows are marked in each column */
	readonly columns: ReadonlyMap<string, number>
}

/** Fewer columns say nothing of what recurs. */
const fewest = 3

/** In how many of so many columns a row must be marked to recur: in half of them; undefined where they are too few. */
export const leastToRecur = (of: number): number | undefined => (of < fewest ? undefined : Math.ceil(of / 2))

export const recurs = ({ in: marked }: Pick<RowRecurrence, 'in'>, of: number): boolean =>
	marked >= (leastToRecur(of) ?? Number.POSITIVE_INFINITY)

export function recurrencesIn(doc: Y.Doc, tableId: string): Recurrences {
	const marked = columnsOf(doc, tableId).filter(
		({ kind, entry }) => kind === 'mark' && (!entry || entryName(doc, entry) !== undefined),
	)
	const columns = new Map(marked.map(({ id }) => [id, 0]))
	const rows = new Map<string, RowRecurrence>()
	if (marked.length === 0) return { of: 0, rows, columns }
	for (const { id } of rowsOf(doc, tableId)) {
		const values = marked.map((column) => [column.id, cellValue(doc, tableId, id, column)] as const)
		for (const [column, value] of values) if (isMarked(value)) columns.set(column, (columns.get(column) ?? 0) + 1)
		rows.set(id, {
			in: values.filter(([, value]) => isMarked(value)).length,
			times: values.reduce((sum, [, value]) => sum + weightOf(value), 0),
			open: values.filter(([, value]) => value === '?').length,
		})
	}
	return { of: marked.length, rows, columns }
}

const isMarked = (value: CellValue | undefined) => weightOf(value) > 0
