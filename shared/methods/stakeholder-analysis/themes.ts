import { type Language, languageOf, type Word, wordsOf } from './words.ts'

/** Something several rows speak of. */
export interface Theme {
	/** what it is called: the word that stands for it most often, as it is written */
	readonly word: string
	/** the same for all forms of the word */
	readonly stem: string
	/** who speaks of it, and with which word */
	readonly rows: readonly { readonly row: string; readonly word: string }[]
}

/** Themes told at most: a few that are good say more than all that could be found. */
const mostThemes = 5

/**
 * The themes that appear in the texts of at least two rows, the most shared first. A theme is a noun with its forms
 * ("Kind", "Kinder"), its compounds ("Kinderbetreuung" speaks of Kinder and of Betreuung) and its verb ("betreut").
 * `elsewhere` are other texts of the same people: a word that begins a sentence is known as a noun from them.
 */
export function sharedThemes(
	texts: readonly { readonly row: string; readonly text: string }[],
	elsewhere: readonly string[] = [],
): Theme[] {
	const all = [...texts.map(({ text }) => text), ...elsewhere]
	const language = languageOf(all)
	const nouns = new Set(
		all.flatMap((text) => wordsOf(text, language).flatMap(({ stem, names }) => (names === 'yes' ? [stem] : []))),
	)
	const rows = texts.map(({ row, text }) => ({
		row,
		words: wordsOf(text, language).map((word) => ({ ...word, isNoun: word.names !== 'no' && nouns.has(word.stem) })),
	}))
	const heads = groupByStem(rows.flatMap(({ words }) => words.filter(({ isNoun }) => isNoun)))
	const themes = [...heads].flatMap(([stem, forms]): Found[] => {
		const head = { stem, forms: [...new Set(forms.map(({ folded }) => folded))] }
		const sharing = rows.flatMap(({ row, words }) => {
			const word = words.find((each) => speaksOf(each, head, language))
			return word ? [{ row, word: word.written }] : []
		})
		return sharing.length < 2 ? [] : [{ ...head, word: usualForm(forms), rows: sharing }]
	})
	return withoutParts(themes.sort(byWeight), language)
		.slice(0, mostThemes)
		.map(({ word, stem, rows: sharing }) => ({ word, stem, rows: sharing }))
}

interface Head {
	readonly stem: string
	readonly forms: readonly string[]
}
type Found = Theme & Head
type Candidate = Word & { readonly isNoun: boolean }

/** Least letters of a word that may begin a compound, of a bare stem that may, and of a word that may end one. */
const least = { beginning: 5, stem: 6, end: 7 } as const
const verbEnding = /^(e|en|t|te|ten|et|ete|st|end|ende|enden|ender)?$/u

function speaksOf({ folded, stem, isNoun }: Candidate, head: Head, language: Language): boolean {
	if (isNoun && stem === head.stem) return true
	const continues = head.stem.length >= least.stem && folded.startsWith(head.stem)
	if (!isNoun) return continues && verbEnding.test(folded.slice(head.stem.length))
	if (continues || head.forms.some((form) => form.length >= least.beginning && folded.startsWith(form))) return true
	return language === 'de' && head.forms.some((form) => form.length >= least.end && folded.endsWith(form))
}

function groupByStem(words: readonly Word[]): Map<string, Word[]> {
	const groups = new Map<string, Word[]>()
	for (const word of words) groups.set(word.stem, [...(groups.get(word.stem) ?? []), word])
	return groups
}

/** The form written most often, else the shortest, else the first of the alphabet. */
function usualForm(words: readonly Word[]): string {
	const count = (form: string) => words.filter(({ written }) => written === form).length
	const forms = [...new Set(words.map(({ written }) => written))]
	return forms.sort((a, b) => count(b) - count(a) || a.length - b.length || (a < b ? -1 : 1))[0] ?? ''
}

const byWeight = (a: Found, b: Found) => b.rows.length - a.rows.length || (a.stem < b.stem ? -1 : 1)

/** A theme goes if a wider one it is part of (or that is part of it) says the same of the same rows. */
function withoutParts(themes: readonly Found[], language: Language): Found[] {
	const kept: Found[] = []
	for (const theme of themes) {
		const isSaid = kept.some((wider) => isRelated(wider, theme, language) && coversRows(wider, theme))
		if (!isSaid) kept.push(theme)
	}
	return kept
}

const coversRows = (wider: Theme, theme: Theme) =>
	theme.rows.every(({ row }) => wider.rows.some((other) => other.row === row))

function isRelated(a: Found, b: Found, language: Language): boolean {
	const asWord = ({ stem, forms }: Head): Candidate[] =>
		forms.map((folded) => ({ written: folded, folded, stem, names: 'yes', isNoun: true }))
	return asWord(a).some((word) => speaksOf(word, b, language)) || asWord(b).some((word) => speaksOf(word, a, language))
}
