import type { Locale } from '../../../texts/locale.ts'
import type { ShownColumn } from '../columns.ts'
import type { tableTexts } from '../texts.ts'
import type { Sort } from './arrangement.ts'

/** How an order is called: "nach Name", "Ziele: offene zuerst". */
export function sortLabel(
	{ by, backwards }: Sort,
	columns: readonly ShownColumn[],
	texts: (typeof tableTexts)[Locale],
): string {
	const label = columns.find(({ id, shows }) => id === by && shows === 'text')?.label
	if (label !== undefined) return texts.sort.cells(label, backwards)
	const known = texts.sort.by[by as keyof typeof texts.sort.by] ?? ''
	return backwards ? texts.sort.backwards(known) : known
}
