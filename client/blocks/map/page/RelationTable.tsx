import { memo } from 'react'
import { type Rating, type RelationState, relationStates, type Term } from '../../../../shared/registry/index.ts'
import { useRoom } from '../../../sync/RoomContext.ts'
import { useLocale } from '../../../texts/locale.ts'
import { useTexts } from '../../../texts/texts.ts'
import { Button } from '../../../ui/Button.tsx'
import { Icon } from '../../../ui/icon.tsx'
import { DifferenceSign } from '../drawing/DifferenceBadge.tsx'
import { type Order, type Row, type SortColumn, sortColumns } from './rows.ts'
import { LineSign, TieWords } from './TieCells.tsx'
import { pageTexts } from './texts.ts'
import type { RowActions } from './useRowActions.ts'

const columns = [
	'from',
	'kind',
	'intensity',
	'scope',
	'direction',
	'to',
	'formality',
	'rating',
	'about',
	'actual',
	'target',
] as const

/** Every relation as a row; headings order, boxes say whether it is there today and shall be there. */
export function RelationTable({
	caption,
	rows,
	order,
	onOrder,
	ratingWords,
	actions,
	shown,
}: {
	caption: string
	rows: readonly Row[]
	order: Order
	onOrder: (order: Order) => void
	ratingWords: Readonly<Record<Rating, Term>>
	actions: RowActions
	/** id of the relation somebody was taken to */
	shown: string | undefined
}) {
	const { mayWrite } = useRoom()
	const texts = useTexts(pageTexts)
	return (
		<table className="map-table">
			<caption className="ui-hidden-text">{caption}</caption>
			<thead>
				<tr>
					{columns.map((column) => (
						<th key={column} scope="col" aria-sort={sortOf(column, order)}>
							{isSortable(column) ? (
								<button
									type="button"
									title={texts.sortBy(texts.columns[column])}
									onClick={() => onOrder({ by: column, down: order.by === column && !order.down })}
								>
									{texts.columns[column]}
									{order.by === column && <Icon name={order.down ? 'up' : 'down'} size={16} />}
								</button>
							) : (
								texts.columns[column]
							)}
						</th>
					))}
					{mayWrite && (
						<th scope="col">
							<span className="ui-hidden-text">{texts.columns.actions}</span>
						</th>
					)}
				</tr>
			</thead>
			<tbody>
				{rows.map((row) => (
					<RelationRow
						key={row.relation.id}
						row={row}
						ratingWords={ratingWords}
						actions={actions}
						isShown={row.relation.id === shown}
					/>
				))}
			</tbody>
		</table>
	)
}

const isSortable = (column: string): column is SortColumn => (sortColumns as readonly string[]).includes(column)

const sortOf = (column: string, { by, down }: Order) => (by !== column ? undefined : down ? 'descending' : 'ascending')

const RelationRow = memo(function RelationRow({
	row,
	ratingWords,
	actions,
	isShown,
}: {
	row: Row
	ratingWords: Readonly<Record<Rating, Term>>
	actions: RowActions
	isShown: boolean
}) {
	const { mayWrite } = useRoom()
	const texts = useTexts(pageTexts)
	const { relation, from, to, tie, becomes, difference } = row
	const words = { tie, becomes, ratingWords }
	return (
		<tr data-relation={relation.id} data-shown={isShown || undefined} tabIndex={-1}>
			<th scope="row">
				<span className="map-first">
					{difference && <DifferenceSign kind={difference} size={20} />}
					{from}
				</span>
			</th>
			<td>
				<span className="map-first">
					<LineSign tie={becomes ?? tie} />
					<TieWords property="kind" {...words} />
				</span>
			</td>
			<td data-number>
				<TieWords property="intensity" {...words} />
			</td>
			<td>
				<TieWords property="scope" {...words} />
			</td>
			<td>
				<TieWords property="direction" {...words} />
			</td>
			<td>{to}</td>
			<td>
				<TieWords property="formality" {...words} />
			</td>
			<td>
				<TieWords property="rating" {...words} />
			</td>
			<td>{relation.about}</td>
			<td>
				<Presence state="actual" row={row} actions={actions} />
			</td>
			<td>
				<Presence state="target" row={row} actions={actions} />
			</td>
			{mayWrite && (
				<td>
					<span className="map-row-actions">
						<Button
							kind="icon"
							icon="edit"
							aria-label={texts.edit(from, to)}
							onClick={() => actions.edit(relation.id)}
						/>
						<Button
							kind="icon"
							icon="trash"
							aria-label={texts.remove(from, to)}
							onClick={() => actions.remove(relation.id)}
						/>
					</span>
				</td>
			)}
		</tr>
	)
})

/** Whether a relation is there in a state; the last one cannot be taken away, that is deleting. */
export function Presence({
	state,
	row: { relation, from, to },
	actions,
	label,
}: {
	state: RelationState
	row: Row
	actions: RowActions
	/** whether the state's name stands beside the box */
	label?: boolean
}) {
	const { mayWrite } = useRoom()
	const texts = useTexts(pageTexts)
	const locale = useLocale()
	const other = state === 'actual' ? 'target' : 'actual'
	const isThere = relation[state] !== undefined
	const name = relationStates[state][locale]
	return (
		<label className="map-check">
			<input
				type="checkbox"
				aria-label={texts.exists(name, from, to)}
				checked={isThere}
				disabled={!mayWrite || (isThere && !relation[other])}
				onChange={({ target }) => actions.setPresent(relation.id, state, target.checked)}
			/>
			{label && name}
		</label>
	)
}
