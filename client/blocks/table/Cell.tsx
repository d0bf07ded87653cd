import { type ReactNode, useMemo } from 'react'
import { useValue } from '../../sync/RoomContext.ts'
import { GuestTag, guestColour } from '../../writing/GuestTag.tsx'
import { placeIn, useGuests } from '../../writing/guests.ts'
import type { Grid, Place } from './grid.ts'

/** What the grid says about one cell; a cell draws again only when that changes. */
export function useCellRole(grid: Grid, row: string, column: string) {
	const words = useValue(
		useMemo(() => ({ get: () => grid.roleOf({ row, column }), subscribe: grid.state.subscribe }), [grid, row, column]),
	)
	return {
		isStop: words.includes('stop'),
		isChosen: words.includes('cursor') || words.includes('range'),
		inRange: words.includes('range'),
		isShown: words.includes('shown'),
		isEdited: words.includes('edit'),
	}
}

export const cellId = ({ row, column }: Place) => `${row}/${column}`

/** The frame of a cell: its place in the grid, whether it is chosen, and who else is in it. */
export function Cell({
	grid,
	tableId,
	row,
	column,
	label,
	head,
	span,
	children,
}: Place & {
	grid: Grid
	tableId: string
	/** what a screen reader says if the cell shows nothing */
	label?: string
	/** the first cell names its row */
	head?: boolean
	/** across how many columns it goes */
	span?: number
	children: ReactNode
}) {
	const { isStop, isChosen, inRange, isShown, isEdited } = useCellRole(grid, row, column)
	const guests = useGuests(placeIn(tableId, row, column))
	const Tag = head ? 'th' : 'td'
	return (
		<Tag
			role={head ? 'rowheader' : 'gridcell'}
			scope={head ? 'row' : undefined}
			colSpan={span}
			className="table-cell"
			data-cell={cellId({ row, column })}
			data-column={column}
			data-range={inRange || undefined}
			data-shown={isShown || undefined}
			data-editing={isEdited || undefined}
			tabIndex={isStop ? 0 : -1}
			aria-selected={isChosen}
			aria-label={label}
		>
			{children}
			{guests.length > 0 && (
				<span className="table-guest" style={guestColour(guests)}>
					<GuestTag guests={guests} />
				</span>
			)}
		</Tag>
	)
}
