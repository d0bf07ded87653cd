import type * as Y from 'yjs'
import type { Random } from '../lib/random.ts'
import type { Term } from '../registry/index.ts'
import type { TextField } from '../text/field.ts'
import type { Material } from './material.ts'

/** The kinds of entries something can become; what is taken is noted with its kind for ever. */
export const entryKinds = ['actor', 'need', 'service', 'goal', 'task', 'theme', 'rule'] as const
export type EntryKind = (typeof entryKinds)[number]

/** What is answered besides the words: ask id -> id of a choice; what is not answered is not in it. */
export type Answers = Readonly<Record<string, string>>

/** Something to choose when an entry is made. */
export interface Ask {
	readonly id: string
	readonly label: Term
	/** asked once for all, or for each entry */
	readonly of: 'all' | 'each'
	/** what is chosen at first; without it nothing */
	readonly standard?: string
	/** the first of the choices is chosen at first */
	readonly isFirst?: true
	/** how it is called to choose nothing; without it something is always chosen */
	readonly none?: Term
	choices(doc: Y.Doc, answers: Answers): readonly { readonly id: string; readonly label: Term }[]
	/** What the place itself answers, as by the column a card lies in: chosen at first for this one. */
	guess?(doc: Y.Doc, material: Material): string | undefined
}

/** One entry to be made. */
export interface NewTaken {
	/** its words, as long as their field */
	readonly text: string
	/** all that stood there, where the words are only a part of it */
	readonly whole?: string
	readonly id: string
	readonly answers: Answers
}

/**
 * What words can be taken as: pure functions over the document. A new one is a file in `targets` and a line in its index; what
 * it asks and how it is called is all the dialog knows of it.
 */
export interface TakingTarget {
	readonly id: string
	readonly kind: EntryKind
	/** "Bedarf", and what that means: "was fehlt" */
	readonly label: Term
	readonly hint: Term
	readonly field: TextField
	/** an entry is called by a name, which is shorter than a sentence */
	readonly isNamed?: true
	/** begins with whom the words are said of: "Jugendamt: …" */
	readonly saysOfWhom?: true
	/** is called by the organisation whose card it is; what the card says is kept with it */
	readonly isOfWriter?: true
	/** where the whole sentence is kept when the name is only a part of it */
	readonly keepsWhole?: Term
	readonly asks: readonly Ask[]
	/** whether there is anything to take it into */
	isOffered?(doc: Y.Doc): boolean
	/** Makes entries behind all others, in their order; gives their ids. The time it takes grows with their number, and with that of what is there. */
	add(doc: Y.Doc, entries: readonly NewTaken[], random: Random): readonly string[]
	/** Has entries that were there already be what was chosen for each: in this table, in this chain. */
	join?(doc: Y.Doc, entries: readonly NewTaken[], random: Random): void
}
