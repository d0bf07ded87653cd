import { afterAll, expect, test } from 'vitest'
import { inEnglish, inGerman } from '../../../client/texts/figures.ts'
import { chooseLocale } from '../../../client/texts/locale.ts'

type Pair = { de: object; en: object }

/** Of tldraw's words, each language corrects only what is wrong in it. */
const apart = new Set(['tldrawWords'])

/** Every module of texts in the client brings both languages in one object. */
const modules = import.meta.glob<Record<string, unknown>>('../../../client/**/{texts,*Texts,refusals}.ts', {
	eager: true,
})
const pairs: [string, Pair][] = Object.entries(modules).flatMap(([file, exports]) =>
	Object.entries(exports).flatMap(([name, value]): [string, Pair][] =>
		isPair(value) && !apart.has(name) ? [[`${file} ${name}`, value]] : [],
	),
)
// Some English comes only now.
await chooseLocale('en')
afterAll(() => chooseLocale('de'))

function isPair(value: unknown): value is Pair {
	return typeof value === 'object' && value !== null && 'de' in value && 'en' in value
}

/** All sentences with their path; functions are asked with the number two. Those that take more than numbers or words stay silent. */
function sentences(texts: object, path = ''): [string, string][] {
	return Object.entries(texts).flatMap(([key, value]): [string, string][] => {
		const here = path ? `${path}.${key}` : key
		if (typeof value === 'string') return [[here, value]]
		if (typeof value === 'function') return said(here, value)
		return typeof value === 'object' && value !== null ? sentences(value, here) : []
	})
}
function said(path: string, sentence: (...counts: number[]) => unknown): [string, string][] {
	try {
		return sentences({ '': sentence(2, 2, 2) }, path)
	} catch {
		return []
	}
}

/** Words that give an English sentence away. "Code", "Link", "Name", "Server" and the like are German by now. */
const tellTales =
	/\b(the|and|of|with|you|your|this|that|please|click|save|saved|saving|loading|error|user|users|host|share|join|joined|open|close|delete|cancel|undo|redo|copy|sticky|canvas|frame|timer|workshop|stakeholder|offline mode|sync|synced|upload|download|settings|login|whiteboard)\b/i

test('there are texts to look at', () => expect(pairs.length).toBeGreaterThan(5))

test.each(pairs)('%s: nothing is left empty, and both languages say the same things', (_name, { de, en }) => {
	const [german, english] = [sentences(de), sentences(en)]
	expect(english.map(([path]) => path)).toEqual(german.map(([path]) => path))
	expect([...german, ...english].filter(([path, text]) => text.trim() === '' && !/Host$/.test(path))).toEqual([])
})

test.each(pairs)('%s: no English word in German', (_name, { de }) => {
	expect(sentences(de).filter(([, text]) => tellTales.test(text))).toEqual([])
})

test('numbers and nouns agree', () => {
	expect(inGerman.count(1, 'Zeile', 'Zeilen')).toBe('1 Zeile')
	expect(inGerman.count(0, 'Zeile', 'Zeilen')).toBe('0 Zeilen')
	expect(inGerman.count(12345, 'Zeile', 'Zeilen')).toBe('12.345 Zeilen')
	expect(inEnglish.count(12345, 'row', 'rows')).toBe('12,345 rows')
	expect(inGerman.date(Date.UTC(2026, 2, 9, 12))).toBe('9. März 2026')
})
