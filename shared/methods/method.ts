import type * as Y from 'yjs'
import type { BlockId, BlockRef } from '../blocks/index.ts'
import type { Finding } from '../findings/index.ts'
import type { Random } from '../lib/random.ts'
import type { Term } from '../registry/index.ts'

/** A stage of the Fahrplan, 1 "Der Start vor dem Start" to 5 "Für Nachhaltigkeit sorgen". */
export type Stage = 1 | 2 | 3 | 4 | 5

/** A short guide for the moderation, in plain words. */
export interface Guide {
	/** who and how many should be there */
	readonly people: Term
	/** how long it takes, as one says it: "60 bis 90 Minuten" */
	readonly time: Term
	readonly material: Term
	readonly steps: readonly Term[]
	/** what goes wrong easily, and what helps */
	readonly traps: readonly Term[]
}

/** Cards that lie beside a method's block on its board: a question, and what is already said to it. */
export interface Cards {
	readonly question: Term
	readonly notes: readonly Term[]
}

/** What stands above a method's block in one line. */
export interface Headline {
	/** how many there are of what, the noun in the form the number asks for */
	readonly counts: readonly { readonly n: number; readonly noun: Term }[]
	/** two fields the network should hold in balance, and how many actors there are in all */
	readonly balance?: { readonly fields: readonly { readonly id: string; readonly n: number }[]; readonly of: number }
	/** actors that should be there and are not, the most important first */
	readonly missing: readonly Term[]
}

/** What the product knows of a method: words, data and pure functions. Its words and data stand in its own folder. */
export interface Method {
	readonly id: string
	/** version of the data the method adds to the registry */
	readonly version: number
	readonly stages: readonly Stage[]
	/** the building blocks it is made of; the first is the one its board shows */
	readonly blocks: readonly [BlockId, ...BlockId[]]
	readonly name: Term
	/** one sentence: what it is good for */
	readonly purpose: Term
	readonly guide: Guide
	/** what its analysis looks for: rule -> the sentence a finding cites */
	readonly rules: Readonly<Record<string, Term>>
	/** labels and guide questions of its table's columns, if it has a table */
	readonly columns?: Readonly<Record<string, { readonly label: Term; readonly question: Term }>>
	/** what lies beside an empty one, and beside the sample */
	readonly cards?: { readonly empty: Cards; readonly sample: Cards }
	/** Founds an empty one in a workshop. */
	found(doc: Y.Doc, random?: Random): BlockRef
	/** Founds one filled from the invented town. */
	sample(doc: Y.Doc, locale: keyof Term, random?: Random): BlockRef
	/** What one says as a whole, if its block has a line for that. */
	headline?(doc: Y.Doc, id: string): Headline
	/** What can be found in one now, the weightiest first. */
	analyse(doc: Y.Doc, id: string): readonly Finding[]
}
