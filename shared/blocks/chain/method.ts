import type * as Y from 'yjs'
import type { Term } from '../../registry/index.ts'
import type { ChainPicture, Facts } from './picture.ts'

/** What became of a step from the current way to the ideal one: a mark for each can be drawn. */
export type StepMark = 'new' | 'changed' | 'dropped'

/** All that is different about one thing in the ideal way. */
export interface Difference {
	/** equal for the same difference, on every device */
	readonly key: string
	readonly sentence: Term
	/** elements of the chain it is about; "Zeigen" goes to the first */
	readonly elements: readonly string[]
}

/** What a method says of its chains; the same on every device. */
export interface ChainMethod {
	/** Each fact about a state as a short phrase: "8 Stationen". */
	factPhrases(facts: Facts): Readonly<Record<keyof Facts, Term>>
	/** What must change to get from the current to the ideal way; none as long as the ideal way has not begun. */
	differences(doc: Y.Doc, chain: string): readonly Difference[]
	/** Step id -> what is different about it, between two ways that have both begun; dropped are steps of the current one. */
	marks(actual: ChainPicture, ideal: ChainPicture): ReadonlyMap<string, StepMark>
}
