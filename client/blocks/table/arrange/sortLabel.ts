import type { Locale } from '../../../texts/locale.ts'
import { hasCells, type ShownColumn } from '../columns.ts'
import type { tableTexts } from '../texts.ts'
import type { Sort } from './arrangement.ts'

/** How an order is called: "nach Name", "Ziele: offene zuerst". */
export function sortLabel(
	{ by, backwards }: Sort,
	columns: readonly ShownColumn[],
	texts: (typeof tableTexts)[Locale],
): string {
	const column = columns.find(({ id }) => id === by)
	if (column?.recurrence) return texts.sort.recurrence(backwards)
	if (column?.shows === 'sum') return texts.sort.sum(backwards)
	if (hasCells(column)) return texts.sort[column.shows === 'text' ? 'cells' : column.shows](column.label, backwards)
	const known = texts.sort.by[by as keyof typeof texts.sort.by] ?? ''
	return backwards ? texts.sort.backwards(known) : known
}
