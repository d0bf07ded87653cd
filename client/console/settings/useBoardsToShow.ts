import { use, useMemo } from 'react'
import { listSetApart } from '../../../shared/access/index.ts'
import { type Board, boardsOf } from '../../../shared/board/boards.ts'
import { roomOfBoard } from '../../../shared/smallGroups/index.ts'
import { useStage } from '../../agenda/stage.ts'
import { useBoards } from '../../navigation/watchBoards.ts'
import { BoardsApart } from '../../sync/BoardsApart.ts'

/** What a step can show. */
interface BoardsToShow {
	/** every board that all may read, also where only the moderation writes */
	readonly forAll: readonly Board[]
	/** those that only the moderation sees: a step can open them */
	readonly hidden: readonly Board[]
}

export function useBoardsToShow(): BoardsToShow {
	const { doc: stage } = useStage()
	const boards = useBoards()
	const apart = use(BoardsApart)
	return useMemo(() => {
		const readByAll = new Set(listSetApart(stage).map(({ board }) => board))
		const named = (isRead: boolean) =>
			apart
				// What a small group writes on is its own: no step takes everybody there.
				.filter(({ board }) => readByAll.has(board) === isRead && roomOfBoard(stage, board) === undefined)
				.flatMap(({ board, room }) => boardsOf(room.doc).filter(({ id }) => id === board))
		return { forAll: [...boards, ...named(true)], hidden: named(false) }
	}, [stage, boards, apart])
}
