import type * as Y from 'yjs'
import { type Board, boardsOf } from '../board/boards.ts'
import { type BlockRef, blockOf, placedBlocks } from './index.ts'

/** A block on a board in which an actor stands. */
export interface Appearance {
	readonly board: Board
	readonly ref: BlockRef
	/** the first place there, as the block names it */
	readonly element: string
}

/** Where each actor stands in the workshop, in the order of the boards: actor id -> one entry per block. */
export function appearances(doc: Y.Doc): Map<string, Appearance[]> {
	const found = new Map<string, Appearance[]>()
	const placed = placedBlocks(doc)
	for (const board of boardsOf(doc)) {
		for (const { block, id } of placed.filter((each) => each.board === board.id)) {
			const first = new Map<string, string>()
			for (const { actor, element } of blockOf(block)?.mentions(doc, id) ?? []) {
				if (!first.has(actor)) first.set(actor, element)
			}
			for (const [actor, element] of first) {
				found.set(actor, [...(found.get(actor) ?? []), { board, ref: { block, id }, element }])
			}
		}
	}
	return found
}
