import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type * as Y from 'yjs'
import { addActorRows, addRows, columnsOf } from '../../../shared/blocks/table/index.ts'
import type { NewActor } from '../../../shared/registry/index.ts'
import { useFields } from '../../actors/watchRegistry.ts'
import { useRoom } from '../../sync/RoomContext.ts'
import { useLocale } from '../../texts/locale.ts'
import { useTexts } from '../../texts/texts.ts'
import { useMethods } from '../MethodsContext.ts'
import { cellId } from './Cell.tsx'
import { methodOfTable, shownColumn, shownColumns, type TableVariant } from './columns.ts'
import { createGrid, type Grid, type Place } from './grid.ts'
import { useColumnActions } from './heads/useColumnActions.ts'
import { useColumns, useRows } from './observe.ts'
import { tableTexts } from './texts.ts'

/**
 * Everything a view of one table starts from: what is in it, where this person is in it, and how rows and columns are
 * added. `tell` says to the person what was done, where the view has a place for that.
 */
export function useTable(tableId: string, variant: TableVariant, tell?: (news: string) => void) {
	const { doc, history } = useRoom()
	const texts = useTexts(tableTexts)
	const locale = useLocale()
	const findMethod = useMethods()
	const [grid] = useState(createGrid)
	const rows = useRows(doc, tableId)
	const stored = useColumns(doc, tableId)
	const fields = useFields(doc)
	// The method of a table never changes, but the table may arrive later than this view: with its columns.
	const method = useMemo(
		() => (stored.length > 0 ? methodOfTable(doc, tableId, findMethod) : undefined),
		[doc, tableId, findMethod, stored],
	)
	const columns = useMemo(
		() =>
			shownColumns(
				stored.filter(({ hidden }) => !hidden),
				method,
				variant,
				texts,
				locale,
			),
		[stored, method, variant, texts, locale],
	)
	const hidden = useMemo(
		() => stored.filter((column) => column.hidden).map((column) => shownColumn(column, method, locale)),
		[stored, method, locale],
	)
	const columnActions = useColumnActions(tableId, columns, tell)
	const [wanted, want] = useState<Place>()
	const [edited, editActor] = useState<string>()
	useFocusAfterForm(grid, edited !== undefined)

	/** Adds a row at the end; one without a name waits with the caret in it. */
	const addActor = useCallback(
		(actor: NewActor = { name: '' }) => {
			history.mark()
			const [added] = addActorRows(doc, tableId, [actor])
			history.mark()
			if (added) want({ row: added.row, column: actor.name ? firstColumn(doc, tableId) : 'name' })
		},
		[doc, history, tableId],
	)

	/** Gives an actor of the registry a row at the end. */
	const addKnown = useCallback(
		(actor: string) => {
			history.mark()
			addRows(doc, tableId, [{ actor }])
			history.mark()
		},
		[doc, history, tableId],
	)

	return { grid, rows, columns, hidden, columnActions, fields, method, wanted, addActor, addKnown, edited, editActor }
}

/** A dialog gives the focus back to what opened it, and the menu that did is gone by then: the cell shall have it. */
function useFocusAfterForm(grid: Grid, isOpen: boolean) {
	const wasOpen = useRef(false)
	useEffect(() => {
		const closed = wasOpen.current && !isOpen
		wasOpen.current = isOpen
		const { cursor } = grid.state.get()
		if (!closed || !cursor) return
		const cell = document.querySelector<HTMLElement>(`[data-cell="${CSS.escape(cellId(cursor))}"]`)
		// After the dialog's own attempt, which waits for a timer.
		const timer = setTimeout(() => cell?.focus({ preventScroll: true }))
		return () => clearTimeout(timer)
	}, [grid, isOpen])
}

const firstColumn = (doc: Y.Doc, tableId: string) => columnsOf(doc, tableId)[0]?.id ?? 'name'
