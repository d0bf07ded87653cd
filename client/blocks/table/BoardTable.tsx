import { Suspense, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { stopEventPropagation, useEditor, useIsEditing } from 'tldraw'
import { type ColumnKindId, rowsWhenFolded } from '../../../shared/blocks/table/index.ts'
import { findActor } from '../../../shared/registry/index.ts'
import { keepInView } from '../../board/canvas/keepInView.ts'
import { useRoom } from '../../sync/RoomContext.ts'
import { useLocale } from '../../texts/locale.ts'
import { useTexts } from '../../texts/texts.ts'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Menu } from '../../ui/Menu.tsx'
import { useHeading } from '../heading.ts'
import { AddMenu } from './AddMenu.tsx'
import { widthOfColumn } from './boardMeasures.ts'
import { cellId } from './Cell.tsx'
import { ColumnDialogs } from './ColumnDialogs.tsx'
import { ActorForm, fetchDialogs } from './dialogs.ts'
import type { Grid } from './grid.ts'
import { newColumnItems } from './heads/columnItems.ts'
import { SubjectChoice } from './lateParts.ts'
import type { ShownRow } from './observe.ts'
import { useHeadline } from './SummaryLine.tsx'
import { type ShownPlace, useShownPlace } from './shownPlace.ts'
import type { TableShape } from './TableShape.tsx'
import { TableView } from './TableView.tsx'
import { tableTexts } from './texts.ts'
import { cellUnderPointer, useClickedCell } from './useClickedCell.ts'
import { useTable } from './useTable.ts'

/** A table as it lies on the board: title, grid, fold. The grid takes part once the shape is edited: a click on a cell, Enter. */
export function BoardTable({ shape, onHeight }: { shape: TableShape; onHeight: (height: number) => void }) {
	const { id } = shape
	const { tableId } = shape.props
	const editor = useEditor()
	const { doc, mayWrite } = useRoom()
	const texts = useTexts(tableTexts)
	const locale = useLocale()
	const isEditing = useIsEditing(shape.id)
	const table = useTable(tableId, 'board')
	const { grid, rows, columns, columnActions, fields, method, subject, wanted, edited, editActor } = table
	const heading = useHeading(shape, method?.name[locale] ?? '')
	const { counts } = useHeadline(tableId, method)
	const frame = useMeasuredHeight(onHeight)
	const reveal = useCallback((cell: HTMLElement) => keepInView(editor, cell.getBoundingClientRect()), [editor])
	const place = useShownPlace(tableId, false)
	const { folded, toggle, unfold } = useFold(shape, rows, place)
	const shown = folded ? rows.slice(0, rowsWhenFolded) : rows
	const hidden = rows.length - shown.length
	const actor = edited === undefined ? undefined : findActor(doc, edited)

	useEffect(fetchDialogs, [])
	useLayoutEffect(() => grid.takePart(isEditing), [grid, isEditing])
	useStartInCell(frame, grid, isEditing)

	const takeInHand = useCallback(() => {
		const shape = editor.getShape(id)
		if (!shape) return
		editor.select(id)
		editor.setEditingShape(id)
		editor.setCurrentTool('select.editing_shape', { target: 'shape', shape })
	}, [editor, id])
	useClickedCell(frame, id, takeInHand)
	const writeHere = () => {
		unfold()
		takeInHand()
	}
	const addColumn = (kind: ColumnKindId) => {
		writeHere()
		columnActions.add(kind)
		// Room for it, so that the others keep their width.
		const { w } = shape.props
		editor.updateShape<TableShape>({
			id: shape.id,
			type: 'table',
			props: { w: w + Math.min(widthOfColumn(w, columns.length - 1), widthOfColumn(w, 4)) },
		})
	}
	const stop = isEditing ? stopEventPropagation : undefined
	// By its head the whole table is taken hold of, in hand or not.
	const press = (event: React.PointerEvent) => {
		if (!isEditing) return
		if (event.target instanceof Element && event.target.closest('.table-board > header'))
			editor.setCurrentTool('select.idle')
		else event.stopPropagation()
	}
	return (
		<article
			ref={frame}
			className="table-board"
			data-editing={isEditing || undefined}
			onPointerDown={press}
			onTouchStart={stop}
			onTouchEnd={stop}
			onDragStart={stop}
		>
			<header>
				<h3>{heading}</h3>
				<p>{counts.map(({ n, noun }) => `${texts.number(n)} ${noun[locale]}`).join(' · ')}</p>
				{mayWrite && (
					<span className="table-board-tools" onPointerDown={stopEventPropagation} onTouchEnd={stopEventPropagation}>
						<Menu
							trigger={<Button icon="columns">{texts.columns.addShort}</Button>}
							groups={newColumnItems(texts.columns, addColumn, columnActions.askEntries)}
						/>
						<AddMenu
							tableId={tableId}
							{...{ subject, columns }}
							main={false}
							onAddLine={(what) => {
								writeHere()
								void table.addLine(what)
							}}
							onAddKnown={table.addKnown}
						/>
					</span>
				)}
			</header>
			{method?.table?.asksSubject && rows.length === 0 && (
				<div onPointerDown={stopEventPropagation} onTouchEnd={stopEventPropagation}>
					<Suspense>
						<SubjectChoice tableId={tableId} subject={subject} />
					</Suspense>
				</div>
			)}
			<TableView
				tableId={tableId}
				title={method?.name[locale] ?? ''}
				variant="board"
				grid={grid}
				rows={shown}
				columns={columns}
				fields={fields}
				mayMove
				heads={columnActions}
				wanted={wanted}
				shown={place}
				onEditActor={editActor}
				onRemoved={() => {}}
				reveal={reveal}
			/>
			{rows.length > rowsWhenFolded && (
				<button
					type="button"
					className="table-fold"
					aria-expanded={!folded}
					onPointerDown={stopEventPropagation}
					onTouchEnd={stopEventPropagation}
					onClick={toggle}
				>
					<Icon name={folded ? 'down' : 'up'} size={16} />
					{folded ? texts.moreRows(hidden) : texts.fewerRows}
				</button>
			)}
			<ColumnDialogs tableId={tableId} columns={columns} actions={columnActions} />
			{actor && (
				<Suspense>
					<ActorForm actor={actor} onClose={() => editActor(undefined)} />
				</Suspense>
			)}
		</article>
	)
}

/**
 * Folded for all who see the board, since what lies below stays where it is; who may only read folds for oneself. Whoever is
 * taken to a row further down sees it unfolded until they fold it again.
 */
function useFold(shape: TableShape, rows: readonly ShownRow[], place: ShownPlace | undefined) {
	const editor = useEditor()
	const { mayWrite } = useRoom()
	const [own, setOwn] = useState<boolean>()
	const [refolded, refold] = useState<ShownPlace>()
	const mustShow = place !== refolded && rows.findIndex(({ id }) => id === place?.place.row) >= rowsWhenFolded
	const common = mayWrite ? shape.props.folded : (own ?? shape.props.folded)
	const folded = common && !mustShow
	const fold = (next: boolean) => {
		refold(place)
		if (!mayWrite) return setOwn(next)
		if (next === shape.props.folded) return
		editor.markHistoryStoppingPoint('fold table')
		editor.updateShape<TableShape>({ id: shape.id, type: 'table', props: { folded: next } })
	}
	return {
		folded,
		toggle: () => fold(!folded),
		unfold: () => {
			if (folded) fold(false)
		},
	}
}

/** Tells how high the element is drawn, in board units whatever the zoom. */
function useMeasuredHeight(onHeight: (height: number) => void) {
	const element = useRef<HTMLElement>(null)
	const tell = useRef(onHeight)
	tell.current = onHeight
	useLayoutEffect(() => {
		const measured = element.current
		if (!measured) return
		// A culled shape is not laid out: nothing was learnt then.
		const measure = () => measured.offsetHeight > 0 && tell.current(measured.offsetHeight)
		measure()
		const observer = new ResizeObserver(measure)
		observer.observe(measured)
		return () => observer.disconnect()
	}, [])
	return element
}

/**
 * When editing begins, the cell under the pointer is chosen, and opened where two taps began it; begun by keyboard, the last
 * chosen or the first is chosen.
 */
function useStartInCell(frame: React.RefObject<HTMLElement | null>, grid: Grid, isEditing: boolean) {
	const editor = useEditor()
	useLayoutEffect(() => {
		const root = frame.current
		if (!isEditing || !root || root.contains(document.activeElement)) return
		const { cursor } = grid.state.get()
		const chosen = cursor && root.querySelector<HTMLElement>(`[data-cell="${CSS.escape(cellId(cursor))}"]`)
		const stop = chosen ?? root.querySelector<HTMLElement>('[data-cell]')
		if (editor.inputs.keys.has('Enter')) return stop?.focus({ preventScroll: true })
		const hit = cellUnderPointer(editor, root)
		const cell = hit ?? stop
		cell?.focus({ preventScroll: true })
		if (cell && cell === hit && editor.getInstanceState().isCoarsePointer)
			cell.dispatchEvent(new MouseEvent('dblclick', { bubbles: true }))
	}, [editor, frame, grid, isEditing])
}
