import type * as Y from 'yjs'
import { park, setParkedDone } from '../../../shared/parkingLot/index.ts'

/** What is said on a shape, and where it lies. */
export interface ParkableShape {
	readonly id: string
	readonly board: string
	readonly text: string
	readonly by: string
}

/** Puts what a shape says into the Themenspeicher with the way back to it, and answers with the topic's id. What lies there already is open again. */
export function parkShape(doc: Y.Doc, { id: shape, board, text, by }: ParkableShape): string {
	const id = park(doc, { text, origin: { board, shape }, ...(by && { by }) }, { id: shape.replace('shape:', '') })
	setParkedDone(doc, id, false)
	return id
}

/** The words of a card; of a cluster its heading, or without one the words of its cards. */
export const topicOf = (words: string, cards: readonly string[]): string =>
	inOneLine(words) || cards.map(inOneLine).filter(Boolean).join(' · ')

const inOneLine = (words: string) => words.replace(/\s+/gu, ' ').trim()
