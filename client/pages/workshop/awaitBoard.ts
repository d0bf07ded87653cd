import type * as Y from 'yjs'
import { boardsOf } from '../../../shared/board/boards.ts'
import { recordsOf } from '../../../shared/board/records.ts'

/** Longer than this nobody expects to be taken anywhere any more, in milliseconds. */
const patience = 30_000

/**
 * Calls back once a board is there: a step may name one that is still on its way, for agenda and boards come from two
 * rooms. The returned function ends the wait.
 */
export function awaitBoard(doc: Y.Doc, board: string, there: () => void): () => void {
	const records = recordsOf(doc)
	const look = (event: Y.YMapEvent<unknown>) => {
		if (!event.keysChanged.has(board) || !boardsOf(doc).some(({ id }) => id === board)) return
		end()
		there()
	}
	const end = () => {
		clearTimeout(timer)
		records.unobserve(look)
	}
	const timer = setTimeout(end, patience)
	records.observe(look)
	return end
}
