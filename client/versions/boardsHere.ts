import { use, useMemo } from 'react'
import type * as Y from 'yjs'
import { useBoards, usePlacedIn } from '../navigation/watchBoards.ts'
import { BoardsApart, useDocumentsApart } from '../sync/BoardsApart.ts'
import { useRoom } from '../sync/RoomContext.ts'

/** A board of today, wherever it lies. */
export interface BoardToday {
	readonly id: string
	readonly name: string
}

/** Every board this person may see: those of all, then those with documents of their own. */
export function useEveryBoard(): readonly BoardToday[] {
	const open = useBoards()
	const apart = use(BoardsApart)
	const placed = usePlacedIn(useDocumentsApart())
	return useMemo(
		() => [...open, ...placed.boards.filter(({ id }) => apart.some(({ board }) => board === id))],
		[open, apart, placed],
	)
}

/** The document in which a board lies now; that of all boards if it lies nowhere, or none is asked about. */
export function useDocumentOf(board: string | undefined): Y.Doc {
	const { doc } = useRoom()
	const apart = use(BoardsApart).find((each) => each.board === board)
	return apart?.room.doc ?? doc
}
