import type { Json } from '../lib/json.ts'

/*
 * What a document says, free of how it looks. Whoever has something to hand over (a table, a step, a plan) tells it as content once;
 * screen, paper, DOCX, PDF and plain text are all written from that.
 */

/** Words of one look. */
export interface Run {
	readonly text: string
	readonly bold?: true
	readonly italic?: true
}

/** Words in a paragraph or a cell; `\n` begins a new line. */
export type Words = string | readonly Run[]

export interface Paragraph {
	readonly kind: 'paragraph'
	readonly text: Words
	/** smaller and quieter: where something comes from, what is missing */
	readonly isNote?: true
}

export interface ListItem {
	readonly text: Words
	/** one level further in, with the same marks */
	readonly items?: readonly ListItem[]
}

export interface List {
	readonly kind: 'list'
	readonly isOrdered: boolean
	readonly items: readonly ListItem[]
}

export interface TableColumn {
	readonly label: string
	/** share of the width, in relation to the others' */
	readonly width: number
}

/** A table whose first line names its columns, and is repeated on every page; each row has as many cells as there are columns. */
export interface Table {
	readonly kind: 'table'
	/** said above it, and by screen readers */
	readonly caption?: string
	readonly columns: readonly TableColumn[]
	/** the first cell of each row says what the row is about */
	readonly hasRowHeads: boolean
	readonly rows: readonly (readonly Words[])[]
}

/** Labels with what is said of each, as in the head of minutes. */
export interface Facts {
	readonly kind: 'facts'
	readonly facts: readonly { readonly label: string; readonly lines: readonly Words[] }[]
}

/** A picture, and in words all that can be seen in it. */
export interface Picture {
	readonly kind: 'picture'
	/** what whoever keeps the pictures knows it by: `picture:<sha256>` or `board:<id>` */
	readonly source: string
	/** what it is, in one sentence */
	readonly alt: string
	/** measures of the original, in any unit: only their ratio counts */
	readonly width: number
	readonly height: number
	readonly caption?: string
	/** its text version, which stands below it */
	readonly text: readonly Content[]
}

/** Places to sign, side by side: under each line stands who signs, and place and date above it are left open. */
export interface Signatures {
	readonly kind: 'signatures'
	readonly signers: readonly string[]
}

export type Content = Paragraph | List | Table | Facts | Picture | Signatures

/** A heading with what belongs to it, up to the next one. */
export interface Section {
	readonly id: string
	/** 1 is a chapter; what is one level further in belongs to the chapter before it */
	readonly level: 1 | 2 | 3
	/** before the heading: "TOP 1" */
	readonly number?: string
	/** without one its content follows what stands before it */
	readonly heading?: string
	readonly content: readonly Content[]
}

/** A whole document, ready to be written. */
export interface TextDocument {
	readonly title: string
	readonly subtitle?: string
	readonly language: 'de' | 'en'
	/** in the head of every page, line by line: whose it is, and of when */
	readonly head: { readonly left: readonly string[]; readonly right: readonly string[] }
	/** at the foot of every page, beside its number */
	readonly foot: string
	readonly sections: readonly Section[]
}

/** Content as it is kept in rooms and files. */
export const contentAsJson = (content: readonly Content[]): Json => content as unknown as Json

/** The words alone. */
export const wordsOf = (words: Words): string =>
	typeof words === 'string' ? words : words.map(({ text }) => text).join('')
