import { useRoom, useValue } from '../../sync/RoomContext.ts'
import { useTexts } from '../../texts/texts.ts'
import type { ShownColumn } from './columns.ts'
import type { Grid } from './grid.ts'
import { tableTexts } from './texts.ts'
import '../../ui/keys.css'

/** The keys that help most, and where one is in the table. */
export function KeyHints({ grid, columns }: { grid: Grid; columns: readonly ShownColumn[] }) {
	const { keys, position } = useTexts(tableTexts)
	const { mayWrite } = useRoom()
	const { cursor } = useValue(grid.state)
	const row = cursor ? grid.rows().indexOf(cursor.row) + 1 : 0
	const column = columns.find(({ id }) => id === cursor?.column)?.label ?? ''
	const hints = [
		[keys.arrows, keys.arrowsDo],
		...(mayWrite
			? [
					[keys.enter, keys.enterDo],
					[keys.escape, keys.escapeDo],
					[keys.open, keys.openDo],
					[keys.move, keys.moveDo],
					[keys.menu, keys.menuDo],
				]
			: []),
	]
	return (
		<footer className="ui-keys">
			{hints.map(([key, does]) => (
				<span key={key}>
					<kbd>{key}</kbd> {does}
				</span>
			))}
			<span className="ui-grow" />
			{row > 0 && <span>{position(row, grid.rows().length, column)}</span>}
		</footer>
	)
}
