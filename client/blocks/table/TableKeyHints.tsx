import { useRoom, useValue } from '../../sync/RoomContext.ts'
import { useTexts } from '../../texts/texts.ts'
import { KeyHints } from '../../ui/KeyHints.tsx'
import type { ShownColumn } from './columns.ts'
import type { Grid } from './grid.ts'
import { tableTexts } from './texts.ts'

/** The keys that help most, and where one is in the table. */
export function TableKeyHints({ grid, columns }: { grid: Grid; columns: readonly ShownColumn[] }) {
	const { keys, position } = useTexts(tableTexts)
	const { mayWrite } = useRoom()
	const { cursor } = useValue(grid.state)
	const row = cursor ? grid.rows().indexOf(cursor.row) + 1 : 0
	const column = columns.find(({ id }) => id === cursor?.column)
	const writing = [
		[keys.enter, keys.enterDo],
		[keys.escape, keys.escapeDo],
		[keys.open, keys.openDo],
		[keys.move, keys.moveDo],
		...(column?.takenAs ? [[keys.follow, keys.followDo] as const] : []),
		[keys.menu, keys.menuDo],
	] as const
	return (
		<KeyHints hints={[[keys.arrows, keys.arrowsDo], ...(mayWrite ? writing : [])]}>
			<span className="ui-grow" />
			{row > 0 && <span>{position(row, grid.rows().length, column?.label ?? '')}</span>}
		</KeyHints>
	)
}
