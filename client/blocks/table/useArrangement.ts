import { useCallback, useMemo } from 'react'
import { columnsOf, readCell } from '../../../shared/blocks/table/index.ts'
import { type Field, findActor } from '../../../shared/registry/index.ts'
import { useRoom, useValue } from '../../sync/RoomContext.ts'
import { useLocale } from '../../texts/locale.ts'
import { type Arrangement, arranged, everything } from './arrange/arrangement.ts'
import type { ShownRow } from './observe.ts'
import { ownView, type PivotAxes } from './ownView.ts'

/**
 * The rows in this person's arrangement. It is made anew when rows or the arrangement change, not with every letter:
 * no row may move or vanish under somebody's hands while they type.
 */
export function useArrangement(tableId: string, rows: readonly ShownRow[], fields: readonly Field[]) {
	const { doc } = useRoom()
	const locale = useLocale()
	const view = ownView(doc, tableId)
	const { arrangement, pivot } = useValue(view)
	const arrange = useCallback((next: Arrangement) => view.set({ ...view.get(), arrangement: next }), [view])
	const layOut = useCallback((next: PivotAxes | undefined) => view.set({ ...view.get(), pivot: next }), [view])
	const shown = useMemo(() => {
		if (arrangement === everything) return rows
		const columns = columnsOf(doc, tableId)
		const facts = rows.map((row) => ({
			row,
			actor: row.actor === undefined ? undefined : findActor(doc, row.actor),
			cells: Object.fromEntries(columns.map(({ id }) => [id, readCell(doc, tableId, row.id, id)])),
		}))
		return arranged(facts, arrangement, fields, locale)
	}, [doc, tableId, rows, arrangement, fields, locale])
	return { arrangement, arrange, pivot, layOut, shown }
}
