import { useCallback, useMemo } from 'react'
import { markSums, nameOfRow, type RowRecurrence, recurrencesIn, weightOf } from '../../../shared/blocks/table/index.ts'
import { type Field, findActor } from '../../../shared/registry/index.ts'
import { useRoom, useValue } from '../../sync/RoomContext.ts'
import { useLocale } from '../../texts/locale.ts'
import { type Arrangement, arranged, everything } from './arrange/arrangement.ts'
import { readShown } from './cells.ts'
import { hasCells, type ShownColumn } from './columns.ts'
import type { ShownRow } from './observe.ts'
import { ownView, type PivotAxes } from './ownView.ts'

/**
 * The rows in this person's arrangement. It is made anew when rows or the arrangement change, not with every letter:
 * no row may move or vanish under somebody's hands while they type. Headings order all rows, so they go when some are left out or
 * stand otherwise.
 */
export function useArrangement(
	tableId: string,
	rows: readonly ShownRow[],
	columns: readonly ShownColumn[],
	fields: readonly Field[],
) {
	const { doc } = useRoom()
	const locale = useLocale()
	const view = ownView(doc, tableId)
	const { arrangement, pivot } = useValue(view)
	const arrange = useCallback((next: Arrangement) => view.set({ ...view.get(), arrangement: next }), [view])
	const layOut = useCallback((next: PivotAxes | undefined) => view.set({ ...view.get(), pivot: next }), [view])
	const shown = useMemo(() => {
		if (arrangement === everything) return rows
		const cellColumns = columns.filter(hasCells)
		const marked = cellColumns.filter(({ shows }) => shows === 'mark')
		const chosen = cellColumns.filter(({ shows }) => shows === 'choice')
		const counts = columns.some(({ recurrence }) => recurrence) ? recurrencesIn(doc, tableId).rows : undefined
		const sums = counts ?? markSums(doc, tableId).rows
		const facts = rows
			.filter(({ isSection }) => !isSection)
			.map((row) => ({
				row,
				actor: row.actor === undefined ? undefined : findActor(doc, row.actor),
				name: nameOfRow(doc, row.stored) ?? '',
				cells: Object.fromEntries(cellColumns.map((column) => [column.id, readShown(doc, tableId, row.id, column)])),
				choices: Object.fromEntries(
					chosen.flatMap(({ id }) => (row.values[id] === undefined ? [] : [[id, String(row.values[id])]])),
				),
				amounts: {
					...Object.fromEntries(
						marked.flatMap(({ id }) => (row.values[id] === undefined ? [] : [[id, weightOf(row.values[id])]])),
					),
					sum: amountOf(sums.get(row.id)),
				},
			}))
		const options = Object.fromEntries(chosen.map(({ id, options }) => [id, options.map((option) => option.id)]))
		return arranged(facts, arrangement, fields, locale, options)
	}, [doc, tableId, rows, columns, arrangement, fields, locale])
	return { arrangement, arrange, pivot, layOut, shown }
}

/** A sum as it is; of what recurs first in how many columns, then how often, then where nobody knows yet. */
const amountOf = (sum: number | RowRecurrence | undefined): number => {
	if (typeof sum !== 'object') return sum ?? 0
	return sum.in + sum.times / 1e6 + sum.open / 1e9
}
