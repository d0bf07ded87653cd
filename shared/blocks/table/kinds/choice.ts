import { wordKey } from '../../../registry/index.ts'
import { cellKey } from './cellKey.ts'
import type { ColumnKind } from './kind.ts'

/** One of a list that belongs to the column; of two people who choose at once, the later one has chosen. */
export const choiceKind: ColumnKind = {
	label: { de: 'Auswahl', en: 'Choice' },
	hint: { de: 'Eines aus einer Liste, die Sie festlegen', en: 'One of a list that you make' },
	value(row, { id, options }) {
		const chosen = row.get(cellKey(id))
		return options.find((option) => option.id === chosen)?.id
	},
	words(value, { options }) {
		const option = options.find(({ id }) => id === value)
		return option ? (option.label ?? option.id) : ''
	},
	meant(words, { options }) {
		const wanted = wordKey(words)
		const named = options.find(({ label }) => label !== undefined && wordKey(label) === wanted)
		return (named ?? options.find(({ id }) => id === words.trim()))?.id
	},
	set(row, { id, options }, value) {
		const key = cellKey(id)
		if (value === undefined) row.delete(key)
		else if (options.some((option) => option.id === value) && row.get(key) !== value) row.set(key, value)
	},
}
