import { type Day, isDay } from '../../../registry/index.ts'
import { cellKey } from './cellKey.ts'
import type { ColumnKind } from './kind.ts'

/** A day of the calendar. */
export const dayKind: ColumnKind = {
	label: { de: 'Datum', en: 'Date' },
	hint: { de: 'Ein Tag, zum Beispiel eine Frist', en: 'A day, such as a due date' },
	value(row, { id }) {
		const day = row.get(cellKey(id))
		return isDay(day) ? day : undefined
	},
	words: String,
	meant: (words) => dayNamed(words.trim()),
	set(row, { id }, value) {
		const key = cellKey(id)
		if (value === undefined) row.delete(key)
		else if (isDay(value) && row.get(key) !== value) row.set(key, value)
	},
}

/** A day as files write it ("2026-03-09"), or as people here do ("9.3.2026", "09.03.26"). */
function dayNamed(words: string): Day | undefined {
	if (isDay(words)) return words
	const [, day = '', month = '', year = ''] = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4}|\d{2})$/u.exec(words) ?? []
	const full = `${year.length === 2 ? `20${year}` : year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
	return isDay(full) ? full : undefined
}
