import { duplicateBoard } from '../../../../shared/blocks/duplicateBoard.ts'
import type { AddHidden } from '../../../access/AddHiddenContext.ts'
import type { RoomView } from '../../../sync/RoomContext.ts'
import type { BoardHere } from '../useBoardsHere.ts'

/** Adds a board that says what this one says, as one step of undo, and gives its id; undefined if that one is gone. */
export const duplicateAsStep = ({ doc, history }: Pick<RoomView, 'doc' | 'history'>, board: string, name: string) =>
	history.step(() => duplicateBoard(doc, board, name))

/** Adds a copy of a board apart that only the moderation sees, whoever sees the first: nobody gets by a copy what was not given them. */
export const duplicateApart = ({ id, apart }: BoardHere, name: string, addHidden: AddHidden) =>
	addHidden((doc, copy) =>
		duplicateBoard(doc, id, name, Math.random, { ...(apart && { from: apart.room.doc }), id: copy }),
	)
