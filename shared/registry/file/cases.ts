import { isObject } from '../../lib/json.ts'
import { type CasePart, casePartIds, isCaseDetail } from '../cases/case.ts'
import { addCase, editCase, findCase, listCases, type NewCase } from '../cases/cases.ts'
import { wordKey } from '../term.ts'
import { type Collection, givenOnce } from './collection.ts'

/** Cases by their titles: one the registry knows already is the same case, and is told where nothing was said here. */
export const casesInFiles: Collection = {
	write(doc, id) {
		const found = findCase(doc, id)
		if (!found) return undefined
		const told = casePartIds.flatMap((part) => (found[part].trim() ? [[part, found[part]]] : []))
		return { title: found.title, scope: found.scope, ...Object.fromEntries(told) }
	},
	reader(doc, { random }) {
		const known = givenOnce(
			listCases(doc).filter(({ title }) => title.trim()),
			({ title }) => wordKey(title),
		)
		return (data) => {
			if (!isObject(data) || typeof data.title !== 'string') return undefined
			const words: Partial<Record<CasePart, string>> = {}
			for (const part of casePartIds) {
				const said = Object.hasOwn(data, part) ? data[part] : undefined
				if (typeof said === 'string') words[part] = said
			}
			const same = known(wordKey(data.title))
			if (!same) {
				const scope = isCaseDetail.scope(data.scope) ? { scope: data.scope as NewCase['scope'] & string } : {}
				return addCase(doc, { ...words, ...scope }, { random })
			}
			for (const part of casePartIds)
				if (!same[part].trim() && words[part]?.trim()) editCase(doc, same.id, part, words[part] ?? '')
			return same.id
		}
	},
}
