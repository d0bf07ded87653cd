import { memo, useState } from 'react'
import * as Y from 'yjs'
import { cellKey } from '../../../shared/blocks/table/index.ts'
import { assertNever } from '../../../shared/lib/assertNever.ts'
import type { Field } from '../../../shared/registry/index.ts'
import { useRoom } from '../../sync/RoomContext.ts'
import { useHasTaken } from '../../taking/hasTaken.ts'
import { ActorCell, DetailCell } from './ActorCell.tsx'
import type { ShownColumn, TableVariant } from './columns.ts'
import type { Grid } from './grid.ts'
import { type ShownRow, useActor } from './observe.ts'
import { RowMenu } from './RowMenu.tsx'
import { TextCell } from './TextCell.tsx'

export interface RowProps {
	grid: Grid
	tableId: string
	row: ShownRow
	columns: readonly ShownColumn[]
	fields: readonly Field[]
	variant: TableVariant
	mayMove: boolean
	onEditActor: (actorId: string) => void
	onRemoved: (name: string) => void
}

/** One row. Draws again when its actor changes, not when somebody writes in its cells. */
export const TableRow = memo(function TableRow(props: RowProps) {
	const { grid, tableId, columns, fields, variant } = props
	const { id: row, actor: actorId, stored } = props.row
	const { doc, mayWrite } = useRoom()
	const actor = useActor(doc, actorId)
	// A menu per row costs as much as the row: only where somebody is or points to.
	const [isNear, setNear] = useState(false)
	const near = () => setNear(true)
	const hasTaken = useHasTaken(doc)
	const menu = mayWrite && isNear && (
		<RowMenu
			grid={grid}
			tableId={tableId}
			row={row}
			actor={actor}
			columns={columns}
			mayMove={props.mayMove}
			onEdit={() => actorId && props.onEditActor(actorId)}
			onRemoved={props.onRemoved}
		/>
	)
	return (
		<tr data-row={row} onPointerEnter={near} onFocus={near}>
			{columns.map(({ id, shows, label, takenAs }) => {
				const place = { grid, tableId, row }
				switch (shows) {
					case 'name':
						return <ActorCell key={id} {...place} actor={actor} fields={fields} variant={variant} menu={menu} />
					case 'field':
					case 'level':
						return <DetailCell key={id} {...place} column={shows} actor={actor} fields={fields} />
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
						return assertNever(shows)
				}
			})}
		</tr>
	)
})

function textIn(stored: Y.Map<unknown>, key: string): Y.Text | undefined {
	const text = stored.get(key)
	return text instanceof Y.Text ? text : undefined
}
