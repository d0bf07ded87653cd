import { isObject } from '../../lib/json.ts'
import { findNeed } from '../needs/needs.ts'
import { wordKey } from '../term.ts'
import { addTheme, changeTheme, findTheme, listThemes } from '../themes/themes.ts'
import { type Collection, givenOnce } from './collection.ts'

/** Themes by their words: one the registry knows already is the same theme. */
export const themesInFiles: Collection = {
	write(doc, id, nameOf) {
		const theme = findTheme(doc, id)
		if (!theme) return undefined
		const { label, need } = theme
		return { label, ...(need !== undefined && findNeed(doc, need) && { need: nameOf('needs', need) }) }
	},
	reader(doc, { idOf, random }) {
		const known = givenOnce(
			listThemes(doc).filter(({ label }) => label.trim()),
			({ label }) => wordKey(label),
		)
		return (data) => {
			if (!isObject(data) || typeof data.label !== 'string') return undefined
			const need = idOf('needs', data.need)
			const same = known(wordKey(data.label))
			if (!same) return addTheme(doc, { label: data.label, ...(need !== undefined && { need }) }, { random })
			// What was said here stays.
			if (need !== undefined && same.need === undefined) changeTheme(doc, same.id, { need })
			return same.id
		}
	},
}
