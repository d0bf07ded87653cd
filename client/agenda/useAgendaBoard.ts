import { useCallback } from 'react'
import { wantsBoard } from '../../shared/agenda/index.ts'
import { addBoard, boardsOf, isEmptyBoard } from '../../shared/board/boards.ts'
import { useRoom } from '../sync/RoomContext.ts'

/**
 * Gives the board on which the steps of an agenda gather what people hand in: one of the agenda's name on which nothing
 * lies yet, else a new one, as one step of undo. None if no step wants one, or this person may not add it.
 */
export function useAgendaBoard(): (
	name: string,
	steps: readonly Parameters<typeof wantsBoard>[0][],
) => string | undefined {
	const { doc, history, mayWrite } = useRoom()
	return useCallback(
		(name, steps) => {
			if (!mayWrite || !steps.some(wantsBoard)) return undefined
			const free = boardsOf(doc).find((board) => board.name === name && isEmptyBoard(doc, board.id))
			return free?.id ?? history.step(() => addBoard(doc, name))
		},
		[doc, history, mayWrite],
	)
}
