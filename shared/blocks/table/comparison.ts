import { type ColumnState, type RowState, type StateDetail, stateDetails, type TableState } from './state.ts'

/** Something as it was and as it is; one of the two is missing if it came or went. */
export type Pair<Part> =
	| { readonly before: Part; readonly after: Part }
	| { readonly before: Part; readonly after?: undefined }
	| { readonly before?: undefined; readonly after: Part }

/** Two states of one table side by side: in the order of the later one, what is gone at its former place. */
export interface Comparison {
	readonly columns: readonly Pair<ColumnState>[]
	readonly rows: readonly Pair<RowState>[]
}

/** One difference between two states. Rows are named by their ids, words are those of the cells. */
export type TableChange =
	| { readonly kind: 'columnNew'; readonly column: ColumnState }
	| { readonly kind: 'columnGone'; readonly column: ColumnState }
	| { readonly kind: 'columnRenamed'; readonly before: ColumnState; readonly after: ColumnState }
	| { readonly kind: 'rowNew'; readonly row: RowState }
	| { readonly kind: 'rowGone'; readonly row: RowState }
	| { readonly kind: 'renamed'; readonly before: RowState; readonly after: RowState }
	| { readonly kind: 'detail'; readonly before: RowState; readonly after: RowState; readonly detail: StateDetail }
	| { readonly kind: 'cell'; readonly before: RowState; readonly after: RowState; readonly column: ColumnState }

/**
 * Lays two states of a table side by side. A row is the same if its id is, or else if it is about the same actor or other entry: who was
 * taken out and entered again was not away.
 */
export function compareTables(before: TableState, after: TableState): Comparison {
	const columnOf = new Map(after.columns.map((column) => [column.id, column]))
	return {
		columns: sideBySide(before.columns, after.columns, ({ id }) => columnOf.get(id)),
		rows: sideBySide(before.rows, after.rows, matchRows(before.rows, after.rows)),
	}
}

/**
 * Every difference once: columns, then row by row. A row that came or went is one difference with all its words, and so is
 * a column that went; the words in a new column are differences of their rows.
 */
export function changesIn({ columns, rows }: Comparison): TableChange[] {
	const shown = columns.flatMap(({ after }) => after ?? [])
	return [...columns.flatMap(columnChanges), ...rows.flatMap((pair) => rowChanges(pair, shown))]
}

function columnChanges({ before, after }: Pair<ColumnState>): TableChange[] {
	if (!before) return [{ kind: 'columnNew', column: after }]
	if (!after) return [{ kind: 'columnGone', column: before }]
	return before.label === after.label ? [] : [{ kind: 'columnRenamed', before, after }]
}

function rowChanges({ before, after }: Pair<RowState>, columns: readonly ColumnState[]): TableChange[] {
	if (!before) return [{ kind: 'rowNew', row: after }]
	if (!after) return [{ kind: 'rowGone', row: before }]
	const changes: TableChange[] = before.name === after.name ? [] : [{ kind: 'renamed', before, after }]
	for (const detail of stateDetails) {
		if (before[detail] !== after[detail]) changes.push({ kind: 'detail', before, after, detail })
	}
	for (const column of columns) {
		if (wordsIn(before, column) !== wordsIn(after, column)) changes.push({ kind: 'cell', before, after, column })
	}
	return changes
}

/** What a row says in a column. */
export const wordsIn = (row: RowState | undefined, column: ColumnState): string => row?.cells[column.id] ?? ''

function matchRows(before: readonly RowState[], after: readonly RowState[]): (row: RowState) => RowState | undefined {
	const partners = new Map<RowState, RowState>()
	const free = new Set(after)
	const pair = (isSame: (a: RowState, b: RowState) => boolean) => {
		for (const row of before) {
			if (partners.has(row)) continue
			const partner = [...free].find((candidate) => isSame(row, candidate))
			if (!partner) continue
			partners.set(row, partner)
			free.delete(partner)
		}
	}
	pair((a, b) => a.id === b.id)
	pair((a, b) => a.actor !== undefined && a.actor === b.actor)
	pair((a, b) => a.entry !== undefined && a.entry === b.entry)
	return (row) => partners.get(row)
}

function sideBySide<Part>(
	before: readonly Part[],
	after: readonly Part[],
	partnerOf: (part: Part) => Part | undefined,
): Pair<Part>[] {
	const beforeOf = new Map<Part, Part>()
	/** what went, by the part of `after` it stood behind; undefined for those at the beginning */
	const gone = new Map<Part | undefined, Part[]>()
	let behind: Part | undefined
	for (const part of before) {
		const partner = partnerOf(part)
		if (partner === undefined) gone.set(behind, [...(gone.get(behind) ?? []), part])
		else {
			beforeOf.set(partner, part)
			behind = partner
		}
	}
	const goneBehind = (part: Part | undefined) => (gone.get(part) ?? []).map((each): Pair<Part> => ({ before: each }))
	return [
		...goneBehind(undefined),
		...after.flatMap((part): Pair<Part>[] => {
			const former = beforeOf.get(part)
			return [former === undefined ? { after: part } : { before: former, after: part }, ...goneBehind(part)]
		}),
	]
}
