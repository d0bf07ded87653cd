import type * as Y from 'yjs'
import { addBoard, boardsOf } from '../board/boards.ts'

/*
 * What else is laid has an id that follows from what it is, as cards and areas have (see `board/handedIn`).
 */

export const titleShape = (round: string) => `shape:title.${round}`
/** Whether a shape is the question over the columns of a round. */
export const isTitle = (shape: string) => shape.startsWith(titleShape(''))

export const pollShape = (round: string) => `shape:poll.${round}`
export const photoShape = (photo: string) => `shape:photo.${photo}`
export const photoAsset = (photo: string) => `asset:photo.${photo}`

/** The board something is laid on: the one it is for; if that is gone, the first; if there is none, a new one. */
export function boardFor(plenum: Y.Doc, { id, board, name }: { id: string; board: string | undefined; name: string }) {
	const boards = boardsOf(plenum)
	const found = boards.find((each) => each.id === board) ?? boards[0]
	return found?.id ?? addBoard(plenum, name || 'Board', undefined, `page:${id}`)
}
