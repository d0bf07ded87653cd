import { useCallback } from 'react'
import { wantsBoard } from '../../shared/agenda/index.ts'
import { methodIdOf, placedBlocks } from '../../shared/blocks/index.ts'
import { addBoard, boardsOf, isEmptyBoard } from '../../shared/board/boards.ts'
import { useRoom } from '../sync/RoomContext.ts'
import { useLocale } from '../texts/locale.ts'

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

/**
 * Gives the board of a method to whose agenda it belongs: one that is there, else an empty one, as one step of undo. None for those who
 * may not add it. What knows the methods comes with the first one that is added.
 */
export function useMethodBoard(): (method: string) => Promise<string | undefined> {
	const { doc, history, mayWrite } = useRoom()
	const locale = useLocale()
	return useCallback(
		async (id) => {
			const there = placedBlocks(doc).find((ref) => methodIdOf(doc, ref) === id)?.board
			if (there !== undefined || !mayWrite) return there
			const [{ methodOf }, { addMethodBoard }] = await Promise.all([
				import('../../shared/methods/index.ts'),
				import('../../shared/methods/methodBoard.ts'),
			])
			const method = methodOf(id)
			return method && history.step(() => addMethodBoard(doc, method, { locale }))
		},
		[doc, history, mayWrite, locale],
	)
}
