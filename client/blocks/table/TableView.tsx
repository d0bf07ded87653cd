import { Suspense, useCallback, useLayoutEffect, useRef } from 'react'
import type { Field } from '../../../shared/registry/index.ts'
import { useRoom } from '../../sync/RoomContext.ts'
import { useTexts } from '../../texts/texts.ts'
import { hasCells, type ShownColumn, type TableVariant } from './columns.ts'
import { type Grid, leaveCell, type Place } from './grid.ts'
import { ColumnHead, type Sorting } from './heads/ColumnHead.tsx'
import { useHeadKeys } from './heads/headKeys.ts'
import type { ColumnActions } from './heads/useColumnActions.ts'
import { SectionRow } from './lateParts.ts'
import type { ShownRow } from './observe.ts'
import { SumRow } from './SumCell.tsx'
import type { ShownPlace } from './shownPlace.ts'
import { TableRow } from './TableRow.tsx'
import { tableTexts } from './texts.ts'
import { useGridEvents } from './useGridEvents.ts'
import './table.css'

/**
 * The table itself, the same on the board and on a page of its own: a grid in which one cell is a stop for Tab and the
 * arrow keys move. It draws again when rows come, go or move; letters are the cells' own business.
 */
export function TableView({
	tableId,
	title,
	variant,
	grid,
	rows,
	columns,
	fields,
	mayMove,
	heads,
	sorting,
	wanted,
	shown,
	onEditActor,
	onRemoved,
	reveal = scrollTo,
}: {
	tableId: string
	title: string
	variant: TableVariant
	grid: Grid
	rows: readonly ShownRow[]
	columns: readonly ShownColumn[]
	fields: readonly Field[]
	mayMove: boolean
	heads: ColumnActions
	sorting?: Sorting
	/** a cell to go to and write in as soon as it is there: the name of a new row */
	wanted?: Place | undefined
	/** the place this person was taken to last */
	shown?: ShownPlace | undefined
	onEditActor: (actorId: string) => void
	onRemoved: (name: string) => void
	/** brings a chosen cell into sight; by scrolling unless said otherwise */
	reveal?: (cell: HTMLElement) => void
}) {
	const texts = useTexts(tableTexts)
	const root = useRef<HTMLTableElement>(null)
	const { mayWrite } = useRoom()
	const actions = useGridEvents(root, grid, { tableId, columns, mayMove, onEditActor, reveal })

	useHeadKeys(root, grid, actions, { actions: heads, columns, mayWrite })

	useLayoutEffect(() => {
		const { cursor } = grid.state.get()
		const before = grid.rows()
		grid.show(
			rows.map(({ id }) => id),
			columns.map(({ id }) => id),
			new Set(rows.flatMap(({ id, isSection }) => (isSection ? [id] : []))),
		)
		if (!cursor || rows.some(({ id }) => id === cursor.row)) return
		// The chosen row is gone: its neighbour takes its place, and the focus if it had it.
		const hadFocus = document.activeElement === document.body || root.current?.contains(document.activeElement)
		const row = rows[Math.min(before.indexOf(cursor.row), rows.length - 1)]?.id
		if (row !== undefined && hadFocus) actions.choose({ row, column: cursor.column })
		else grid.set({})
	}, [grid, rows, columns, actions])

	/** A cell that was answered in its list: Enter leads on, a pointer stays. */
	const goOn = useCallback(
		(next: boolean) => {
			const { editing } = grid.state.get()
			leaveCell(grid)
			if (editing) actions.choose(next ? grid.beside(editing.place, 1, 0) : editing.place)
		},
		[grid, actions],
	)

	const met = useRef<Place>(undefined)
	useLayoutEffect(() => {
		if (!wanted || met.current === wanted || !rows.some(({ id }) => id === wanted.row)) return
		met.current = wanted
		actions.choose(wanted)
		queueMicrotask(() => actions.edit(wanted))
	}, [wanted, rows, actions])

	const seen = useRef<ShownPlace>(undefined)
	useLayoutEffect(() => {
		if (!shown || seen.current === shown || !rows.some(({ id }) => id === shown.place.row)) return
		seen.current = shown
		// A place that has no column of its own here is shown by its row.
		const column = columns.some(({ id }) => id === shown.place.column) ? shown.place.column : 'name'
		actions.show({ row: shown.place.row, column }, shown.focus)
	}, [shown, rows, columns, actions])

	return (
		<table
			ref={root}
			// biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: the editable grid of WAI-ARIA, on a real table
			role="grid"
			className="table-grid"
			data-variant={variant}
			data-recurs={columns.some(({ recurrence }) => recurrence) || undefined}
			data-most-first={(sorting?.sort?.by === 'sum' && !sorting.sort.backwards) || undefined}
			style={{ '--columns': columns.reduce((sum, column) => sum + weightOf(column), 0) } as React.CSSProperties}
			aria-rowcount={rows.length + 1}
			aria-multiselectable="true"
		>
			<caption className="ui-hidden-text">{texts.caption(title, rows.length)}</caption>
			<colgroup>
				{columns.map(({ id, shows }) => (
					<col key={id} data-shows={shows} />
				))}
			</colgroup>
			<thead>
				<tr>
					{columns.map((column) => (
						<ColumnHead key={column.id} column={column} columns={columns} actions={heads} sorting={sorting} />
					))}
				</tr>
			</thead>
			<tbody>
				{rows.map((row) => {
					const shared = { grid, tableId, row, columns, fields, variant, mayMove, onEditActor, onRemoved, onDone: goOn }
					if (!row.isSection) return <TableRow key={row.id} {...shared} />
					return (
						<Suspense key={row.id}>
							<SectionRow {...shared} />
						</Suspense>
					)
				})}
			</tbody>
			<SumRow tableId={tableId} columns={columns} />
		</table>
	)
}

/** How much room a column asks for, of that of a column of words. */
const weightOf = (column: ShownColumn): number => (!hasCells(column) ? 0 : column.shows === 'text' ? 1 : 0.75)

const scrollTo = (cell: HTMLElement) => cell.scrollIntoView({ block: 'nearest', inline: 'nearest' })
