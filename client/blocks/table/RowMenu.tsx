import { moveRow, removeRow } from '../../../shared/blocks/table/index.ts'
import type { Actor } from '../../../shared/registry/index.ts'
import { useRoom } from '../../sync/RoomContext.ts'
import { trashedNow } from '../../sync/trashedNow.ts'
import { takeOver, takingActionTexts } from '../../taking/ask.ts'
import { useTexts } from '../../texts/texts.ts'
import { Button } from '../../ui/Button.tsx'
import { Menu, type MenuItem } from '../../ui/Menu.tsx'
import { useMethods } from '../MethodsContext.ts'
import { methodOfTable, type ShownColumn } from './columns.ts'
import type { Grid } from './grid.ts'
import { RowGrip } from './RowGrip.tsx'
import { tableTexts } from './texts.ts'

/** What can be done with a row as a whole. Opens by mouse, and by Umschalt+F10 from any cell of the row. */
export function RowMenu({
	grid,
	tableId,
	row,
	actor,
	name,
	columns,
	mayMove,
	onEdit,
	onRemoved,
}: {
	grid: Grid
	tableId: string
	row: string
	actor: Actor | undefined
	/** what the row is called */
	name: string
	columns: readonly ShownColumn[]
	/** whether the rows stand in their common order, so that moving one shows */
	mayMove: boolean
	onEdit: () => void
	onRemoved: (name: string) => void
}) {
	const { doc, history, presence } = useRoom()
	const texts = useTexts(tableTexts).rowMenu
	const { take } = useTexts(takingActionTexts)
	const inCells = cellsToTake(grid, tableId, row, columns)
	const method = methodOfTable(doc, tableId, useMethods())
	// A row without words in its cells is taken by what it is called.
	const cells =
		inCells.places.length > 0 || actor || !name.trim()
			? inCells
			: { places: [{ block: 'table', id: tableId, element: row }], as: method?.table?.rowsTakenAs }
	const remove = () => {
		removeShownRow({ doc, history, presence, tableId, row })
		onRemoved(name)
	}
	const move = (by: 1 | -1) => moveShownRow({ doc, history, grid, tableId, row, by })
	const moving: MenuItem[] = [
		{ label: texts.up, icon: 'up', onSelect: () => move(-1) },
		{ label: texts.down, icon: 'down', onSelect: () => move(1) },
	]
	return (
		<span className="table-row-menu">
			<Menu
				trigger={
					<Button kind="icon" size="small" icon="more" tabIndex={-1} data-row-menu aria-label={texts.label(name)} />
				}
				groups={[
					actor ? [{ label: texts.edit, icon: 'edit' as const, onSelect: onEdit }] : [],
					cells.places.length > 0
						? [{ label: take, icon: 'link' as const, onSelect: () => takeOver(cells.places, cells.as) }]
						: [],
					mayMove ? moving : [],
					[{ label: texts.remove, icon: 'trash' as const, danger: true, onSelect: remove }],
				].filter((items) => items.length > 0)}
			/>
			{mayMove && <RowGrip grid={grid} tableId={tableId} row={row} name={name} />}
		</span>
	)
}

/** The cells of words that are chosen, if the row is among them; else all of the row; and what they are taken as if their columns agree. */
function cellsToTake(grid: Grid, id: string, row: string, columns: readonly ShownColumn[]) {
	const isText = (column: string) => columns.some((each) => each.id === column && each.shows === 'text')
	const chosen = grid.range().flat()
	const isChosen = chosen.some((place) => place.row === row && isText(place.column))
	const cells = (isChosen ? chosen : columns.map((column) => ({ row, column: column.id }))).filter(({ column }) =>
		isText(column),
	)
	const wanted = new Set(cells.map(({ column }) => columns.find((each) => each.id === column)?.takenAs))
	return {
		places: cells.map((place) => ({ block: 'table', id, element: `${place.row}/${place.column}` })),
		as: wanted.size === 1 ? [...wanted][0] : undefined,
	}
}

/** Takes a row out of the table as one step; its actor stays in the registry. */
export function removeShownRow({
	doc,
	history,
	presence,
	tableId,
	row,
}: Pick<ReturnType<typeof useRoom>, 'doc' | 'history' | 'presence'> & { tableId: string; row: string }) {
	history.step(() => removeRow(doc, tableId, row, trashedNow(presence)))
}

/** Moves a row past its neighbour on this screen: with a filter on, past those between that do not show, too. */
export function moveShownRow({
	doc,
	history,
	grid,
	tableId,
	row,
	by,
}: Pick<ReturnType<typeof useRoom>, 'doc' | 'history'> & { grid: Grid; tableId: string; row: string; by: 1 | -1 }) {
	const rows = grid.rows()
	const at = rows.indexOf(row)
	if (at < 0 || at + by < 0 || at + by >= rows.length) return
	history.mark()
	moveRow(doc, tableId, row, by === -1 ? rows[at - 1] : rows[at + 2])
	history.mark()
}
