import { leastToRecur, type RecurrenceWords, recurs } from '../../../../shared/blocks/table/index.ts'
import { useRoom } from '../../../sync/RoomContext.ts'
import { useLocale } from '../../../texts/locale.ts'
import { useTexts } from '../../../texts/texts.ts'
import { Cell } from '../Cell.tsx'
import { hasCells, type ShownColumn } from '../columns.ts'
import type { Grid } from '../grid.ts'
import { useRecurrences } from '../observe.ts'
import { recurrenceTexts } from './texts.ts'
import './recurrence.css'

/** More blocks than these say nothing at a glance: then the number stands alone. */
const mostBlocks = 12

const useRow = (tableId: string, row: string) => {
	const { doc } = useRoom()
	const { of, rows } = useRecurrences(doc, tableId)
	return { of, ...(rows.get(row) ?? { in: 0, times: 0, open: 0 }) }
}

/** In how many columns a row is marked: a number, as many blocks filled, and where nobody knows yet. */
export function RecurrenceCell({
	grid,
	tableId,
	row,
	label,
}: {
	grid: Grid
	tableId: string
	row: string
	label: string
}) {
	const texts = useTexts(recurrenceTexts)
	const spread = useRow(tableId, row)
	const { of, open } = spread
	return (
		<Cell {...{ grid, tableId, row }} column="sum">
			<span className="ui-hidden-text">{`${label}: ${texts.share(spread.in, of, open)}`}</span>
			<span className="table-recurrence" aria-hidden="true" data-recurs={recurs(spread, of) || undefined}>
				<b>{spread.in}</b>
				{of <= mostBlocks && (
					<span className="table-recurrence-blocks">
						{Array.from({ length: of }, (_, i) => (
							// biome-ignore lint/suspicious/noArrayIndexKey: a block is its place
							<i key={i} data-filled={i < spread.in || undefined} />
						))}
					</span>
				)}
				{open > 0 && <span className="table-recurrence-open">{open} ?</span>}
			</span>
		</Cell>
	)
}

/** The same as a line of words. */
export function RecurrenceLine({ tableId, row }: { tableId: string; row: string }) {
	const texts = useTexts(recurrenceTexts)
	const spread = useRow(tableId, row)
	return <>{texts.share(spread.in, spread.of, spread.open)}</>
}

/** Below the rows: how many are marked in each column. */
export function RecurrenceFoot({
	tableId,
	columns,
	recurrence,
}: {
	tableId: string
	columns: readonly ShownColumn[]
	recurrence: RecurrenceWords
}) {
	const { doc } = useRoom()
	const texts = useTexts(recurrenceTexts)
	const locale = useLocale()
	const spread = useRecurrences(doc, tableId)
	return (
		<tfoot>
			<tr className="table-sums">
				{columns.map(({ id, shows }) => {
					if (shows === 'name')
						return (
							<th key={id} scope="row">
								{recurrence.foot[locale]}
							</th>
						)
					const sum = spread.columns.get(id)
					return (
						<td key={id}>
							{shows === 'sum'
								? texts.rows(spread.rows.size)
								: sum !== undefined && <span className="table-mark">{sum}</span>}
						</td>
					)
				})}
			</tr>
		</tfoot>
	)
}

/** What the marks mean, and what the line among the rows says. */
export function RecurrenceLegend({ tableId, columns }: { tableId: string; columns: readonly ShownColumn[] }) {
	const { doc } = useRoom()
	const texts = useTexts(recurrenceTexts)
	const locale = useLocale()
	const { of } = useRecurrences(doc, tableId)
	const words = columns.at(-1)?.recurrence
	const least = leastToRecur(of)
	if (!columns.some((column) => hasCells(column))) return null
	return (
		<p className="table-recurrence-legend">
			<span>
				<span className="table-mark">X</span> {texts.cross}
			</span>
			<span>
				<span className="table-mark">2</span> {texts.often}
			</span>
			<span>
				<span className="table-mark">
					<b className="table-open">?</b>
				</span>{' '}
				{texts.unclear}
			</span>
			{least !== undefined && words && <span className="table-recurrence-least">{words.line(least)[locale]}</span>}
		</p>
	)
}
