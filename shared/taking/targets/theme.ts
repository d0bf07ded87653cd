import { ordersBehind } from '../../lib/entries.ts'
import { addTheme, listNeeds, listThemes, themesOf } from '../../registry/index.ts'
import { textFields } from '../../text/fields.ts'
import type { TakingTarget } from '../target.ts'

export const themeTarget: TakingTarget = {
	id: 'theme',
	kind: 'theme',
	label: { de: 'Thema', en: 'Theme' },
	hint: { de: 'was in Fällen und Gesprächen wiederkehrt', en: 'What recurs in cases and talks' },
	field: textFields.themeLabel,
	asks: [
		{
			id: 'need',
			label: { de: 'Gehört zum Bedarf', en: 'Belongs to the need' },
			of: 'each',
			none: { de: 'noch offen', en: 'Still open' },
			choices: (doc) =>
				listNeeds(doc).flatMap(({ id, label }) => (label.trim() ? [{ id, label: { de: label, en: label } }] : [])),
		},
	],
	add(doc, entries, random) {
		const orders = ordersBehind(themesOf(doc), listThemes(doc), entries.length)
		return entries.map(({ text, id, answers: { need } }, i) =>
			addTheme(doc, { label: text, ...(need !== undefined && { need }) }, { id, order: orders[i], random }),
		)
	},
}
