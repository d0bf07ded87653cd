import { type Locale, useLocale } from './locale.ts'

/**
 * One module's sentences in both languages. English is typed by German, so a missing translation does not compile:
 *
 *     const de = { rows: (n: number) => inGerman.count(n, 'Zeile', 'Zeilen') }
 *     const en: typeof de = { rows: (n) => inEnglish.count(n, 'row', 'rows') }
 *     export const tableTexts = { de, en } satisfies Texts<typeof de>
 */
export type Texts<Sentences> = Record<Locale, Sentences>

/** The sentences in the language of the moment; the component draws again when it changes. */
export function useTexts<Sentences>(texts: Texts<Sentences>): Sentences {
	return texts[useLocale()]
}
