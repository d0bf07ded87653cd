import { use, useMemo } from 'react'
import { listSetApart } from '../../shared/access/index.ts'
import { type Board, boardsOf } from '../../shared/board/boards.ts'
import { useBoards } from '../navigation/watchBoards.ts'
import { BoardsApart } from '../sync/BoardsApart.ts'
import { useStage } from './stage.ts'

/** Every board that all may read, also where only the moderation writes: what a step can show. */
export function useBoardsForAll(): readonly Board[] {
	const { doc: stage } = useStage()
	const boards = useBoards()
	const apart = use(BoardsApart)
	return useMemo(() => {
		const readByAll = new Set(listSetApart(stage).map(({ board }) => board))
		const shown = apart.filter(({ board }) => readByAll.has(board))
		return [...boards, ...shown.flatMap(({ board, room }) => boardsOf(room.doc).filter(({ id }) => id === board))]
	}, [stage, boards, apart])
}
