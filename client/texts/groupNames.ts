import type { Locale } from './locale.ts'

const words: Record<Locale, string> = { de: 'Gruppe', en: 'Group' }

/** The small groups something comes from, by their numbers: "Gruppe 1, Gruppe 2". Empty if it comes from none. */
export const groupNames = (numbers: readonly number[], locale: Locale): string =>
	numbers.map((number) => `${words[locale]} ${number}`).join(', ')
