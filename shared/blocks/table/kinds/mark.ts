import { cellKey } from './cellKey.ts'
import type { CellValue, ColumnKind } from './kind.ts'

/** The largest number a mark counts to. */
export const mostCounted = 9999

/** What stands in a cell of marks: that it is so, that nobody knows yet, or how often. */
export const isMark = (value: unknown): value is 'x' | '?' | number =>
	value === 'x' ||
	value === '?' ||
	(typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= mostCounted)

/** How much a mark adds to a sum: a cross counts once, a question mark not yet. */
export const weightOf = (value: CellValue | undefined): number =>
	value === 'x' ? 1 : typeof value === 'number' ? value : 0

/** A cross, a question mark or a number. */
export const markKind: ColumnKind = {
	label: { de: 'Markierung', en: 'Mark' },
	hint: { de: 'X, ? oder eine Zahl; wird zusammengezählt', en: 'X, ? or a number; is added up' },
	value(row, { id }) {
		const mark = row.get(cellKey(id))
		return isMark(mark) ? mark : undefined
	},
	words: (value) => (value === 'x' ? 'X' : String(value)),
	meant(words) {
		const mark = words.trim()
		if (/^[x✗✘✓×]$/iu.test(mark)) return 'x'
		if (/^\?+$/u.test(mark)) return '?'
		return /^\d{1,4}$/u.test(mark) ? Number(mark) : undefined
	},
	set(row, { id }, value) {
		const key = cellKey(id)
		if (value === undefined) row.delete(key)
		else if (isMark(value) && row.get(key) !== value) row.set(key, value)
	},
}
