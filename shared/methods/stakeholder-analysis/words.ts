import type { Term } from '../../registry/index.ts'
import { stopWords } from './stopWords.ts'

export type Language = keyof Term

/** A word of a text that could be a theme, or belong to one. */
export interface Word {
	/** as it was written */
	readonly written: string
	/** without case and umlauts, so that singular and plural begin alike: "Plätze" -> "platze" */
	readonly folded: string
	/** `folded` without its inflection: "platze" -> "platz" */
	readonly stem: string
	/** whether it can name a theme; a German noun shows that by its capital, but not at the beginning of a sentence */
	readonly names: 'yes' | 'perhaps' | 'no'
}

/** The language most of these texts are written in; German if nothing speaks for either. */
export function languageOf(texts: readonly string[]): Language {
	const words = texts.flatMap((text) => text.match(letters) ?? []).map(fold)
	const hits = (language: Language) => words.filter((word) => stopWords.holds[language].has(word)).length
	return hits('en') > hits('de') ? 'en' : 'de'
}

/** The words of a text that are not there for grammar alone. */
export function wordsOf(text: string, language: Language): Word[] {
	return [...text.matchAll(letters)].flatMap(({ 0: written, index }) => {
		const folded = fold(written)
		if (folded.length < 4 || stopWords.never[language].has(folded)) return []
		const names = language === 'en' ? 'yes' : nounness(written, folded, beginsSentence(text, index))
		return [{ written, folded, stem: stemOf(folded, language), names }]
	})
}

const letters = /\p{L}[\p{L}\p{M}]*/gu

function fold(word: string): string {
	return word
		.toLowerCase()
		.replace(/^förder/u, 'foerder') // "Förderung" and "Forderung" are two themes
		.replaceAll('ä', 'a')
		.replaceAll('ö', 'o')
		.replaceAll('ü', 'u')
		.replaceAll('ß', 'ss')
		.normalize('NFD')
		.replace(/\p{M}/gu, '')
}

const endings: Record<Language, readonly string[]> = {
	de: ['ern', 'en', 'er', 'es', 'em', 'e', 'n', 's'],
	en: ['ies', 'ing', 'ed', 'es', 's', 'y', 'e'],
}

function stemOf(folded: string, language: Language): string {
	const without = (word: string, list: readonly string[], least: number) => {
		const ending = list.find((each) => word.endsWith(each) && word.length - each.length >= least)
		return ending ? word.slice(0, -ending.length) : word
	}
	const bare = without(folded, endings[language], 4)
	// "Betreuung" and "betreut" are one theme; "Bildung" and "Bild", "Zeitung" and "Zeit" are not.
	return language === 'de' ? without(bare, ['ung'], 5) : bare
}

const nounEnding = /(ung|heit|keit|schaft|tat|ion|nis|tum|ment|enz|anz|ismus|chen|lein|ling)(en|e|s)?$/u
const otherEnding = /(e|en|er|es|em|ern|eln|lich|ig|isch|haft|sam|bar|los|weise)$/u

/** German writes nouns with a capital, and so it writes every first word: there the ending has to tell. */
function nounness(written: string, folded: string, isFirst: boolean): Word['names'] {
	if (!/^\p{Lu}/u.test(written)) return 'no'
	if (!isFirst || nounEnding.test(folded)) return 'yes'
	return otherEnding.test(folded) ? 'perhaps' : 'yes'
}

const beginsSentence = (text: string, index: number) =>
	/(^|[.!?:;•·–—-]\s|[\n„“"'‚»(])[\s\d]*$/u.test(text.slice(0, index))
