import { createContext, use, useMemo } from 'react'
import type * as Y from 'yjs'
import type { History } from './history.ts'
import type { OpenRoom } from './openRoom.ts'

/** A board with a document of its own that this person reads, in its room on this device. */
export interface BoardInItsRoom {
	/** tldraw page id */
	readonly board: string
	readonly room: Pick<OpenRoom, 'doc' | 'saving'>
	/** one's own steps on this board and in the registry */
	readonly history: History
}

/** All of them, for what looks through all boards of the workshop. */
export const BoardsApart = createContext<readonly BoardInItsRoom[]>([])

/** Their documents, the same list as long as they are the same. */
export function useDocumentsApart(): readonly Y.Doc[] {
	const boards = use(BoardsApart)
	return useMemo(() => boards.map(({ room }) => room.doc), [boards])
}
