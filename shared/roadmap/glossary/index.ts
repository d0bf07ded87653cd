import type { Term } from '../../registry/index.ts'
import { networks } from './networks.ts'
import { structure } from './structure.ts'
import { work } from './work.ts'

/** A word of the trade and what is meant by it here. */
export interface GlossaryEntry {
	readonly id: string
	readonly word: Term
	readonly meaning: Term
	/** entries that belong to it */
	readonly see: readonly GlossaryWord[]
}

const words = { ...networks, ...structure, ...work }
export type GlossaryWord = keyof typeof words

/** The words of the glossary in the alphabetical order of a language. */
export function glossary(locale: keyof Term): GlossaryEntry[] {
	return (Object.keys(words) as GlossaryWord[])
		.map((id) => ({ id, see: [], ...words[id] }))
		.sort((a, b) => a.word[locale].localeCompare(b.word[locale], locale))
}
