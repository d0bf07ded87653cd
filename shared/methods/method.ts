import type * as Y from 'yjs'
import type { BlockId, BlockMethod, BlockRef } from '../blocks/index.ts'
import type { Finding } from '../findings/index.ts'
import type { Random } from '../lib/random.ts'
import type { Day, Term } from '../registry/index.ts'

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

/** An area of a method's board with a name that steps and findings know it by. */
export interface MethodArea {
	/** as stored with the shape */
	readonly name: string
	readonly heading: Term
	readonly cards?: readonly { readonly text: Term; readonly group?: number }[]
	/** so many small groups have brought their work into it */
	readonly heard?: number
}

/** What an analysis cannot know by itself: methods have no clock. */
export interface Now {
	/** the day it is where people are */
	readonly today?: Day
}

/** What lists of boards say of a method. Everything else about it is large, and needed only where one is at work. */
export interface MethodHead {
	readonly id: string
	readonly name: Term
	/** stands for the name where two short lines cannot hold it: a part of it, as those who speak to the page read it there (WCAG 2.5.3) */
	readonly short?: Term
	readonly stages: readonly Stage[]
	/** the building blocks it is made of; the first is the one its board shows */
	readonly blocks: readonly [BlockId, ...BlockId[]]
}

/**
 * What the product knows of a method: words, data and pure functions. Its words and data stand in its own folder. What it
 * gives its table, map or chain is all that their views know of it.
 */
export interface Method extends MethodHead, BlockMethod {
	/** version of the data the method adds to the registry */
	readonly version: number
	/** one sentence: what it is good for */
	readonly purpose: Term
	readonly guide: Guide
	/** what its analysis looks for: rule -> the sentence a finding cites */
	readonly rules: Readonly<Record<string, Term>>
	/** whom its findings may miss by name: id -> what they are called */
	readonly partners?: Readonly<Record<string, Term>>
	/** what lies beside an empty one, and beside the sample */
	readonly cards?: { readonly empty: Cards; readonly sample: Cards }
	/** the areas of its board, side by side: of an empty one, and with what the sample says */
	readonly areas?: { readonly empty: readonly MethodArea[]; readonly sample: readonly MethodArea[] }
	/** Founds an empty one in a workshop. */
	found(doc: Y.Doc, random?: Random): BlockRef
	/** Founds one filled from the invented town. */
	sample(doc: Y.Doc, locale: keyof Term, random?: Random): BlockRef
	/** What can be found in one now, the weightiest first. Without a day nothing is found that depends on one. */
	analyse(doc: Y.Doc, id: string, now?: Now): readonly Finding[]
}
