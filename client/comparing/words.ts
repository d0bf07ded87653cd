import type { Term } from '../../shared/registry/index.ts'

/**
 * Words for something known by a key: a question of a method, an organisation. The same key says the same, however it is
 * worded or called by now, and is told in either language.
 */
export interface KeyedWords extends Term {
	readonly key: string
}

/** What people wrote, or words with a key. */
export type Words = string | KeyedWords

export const keyed = (key: string, { de, en }: Term): KeyedWords => ({ key, de, en })
/** A name is the same in both languages. */
export const keyedName = (key: string, name: string): KeyedWords => ({ key, de: name, en: name })

export const inLocale = (words: Words, locale: keyof Term): string =>
	typeof words === 'string' ? words : words[locale]

/** Words with a key are the same as that key: what is told in words today may have been kept as it was stored. */
export const sameWords = (one: Words | undefined, other: Words | undefined): boolean => keyOf(one) === keyOf(other)

const keyOf = (words: Words | undefined) => (typeof words === 'object' ? words.key : words)
