import type { EditSession } from '../../sync/editSession.ts'
import { createValue, type Value } from '../../sync/value.ts'

/** A cell of the grid as shown: row id and column id (`name`, `field`, `level` or a column of the table). */
export interface Place {
	row: string
	column: string
}

interface GridState {
	/** the chosen cell */
	cursor?: Place
	/** the other corner of the chosen range, if it is more than one cell */
	anchor?: Place
	/** the cell this person was taken to, until they go on */
	shown?: Place
	editing?: { place: Place; replace: boolean; session: EditSession }
}

/** Where somebody is in one table on this screen. Cells watch it one by one; nothing of it is shared. */
export interface Grid {
	readonly state: Value<GridState>
	set(next: GridState): void
	/** Whether Tab comes here at all: a table on the board is one thing among others until somebody writes in it. */
	takePart(takesPart: boolean): void
	/** What is shown now, from top to bottom and left to right. `wide` rows are one cell, whatever the column. */
	show(rows: readonly string[], columns: readonly string[], wide?: ReadonlySet<string>): void
	/** Whether a row is one cell. */
	isWide(row: string): boolean
	rows(): readonly string[]
	columns(): readonly string[]
	/** The cell so many rows and columns away, or the last one on the way there. */
	beside(place: Place, rows: number, columns: number): Place
	/** The next cell of the reading order, or undefined at the end. */
	step(place: Place, by: 1 | -1): Place | undefined
	/** The chosen cells as rows of places; one cell if no range is chosen. */
	range(): Place[][]
	/** What this cell is at the moment, as words of one string: `stop` (Tab comes here), `cursor`, `range`, `shown`, `edit`. */
	roleOf(place: Place): string
}

export function createGrid(): Grid {
	const state = createValue<GridState>({})
	let rows: readonly string[] = []
	let columns: readonly string[] = []
	let wide: ReadonlySet<string> = new Set()
	let takesPart = true
	const at = (place: Place) => ({ row: rows.indexOf(place.row), column: columns.indexOf(place.column) })
	const clamp = (index: number, list: readonly string[]) => list[Math.max(0, Math.min(list.length - 1, index))] ?? ''

	/** Where Tab comes to, and the range as numbers: computed once per change, because every cell asks. */
	let stop: Place | undefined
	let corners: { top: number; bottom: number; left: number; right: number } | undefined
	const measure = () => {
		const { cursor, anchor } = state.get()
		corners = undefined
		const chosen = cursor && rows.includes(cursor.row) ? cursor : { row: rows[0] ?? '', column: columns[0] ?? '' }
		stop = takesPart ? chosen : undefined
		if (!cursor || !anchor) return
		const a = at(cursor)
		const b = at(anchor)
		if (Math.min(a.row, b.row, a.column, b.column) < 0) return
		corners = {
			top: Math.min(a.row, b.row),
			bottom: Math.max(a.row, b.row),
			left: Math.min(a.column, b.column),
			right: Math.max(a.column, b.column),
		}
	}
	/** A wide row is the same place in every column: the column one came from is kept, to go on in. */
	const same = (a: Place | undefined, b: Place) => a?.row === b.row && (a.column === b.column || wide.has(b.row))

	// Before any cell, which subscribe later.
	state.subscribe(measure)

	return {
		state,
		set: (next) => state.set(next),
		takePart(next) {
			takesPart = next
			state.set({ ...state.get() })
		},
		show(nextRows, nextColumns, nextWide = new Set()) {
			rows = nextRows
			columns = nextColumns
			wide = nextWide
			// A new state, so that cells hear of it whose part has changed.
			state.set({ ...state.get() })
		},
		isWide: (row) => wide.has(row),
		rows: () => rows,
		columns: () => columns,
		beside(place, down, right) {
			const { row, column } = at(place)
			return { row: clamp(row + down, rows), column: clamp(column + right, columns) }
		},
		step(place, by) {
			const { row, column } = at(place)
			// Of a wide row one goes on as from its last cell, or its first.
			const from = wide.has(place.row) ? (by > 0 ? columns.length - 1 : 0) : column
			const next = row * columns.length + from + by
			if (row < 0 || next < 0 || next >= rows.length * columns.length) return undefined
			return { row: rows[Math.floor(next / columns.length)] ?? '', column: columns[next % columns.length] ?? '' }
		},
		range() {
			const { cursor } = state.get()
			if (!cursor) return []
			if (!corners) return [[cursor]]
			const { left, right } = corners
			return rows
				.slice(corners.top, corners.bottom + 1)
				.map((row) => columns.slice(left, right + 1).map((column) => ({ row, column })))
		},
		roleOf(place) {
			const { cursor, shown, editing } = state.get()
			const words: string[] = []
			if (same(stop, place)) words.push('stop')
			if (same(cursor, place)) words.push('cursor')
			if (same(shown, place)) words.push('shown')
			if (same(editing?.place, place)) words.push('edit')
			if (corners) {
				const { row, column } = at(place)
				if (row >= corners.top && row <= corners.bottom && column >= corners.left && column <= corners.right)
					words.push('range')
			}
			return words.join(' ')
		},
	}
}

/** Ends writing, if somebody writes; what was written stays. */
export function leaveCell(grid: Grid) {
	const { editing, ...rest } = grid.state.get()
	if (!editing) return
	editing.session.commit()
	grid.set(rest)
}
