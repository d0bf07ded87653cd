import { memo, type ReactNode, Suspense, useState } from 'react'
import { cellKey } from '../../../shared/blocks/table/index.ts'
import { textIn } from '../../../shared/lib/entries.ts'
import type { Field } from '../../../shared/registry/index.ts'
import { useRoom } from '../../sync/RoomContext.ts'
import { useText } from '../../sync/useText.ts'
import { useHasTaken } from '../../taking/hasTaken.ts'
import type { ShownColumn, TableVariant } from './columns.ts'
import type { Grid } from './grid.ts'
import { RecurrenceCell, ValueCell } from './lateParts.ts'
import { DetailCell, NameCell, useNameText } from './NameCell.tsx'
import { type ShownRow, useActor } from './observe.ts'
import { RowMenu } from './RowMenu.tsx'
import { SumCell } from './SumCell.tsx'
import { TextCell } from './TextCell.tsx'

export interface RowProps {
	grid: Grid
	tableId: string
	row: ShownRow
	columns: readonly ShownColumn[]
	fields: readonly Field[]
	variant: TableVariant
	mayMove: boolean
	/** goes on from a cell that was answered; `next`: a row further down */
	onDone: (next: boolean) => void
	onEditActor: (actorId: string) => void
	onRemoved: (name: string) => void
}

/** One row. Draws again when its actor changes, not when somebody writes in its cells. */
export const TableRow = memo(function TableRow(props: RowProps) {
	const { grid, tableId, columns, fields, variant } = props
	const { id: row, actor: actorId, stored, values } = props.row
	const { doc, mayWrite } = useRoom()
	const actor = useActor(doc, actorId)
	// A menu per row costs as much as the row: only where somebody is or points to.
	const [isNear, setNear] = useState(false)
	const near = () => setNear(true)
	const hasTaken = useHasTaken(doc)
	const menu = mayWrite && isNear && <NearMenu {...props} actor={actor} />
	const cell = (column: ShownColumn): ReactNode => {
		const { id, shows, label, takenAs } = column
		const place = { grid, tableId, row }
		switch (shows) {
			case 'name':
				return (
					<NameCell key={id} {...place} about={props.row} actor={actor} fields={fields} variant={variant} menu={menu} />
				)
			case 'field':
			case 'level':
				return <DetailCell key={id} {...place} column={shows} actor={actor} fields={fields} />
			case 'sum':
				return column.recurrence ? (
					<Suspense key={id} fallback={<td className="table-cell" />}>
						<RecurrenceCell {...place} label={label} />
					</Suspense>
				) : (
					<SumCell key={id} {...place} label={label} />
				)
			case 'text':
				return (
					<TextCell
						key={id}
						{...place}
						column={id}
						text={textIn(stored, cellKey(id))}
						label={label}
						hasTaken={hasTaken}
						takenAs={mayWrite && isNear ? takenAs : undefined}
					/>
				)
			default:
				return (
					<Suspense key={id} fallback={<td className="table-cell" />}>
						<ValueCell {...place} column={{ ...column, shows }} value={values[id]} onDone={props.onDone} />
					</Suspense>
				)
		}
	}
	return (
		<tr data-row={row} onPointerEnter={near} onFocus={near}>
			{columns.map(cell)}
		</tr>
	)
})

/** The menu of the row somebody is at, which knows what the row is called. */
function NearMenu({ actor, ...props }: RowProps & { actor: ReturnType<typeof useActor> }) {
	const { grid, tableId, columns, mayMove, row, onEditActor, onRemoved } = props
	const name = useText(useNameText(row))
	return (
		<RowMenu
			{...{ grid, tableId, columns, mayMove, actor, name, onRemoved }}
			row={row.id}
			onEdit={() => row.actor && onEditActor(row.actor)}
		/>
	)
}
