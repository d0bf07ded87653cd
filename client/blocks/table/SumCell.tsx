import { Suspense } from 'react'
import { useRoom } from '../../sync/RoomContext.ts'
import { useTexts } from '../../texts/texts.ts'
import { Cell } from './Cell.tsx'
import type { ShownColumn } from './columns.ts'
import type { Grid } from './grid.ts'
import { RecurrenceFoot } from './lateParts.ts'
import { useSums } from './observe.ts'
import { tableTexts } from './texts.ts'

/** How much is marked in a row. */
export function SumCell({ grid, tableId, row, label }: { grid: Grid; tableId: string; row: string; label: string }) {
	const { doc } = useRoom()
	const texts = useTexts(tableTexts)
	const sum = useSums(doc, tableId).rows.get(row) ?? 0
	return (
		<Cell {...{ grid, tableId, row }} column="sum" label={`${label}: ${texts.number(sum)}`}>
			<span className="table-mark">{texts.number(sum)}</span>
		</Cell>
	)
}

/** Below the rows: how much is marked in each column, where there are columns of marks. */
export function SumRow({ tableId, columns }: { tableId: string; columns: readonly ShownColumn[] }) {
	const { doc } = useRoom()
	const texts = useTexts(tableTexts)
	const sums = useSums(doc, tableId)
	if (sums.columns.size === 0) return null
	const recurrence = columns.find(({ shows }) => shows === 'sum')?.recurrence
	if (recurrence)
		return (
			<Suspense>
				<RecurrenceFoot tableId={tableId} columns={columns} recurrence={recurrence} />
			</Suspense>
		)
	const whole = [...sums.columns.values()].reduce((sum, each) => sum + each, 0)
	return (
		<tfoot>
			<tr className="table-sums">
				{columns.map(({ id, shows }) => {
					if (shows === 'name')
						return (
							<th key={id} scope="row">
								{texts.sum}
							</th>
						)
					const sum = shows === 'sum' ? whole : sums.columns.get(id)
					return <td key={id}>{sum !== undefined && <span className="table-mark">{texts.number(sum)}</span>}</td>
				})}
			</tr>
		</tfoot>
	)
}
