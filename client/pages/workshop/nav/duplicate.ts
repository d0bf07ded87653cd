import { duplicateBoard } from '../../../../shared/blocks/duplicateBoard.ts'
import type { RoomView } from '../../../sync/RoomContext.ts'

/** Adds a board that says what this one says, as one step of undo, and gives its id; undefined if that one is gone. */
export const duplicateAsStep = ({ doc, history }: Pick<RoomView, 'doc' | 'history'>, board: string, name: string) =>
	history.step(() => duplicateBoard(doc, board, name))
