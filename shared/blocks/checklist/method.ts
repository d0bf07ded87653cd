import type * as Y from 'yjs'
import type { Term } from '../../registry/index.ts'
import type { BlockRef } from '../block.ts'

/** One question of a method, or one point to be settled. Its id is unique in its checklist and stands in documents. */
export interface ChecklistQuestion {
	readonly id: string
	readonly question: Term
}

/** Questions under one heading. */
export interface ChecklistSection {
	readonly id: string
	readonly title: Term
	readonly items: readonly ChecklistQuestion[]
	/** is only there once people take it up; the words by which they do */
	readonly offer?: Term
	/** its answers make one page, to be printed and handed out: the questions are its headings */
	readonly isDocument?: true
}

/** What a state means for what is still to be done. Each has a sign of its own. */
export type ChecklistTone = 'open' | 'begun' | 'settled' | 'aside'

export interface ChecklistState {
	readonly id: string
	readonly name: Term
	readonly tone: ChecklistTone
}

/** What the workshop knows about a question by itself. It stands beside the answer and never sets the state. */
export interface Evidence {
	/** `fits`: what was asked for is there; `care`: something is missing; `plain` says how it is */
	readonly tone: 'fits' | 'care' | 'plain'
	readonly sentence: Term
	/** where it can be seen */
	readonly place?: BlockRef
}

/** What a method says of its checklists: data, and what follows from the registry. */
export interface ChecklistMethod {
	readonly sections: readonly ChecklistSection[]
	/** in the order of their keys; questions begin with the first. "Trifft nicht zu" is always there, behind them. */
	readonly states: readonly ChecklistState[]
	/** what the day of the checklist is, if it works towards one: "Gründung am" */
	readonly day?: Term
	/** What the registry says to a question; `stage`: the workshop's agenda, where that is known. */
	evidence?(doc: Y.Doc, item: string, stage?: Y.Doc): Evidence | undefined
}
