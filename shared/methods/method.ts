import type * as Y from 'yjs'
import type { Random } from '../lib/random.ts'
import type { Term } from '../registry/index.ts'

/** A stage of the Fahrplan, 1 "Der Start vor dem Start" to 5 "Für Nachhaltigkeit sorgen". */
export type Stage = 1 | 2 | 3 | 4 | 5

/** The building blocks a method can be made of. */
export type Block = 'table'

/** What the product knows of a method. Its words, data and findings stand in its own folder. */
export interface Method {
	readonly id: string
	/** version of the data the method adds to the registry */
	readonly version: number
	readonly stages: readonly Stage[]
	readonly blocks: readonly Block[]
	readonly name: Term
	/** one sentence: what it is good for */
	readonly purpose: Term
	/** labels and guide questions of its table's columns */
	readonly columns: Readonly<Record<string, { readonly label: Term; readonly question: Term }>>
	/** Founds an empty one in a workshop and gives the id of its block. */
	found(doc: Y.Doc, random?: Random): string
}
