import type * as Y from 'yjs'
import { blockOf, placedBlocks } from './index.ts'

/** Id of the data on whose board the result of this round lies: what it was decided at. Undefined for a board of cards alone. */
export function eventOf(doc: Y.Doc, round: string): string | undefined {
	const placed = placedBlocks(doc)
	const board = placed.find(({ block, id }) => block === 'poll' && id === round)?.board
	return placed.find((each) => each.board === board && blockOf(each.block)?.isAside !== true)?.id
}
