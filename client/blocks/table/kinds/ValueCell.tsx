import type { CellValue } from '../../../../shared/blocks/table/index.ts'
import { useValue } from '../../../sync/RoomContext.ts'
import { useTexts } from '../../../texts/texts.ts'
import { Cell, useCellRole } from '../Cell.tsx'
import type { CellsColumn } from '../columns.ts'
import { type Grid, leaveCell } from '../grid.ts'
import { tableTexts } from '../texts.ts'
import { cellViews } from './index.ts'

/** A cell that holds no words, but a choice, a mark, actors or a day. */
export function ValueCell({
	grid,
	tableId,
	row,
	column,
	value,
	onDone,
}: {
	grid: Grid
	tableId: string
	row: string
	column: CellsColumn & { shows: keyof typeof cellViews }
	value: CellValue | undefined
	/** Goes on from the cell; `next`: a row further down. */
	onDone: (next: boolean) => void
}) {
	const texts = useTexts(tableTexts)
	const { isEdited } = useCellRole(grid, row, column.id)
	const { editing } = useValue(grid.state)
	const { Shown, Editor } = cellViews[column.shows]
	const leave = () => {
		if (editing && grid.state.get().editing === editing) leaveCell(grid)
	}
	return (
		<Cell
			{...{ grid, tableId, row }}
			column={column.id}
			{...(value === undefined && { label: `${column.label}: ${texts.empty}` })}
		>
			{value !== undefined && <Shown value={value} column={column} />}
			{isEdited && editing && (
				<Editor
					{...{ tableId, row, column, value, onDone }}
					replace={editing.replace}
					session={editing.session}
					onLeave={leave}
				/>
			)}
		</Cell>
	)
}
