import { type RefObject, useEffect, useMemo } from 'react'
import { flushSync } from 'react-dom'
import { subjectOfTable } from '../../../shared/blocks/table/index.ts'
import { afterAsking } from '../../cases/asking.ts'
import { openSession } from '../../sync/editSession.ts'
import { type RoomView, useRoom } from '../../sync/RoomContext.ts'
import { useLocale } from '../../texts/locale.ts'
import { focusBack } from '../../ui/focusBack.ts'
import { isTaken, placeIn } from '../../writing/guests.ts'
import { cellId } from './Cell.tsx'
import { cellsFromClipboard, cellsToClipboard } from './clipboard.ts'
import { hasCells, type ShownColumn } from './columns.ts'
import { type Grid, leaveCell, type Place } from './grid.ts'
import { gridActor } from './gridActions.ts'
import { cellAccess } from './gridCommands.ts'
import { gridAction } from './gridKeys.ts'

export interface GridActions {
	/** Moves to a cell and gives it the focus. */
	choose(place: Place, extend?: boolean): void
	/** Frames a cell as the one that was asked for, and gives it the focus if wanted. */
	show(place: Place, withFocus: boolean): void
	/** Begins to write in a cell, behind what is there or in its place. */
	edit(place: Place, replace?: boolean): void
}

/**
 * Hands and keys of the grid, by listeners of its own on the element `root`: the canvas around it listens natively, too,
 * and would be first if these waited for React. Everything handled here goes no further.
 */
export function useGridEvents(
	root: RefObject<HTMLElement | null>,
	grid: Grid,
	{
		tableId,
		columns,
		mayMove,
		onEditActor,
		reveal,
	}: {
		tableId: string
		columns: readonly ShownColumn[]
		mayMove: boolean
		onEditActor: (actor: string) => void
		/** brings a chosen cell into sight */
		reveal: (cell: HTMLElement) => void
	},
): GridActions {
	const room = useRoom()
	const locale = useLocale()
	const actions = useMemo(
		() => gridActions(root, grid, room, tableId, columns, reveal),
		[root, grid, room, tableId, columns, reveal],
	)

	useEffect(() => {
		const element = root.current
		if (!element) return
		const { doc, mayWrite, presence } = room
		const access = cellAccess(room, tableId, columns, locale)
		const act = gridActor({
			...{ room, grid, tableId, columns, mayMove, access, actions, onEditActor },
			insertNewline: () => insertNewline(element),
			openMenu: (row) => openMenu(element, row),
			follow: (place) => follow(element, place),
		})

		const onKeyDown = (event: KeyboardEvent) => {
			const place = placeAt(event.target)
			if (!place || isControl(event.target)) return
			const { editing } = grid.state.get()
			const action = gridAction(event, editing ? 'edit' : 'select')
			if (action && act(action, editing?.place ?? place, event.key)) event.preventDefault()
			// Whatever is typed here is never a tool of the board; Escape on a chosen cell leaves the table.
			if (action || event.key !== 'Escape') event.stopPropagation()
		}

		let touched: Place | undefined
		const onPointerDown = (event: PointerEvent) => {
			const place = placeAt(event.target)
			if (!place || event.button !== 0 || isControl(event.target)) return
			const { editing } = grid.state.get()
			if (editing && cellId(editing.place) === cellId(place)) return
			if (editing && grid.isWide(place.row) && editing.place.row === place.row) return
			event.preventDefault()
			if (event.pointerType === 'mouse') {
				leaveCell(grid)
				actions.choose(place, event.shiftKey)
			} else touched = place
		}
		// A finger may also be scrolling, which takes the pointer away: only a tap chooses.
		const onPointerUp = () => {
			const place = touched
			touched = undefined
			if (!place) return
			leaveCell(grid)
			// Touch has no double click that reaches a field: the second tap on a cell opens it.
			const { cursor } = grid.state.get()
			if (cursor && cellId(cursor) === cellId(place)) act({ do: 'edit', replace: false }, place)
			else actions.choose(place)
		}
		const onPointerCancel = () => {
			touched = undefined
		}

		const onDoubleClick = (event: MouseEvent) => {
			const place = placeAt(event.target)
			if (place && !grid.state.get().editing && !isControl(event.target)) act({ do: 'edit', replace: false }, place)
		}

		const onFocusIn = (event: FocusEvent) => {
			const place = placeAt(event.target)
			if (!place) return
			presence.tell({ e: placeIn(tableId, place.row, place.column) })
			const { cursor } = grid.state.get()
			const isThere = cursor && (grid.isWide(place.row) ? cursor.row === place.row : cellId(cursor) === cellId(place))
			if (!isThere) grid.set({ cursor: place })
			// A closed row menu gives the focus back to its button; keys belong to the cell.
			if (isRowMenu(event.target)) actions.choose(place)
		}
		const onFocusOut = (event: FocusEvent) => {
			if (event.relatedTarget instanceof Node && element.contains(event.relatedTarget)) return
			presence.tell({ e: undefined })
		}

		const onCopy = (event: ClipboardEvent) => {
			if (grid.state.get().editing || !event.clipboardData) return
			event.clipboardData.setData('text/plain', cellsToClipboard(grid.range().map((row) => row.map(access.read))))
			event.preventDefault()
			event.stopPropagation()
			if (event.type === 'cut' && mayWrite) access.clear(grid.range().flat())
		}
		/** Cells of a spreadsheet fill the table from the cell on that is being written, as long as nothing stands in it. */
		const isForCells = (copied: string, place: Place) =>
			access.read(place) === '' &&
			(copied.includes('\t') ||
				(columns.find(({ id }) => id === place.column)?.shows === 'name' && /\n./u.test(copied)))

		const onPaste = (event: ClipboardEvent) => {
			const { cursor, editing } = grid.state.get()
			const copied = event.clipboardData?.getData('text/plain') ?? ''
			if (!cursor || !mayWrite || (editing && !isForCells(copied, editing.place))) return
			event.preventDefault()
			event.stopPropagation()
			if (!copied) return
			leaveCell(grid)
			const corner = grid.range()[0]?.[0] ?? cursor
			const rows = grid.rows().slice(grid.rows().indexOf(corner.row))
			const shown = grid.columns().slice(grid.columns().indexOf(corner.column))
			const cells = cellsFromClipboard(copied)
			const paste = () => access.paste(cells, rows, shown)
			// What is told of cases may look like a real person.
			if (subjectOfTable(doc, tableId) !== 'case') return paste()
			const name = shown.findIndex((id) => columns.some((column) => column.id === id && column.shows === 'name'))
			afterAsking(
				cells.map((line, i) => ({
					title: (name < 0 ? undefined : line[name]) ?? (rows[i] ? access.read({ row: rows[i], column: 'name' }) : ''),
					words: line.filter((_, j) => j !== name),
				})),
				paste,
			)
		}

		return listen(element, {
			keydown: onKeyDown,
			pointerdown: onPointerDown,
			pointerup: onPointerUp,
			pointercancel: onPointerCancel,
			dblclick: onDoubleClick,
			focusin: onFocusIn,
			focusout: onFocusOut,
			copy: onCopy,
			cut: onCopy,
			paste: onPaste,
		})
	}, [root, grid, room, tableId, columns, mayMove, onEditActor, actions, locale])

	return actions
}

function gridActions(
	root: RefObject<HTMLElement | null>,
	grid: Grid,
	{ history, presence }: RoomView,
	tableId: string,
	columns: readonly ShownColumn[],
	reveal: (cell: HTMLElement) => void,
): GridActions {
	const focus = (place: Place) => {
		const at = grid.isWide(place.row) ? { ...place, column: 'name' } : place
		const cell = root.current?.querySelector<HTMLElement>(`[data-cell="${CSS.escape(cellId(at))}"]`)
		focusBack(cell, { preventScroll: true })
		if (cell) reveal(cell)
	}
	return {
		choose(place, extend = false) {
			const { cursor, anchor } = grid.state.get()
			const from = anchor ?? cursor
			grid.set(extend && from ? { cursor: place, anchor: from } : { cursor: place })
			focus(place)
		},
		show(place, withFocus) {
			const { cursor } = grid.state.get()
			if (withFocus) focus(place)
			grid.set({ ...(withFocus ? { cursor: place } : cursor && { cursor }), shown: place })
		},
		edit(place, replace = false) {
			const column = columns.find(({ id }) => id === place.column)
			if (!grid.isWide(place.row) && !hasCells(column) && column?.shows !== 'name') return
			// Where somebody else is writing, typing adds and never wipes out their words.
			const here = placeIn(tableId, place.row, place.column)
			const wipes = replace && !isTaken(presence.people.get(), here)
			const session = openSession(history)
			// At once: the letter that began this must find the field.
			flushSync(() => grid.set({ cursor: place, editing: { place, replace: wipes, session } }))
		},
	}
}

function insertNewline(root: HTMLElement) {
	const field = root.querySelector<HTMLTextAreaElement>('textarea.table-editor')
	if (!field) return
	field.setRangeText('\n', field.selectionStart, field.selectionEnd, 'end')
	field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertLineBreak' }))
}

/** Opens a row's menu the way a keyboard does. */
function openMenu(root: HTMLElement, row: string): boolean {
	const button = root.querySelector<HTMLElement>(`[data-row="${CSS.escape(row)}"] [data-row-menu]`)
	button?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }))
	return button !== null
}

/** Presses the first button that stands below the words of a cell. */
function follow(root: HTMLElement, place: Place): boolean {
	const button = root.querySelector<HTMLElement>(`[data-cell="${CSS.escape(cellId(place))}"] > .taken-here > button`)
	button?.click()
	return button !== null
}

function placeAt(target: EventTarget | null): Place | undefined {
	const cell = target instanceof Element ? target.closest<HTMLElement>('[data-cell]') : null
	const [row, column] = cell?.dataset.cell?.split('/') ?? []
	return row && column ? { row, column } : undefined
}

/** Buttons inside the grid have their own clicks and keys. */
const isControl = (target: EventTarget | null) => target instanceof Element && target.closest('button') !== null
const isRowMenu = (target: EventTarget | null) => target instanceof Element && target.matches('[data-row-menu]')

function listen<Listeners extends { [Type in keyof HTMLElementEventMap]?: (event: HTMLElementEventMap[Type]) => void }>(
	element: HTMLElement,
	listeners: Listeners,
): () => void {
	const entries = Object.entries(listeners) as [string, EventListener][]
	for (const [type, listener] of entries) element.addEventListener(type, listener)
	return () => {
		for (const [type, listener] of entries) element.removeEventListener(type, listener)
	}
}
