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
import { lateRows } from './lateParts.ts'
import { useColumnNames, useColumns, useRows, useSubject } from './observe.ts'
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
	const subject = useSubject(doc, tableId)
	const names = useColumnNames(doc, tableId)
	const fields = useFields(doc)
	// The method of a table never changes, but the table may arrive later than this view: with its columns.
	// biome-ignore lint/correctness/useExhaustiveDependencies: what is stored tells that it has arrived
	const method = useMemo(() => methodOfTable(doc, tableId, findMethod), [doc, tableId, findMethod, stored, subject])
	const naming = useMemo(() => ({ method, ...names, texts, locale }), [method, names, texts, locale])
	const columns = useMemo(
		() =>
			shownColumns(
				stored.filter(({ hidden }) => !hidden),
				variant,
				subject,
				naming,
			),
		[stored, variant, subject, naming],
	)
	const hidden = useMemo(
		() => stored.filter((column) => column.hidden).map((column) => shownColumn(column, naming)),
		[stored, naming],
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

	/** Adds a row of what the table is about, or a heading, at the end; its name is written there. */
	const addLine = useCallback(
		async (what: 'row' | 'heading') => {
			const { newRows } = what === 'row' && subject !== 'actor' ? await lateRows.fetch() : {}
			history.mark()
			const [row] =
				what === 'heading'
					? addRows(doc, tableId, [{ heading: '' }])
					: newRows
						? newRows(doc, tableId, 1)
						: addActorRows(doc, tableId, [{ name: '' }]).map((added) => added.row)
			history.mark()
			if (row !== undefined) want({ row, column: 'name' })
		},
		[doc, history, tableId, subject],
	)

	/** Gives entries of the registry a row each at the end. */
	const addKnown = useCallback(
		(ids: readonly string[]) => {
			if (subject === 'free') return
			history.mark()
			addRows(
				doc,
				tableId,
				ids.map((id) => (subject === 'actor' ? { actor: id } : { entry: { kind: subject, id } })),
			)
			history.mark()
		},
		[doc, history, tableId, subject],
	)

	return {
		...{ grid, rows, columns, hidden, columnActions, fields, method, subject, wanted },
		...{ addActor, addLine, addKnown, edited, editActor },
	}
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
