import type * as Y from 'yjs'
import type { Day, Term } from '../../registry/index.ts'
import type { DocumentDetails } from './document.ts'
import type { PartDraft } from './draft.ts'

/** All that a document may be told from. */
export interface ToldFrom {
	/** the document in which the block lies; the registry is that of all */
	readonly doc: Y.Doc
	/** agenda, rounds, who agreed to be named */
	readonly stage?: Y.Doc | undefined
	/** what the server has counted */
	readonly results?: Y.Doc | undefined
	readonly locale: keyof Term
	readonly today?: Day | undefined
	/** how the workshop is called */
	readonly workshop: string
	/** what the document itself says of what it is about */
	readonly details: DocumentDetails
}

/** What a document of a kind can be about, to choose from. */
export interface Subject {
	readonly id: string
	readonly label: string
}

/** A kind of document of a method: what it begins with, and what of it is told from the workshop. */
export interface DocumentKind {
	readonly id: string
	readonly name: Term
	/** what it is for, in one line */
	readonly line: Term
	/** what it asks first: a meeting, a goal, a group */
	readonly about?: { readonly ask: Term; readonly subjects: (doc: Y.Doc, locale: keyof Term) => readonly Subject[] }
	/** whether it covers days, and what these are called */
	readonly period?: { readonly from: Term; readonly until: Term }
	/** whether it can tell the course, too */
	readonly hasManners?: true
	readonly title: (from: ToldFrom) => string
	/** what it consists of, in order: parts to be written, and names of what is told */
	readonly outline: (from: ToldFrom) => readonly (PartDraft | string)[]
	/** What is told under a name: nothing if there is nothing to tell, undefined if that cannot be told any more. */
	readonly tell: (from: ToldFrom, by: string) => readonly PartDraft[] | undefined
	/** where what is told comes from, as people call it */
	readonly sources: Readonly<Record<string, Term>>
}

/** What a method gives its documents. */
export interface DocumentMethod {
	readonly kinds: readonly DocumentKind[]
}
