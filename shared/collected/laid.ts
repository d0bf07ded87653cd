import type * as Y from 'yjs'
import { addBoard, boardsOf } from '../board/boards.ts'

/*
 * What is laid has an id that follows from what it is, so that laying it twice, or from two devices at once, lays it once.
 */

export const cardShape = (round: string, card: string) => `shape:card.${round}.${card}`
/** The area of a column; without one, that of the question. */
export const areaShape = (round: string, column?: string) =>
	column === undefined ? `shape:area.${round}` : `shape:area.${round}.${column}`
export const titleShape = (round: string) => `shape:title.${round}`
/** Whether a shape is the question over the columns of a round. */
export const isTitle = (shape: string) => shape.startsWith(titleShape(''))
/** The round for which something was laid; undefined for what people laid themselves. */
export const roundOf = (shape: string): string | undefined => /^shape:[a-z]+\.([^.]+)/u.exec(shape)?.[1]

export const pollShape = (round: string) => `shape:poll.${round}`
export const photoShape = (photo: string) => `shape:photo.${photo}`
export const photoAsset = (photo: string) => `asset:photo.${photo}`

/** The board something is laid on: the one it is for; if that is gone, the first; if there is none, a new one. */
export function boardFor(plenum: Y.Doc, { id, board, name }: { id: string; board: string | undefined; name: string }) {
	const boards = boardsOf(plenum)
	const found = boards.find((each) => each.id === board) ?? boards[0]
	return found?.id ?? addBoard(plenum, name || 'Board', undefined, `page:${id}`)
}
