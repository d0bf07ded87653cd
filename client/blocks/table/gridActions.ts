import type { ColumnKindId } from '../../../shared/blocks/table/index.ts'
import { assertNever } from '../../../shared/lib/assertNever.ts'
import type { RoomView } from '../../sync/RoomContext.ts'
import { hasCells, type ShownColumn } from './columns.ts'
import { type Grid, leaveCell, type Place } from './grid.ts'
import type { CellAccess } from './gridCommands.ts'
import type { GridAction } from './gridKeys.ts'
import { moveShownRow } from './RowMenu.tsx'
import type { GridActions } from './useGridEvents.ts'

/** Does what a key meant, in the cell `cursor`. Answers whether the browser shall leave it at that. */
export function gridActor({
	room,
	grid,
	tableId,
	columns,
	mayMove,
	access,
	actions,
	onEditActor,
	insertNewline,
	openMenu,
	follow,
}: {
	room: RoomView
	grid: Grid
	tableId: string
	columns: readonly ShownColumn[]
	mayMove: boolean
	access: CellAccess
	actions: GridActions
	onEditActor: (actor: string) => void
	insertNewline: () => void
	openMenu: (row: string) => boolean
	follow: (place: Place) => boolean
}) {
	const { history, mayWrite } = room
	const first = (list: readonly string[], otherwise: string) => list[0] ?? otherwise
	const last = (list: readonly string[], otherwise: string) => list.at(-1) ?? otherwise

	const edit = (cursor: Place, replace: boolean, letter: string): boolean => {
		if (!mayWrite) return false
		const column = columns.find(({ id }) => id === cursor.column)
		const answer =
			replace && hasCells(column) && !grid.isWide(cursor.row) ? typedAnswer(column.shows, letter) : undefined
		if (answer !== undefined) {
			// A letter that is an answer by itself: again, it takes it back.
			access.write(cursor, access.read(cursor) === answer ? '' : answer)
			return true
		}
		if (grid.isWide(cursor.row) || hasCells(column) || column?.shows === 'name') {
			actions.edit(cursor, replace)
			// The letter itself goes its way, into the field that has the focus now.
			return !replace
		}
		const actor = access.actorOf(cursor.row)
		if (!replace && actor !== undefined) onEditActor(actor)
		return !replace
	}

	return (action: GridAction, cursor: Place, letter = ''): boolean => {
		const { editing } = grid.state.get()
		switch (action.do) {
			case 'move':
				actions.choose(grid.beside(cursor, action.rows, action.columns), action.extend)
				return true
			case 'edge': {
				const { row, column } = cursor
				const rows = grid.rows()
				actions.choose({
					row: action.row === 'first' ? first(rows, row) : action.row === 'last' ? last(rows, row) : row,
					column: action.column === 'first' ? first(grid.columns(), column) : last(grid.columns(), column),
				})
				return true
			}
			case 'selectAll':
				actions.choose({ row: first(grid.rows(), cursor.row), column: first(grid.columns(), cursor.column) })
				actions.choose({ row: last(grid.rows(), cursor.row), column: last(grid.columns(), cursor.column) }, true)
				return true
			case 'step': {
				const next = grid.step(cursor, action.by)
				leaveCell(grid)
				if (next) actions.choose(next)
				return next !== undefined
			}
			case 'edit':
				return edit(cursor, action.replace, letter)
			case 'commit':
				leaveCell(grid)
				actions.choose(grid.beside(cursor, action.rows, 0))
				return true
			case 'newline':
				// A name has one line.
				if (cursor.column !== 'name' && !grid.isWide(cursor.row)) insertNewline()
				return true
			case 'discard': {
				if (!editing) return false
				const { editing: _, ...rest } = grid.state.get()
				grid.set(rest)
				editing.session.discard()
				actions.choose(cursor)
				return true
			}
			case 'clear':
				if (mayWrite) access.clear(grid.range().flat())
				return true
			case 'toggleOpen':
				if (mayWrite) access.toggleOpen(grid.range().flat())
				return true
			case 'undo':
				if (editing) editing.session.undo()
				else history.undo()
				return true
			case 'redo':
				if (editing) editing.session.redo()
				else history.redo()
				return true
			case 'moveRow':
				if (mayWrite && mayMove) moveShownRow({ ...room, grid, tableId, row: cursor.row, by: action.by })
				actions.choose(cursor)
				return true
			case 'follow':
				return follow(cursor)
			case 'menu':
				return openMenu(cursor.row)
			default:
				return assertNever(action)
		}
	}
}

/** What a letter typed on a chosen cell says there at once, without writing in it; undefined if it begins to write. */
const typedAnswer = (kind: ColumnKindId, letter: string): string | undefined =>
	kind === 'mark' && (letter === ' ' || letter.toLowerCase() === 'x') ? 'X' : undefined
