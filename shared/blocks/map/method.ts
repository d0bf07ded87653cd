import type * as Y from 'yjs'
import type { Finding } from '../../findings/index.ts'
import type { Relation, RelationState, Term } from '../../registry/index.ts'

/** What is to be done about a relation: a sign for each can be drawn, and lists tell them in this order. */
export const differenceKinds = ['build', 'strengthen', 'change', 'weaken', 'end'] as const
export type DifferenceKind = (typeof differenceKinds)[number]

/** One relation that is otherwise in the target than today. */
export interface Difference {
	/** equal for the same difference, on every device */
	readonly key: string
	readonly kind: DifferenceKind
	readonly relation: Relation
	/** the two actors: "A und B" */
	readonly title: Term
	/** the whole of it in words; it begins with `subject` */
	readonly sentence: Term
	readonly subject: Term
	/** how a task that brings it about could be worded */
	readonly task: Term
	/** the relation and its actors, as the map names them */
	readonly elements: readonly string[]
}

/** What can be found in a map in one state, the weightiest first. */
export type AnalyseState = (doc: Y.Doc, mapId: string, state: RelationState) => readonly Finding[]

/** What a method says of its maps; the same on every device. */
export interface MapMethod {
	/** what it calls each kind of difference, in a word */
	readonly differenceWords: Readonly<Record<DifferenceKind, Term>>
	/** Everything in which the target of a map differs from today, in the order of a list; at most one per relation. */
	differences(doc: Y.Doc, mapId: string): readonly Difference[]
	/** Resolves with what finds things in one state of a map: what measures networks is large, and need not be here before. */
	stateAnalysis(): Promise<AnalyseState>
}
