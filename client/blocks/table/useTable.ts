import { useCallback, useMemo, useState } from 'react'
import { addActorRows, addRows } from '../../../shared/blocks/table/index.ts'
import type { NewActor } from '../../../shared/registry/index.ts'
import { useRoom } from '../../sync/RoomContext.ts'
import { useLocale } from '../../texts/locale.ts'
import { useTexts } from '../../texts/texts.ts'
import { methodOfTable, shownColumns, type TableVariant } from './columns.ts'
import { createGrid, type Place } from './grid.ts'
import { useColumns, useFields, useRows } from './observe.ts'
import { tableTexts } from './texts.ts'

/** Everything a view of one table starts from: what is in it, where this person is in it, and how rows are added. */
export function useTable(tableId: string, variant: TableVariant) {
	const { doc, history } = useRoom()
	const texts = useTexts(tableTexts)
	const locale = useLocale()
	const [grid] = useState(createGrid)
	const rows = useRows(doc, tableId)
	const stored = useColumns(doc, tableId)
	const fields = useFields(doc)
	// The method of a table never changes, but the table may arrive later than this view: with its columns.
	const method = useMemo(() => (stored.length > 0 ? methodOfTable(doc, tableId) : undefined), [doc, tableId, stored])
	const columns = useMemo(
		() => shownColumns(stored, method, variant, texts, locale),
		[stored, method, variant, texts, locale],
	)
	const [wanted, want] = useState<Place>()
	const [edited, editActor] = useState<string>()

	/** Adds a row at the end; one without a name waits with the caret in it. */
	const addActor = useCallback(
		(actor: NewActor = { name: '' }) => {
			history.mark()
			const [added] = addActorRows(doc, tableId, [actor])
			history.mark()
			if (added) want({ row: added.row, column: actor.name ? 'goals' : 'name' })
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

	return { grid, rows, columns, fields, method, wanted, addActor, addKnown, edited, editActor }
}
