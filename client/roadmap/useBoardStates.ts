import { use, useCallback } from 'react'
import type * as Y from 'yjs'
import { blockOf } from '../../shared/blocks/index.ts'
import { countCards } from '../../shared/board/cards/index.ts'
import { judge } from '../../shared/findings/index.ts'
import { methodOf } from '../../shared/methods/index.ts'
import { findActor, isNamed } from '../../shared/registry/index.ts'
import type { RoadmapBoard } from '../../shared/roadmap/index.ts'
import { today } from '../findings/today.ts'
import { BoardsApart, useDocumentsApart } from '../sync/BoardsApart.ts'
import { useUnhurried } from '../sync/unhurried.ts'

/** How far a method's board is, in numbers. */
export interface BoardState {
	/** written cards that lie on it */
	readonly cards: number
	/** named actors of the registry that stand in it */
	readonly actors: number
	/** whether people wrote anything else in it */
	readonly isWritten: boolean
	/** what its analysis finds and nobody has dismissed */
	readonly findings: number
}

/** The state of each board, wherever it lies; follows the documents at a short distance. */
export function useBoardStates(doc: Y.Doc, roadmap: readonly RoadmapBoard[]): ReadonlyMap<string, BoardState> {
	const apart = use(BoardsApart)
	const read = useCallback(() => {
		const docOf = (id: string) => apart.find(({ board }) => board === id)?.room.doc ?? doc
		const cards = new Map([doc, ...apart.map(({ room }) => room.doc)].map((each) => [each, countCards(each)]))
		return new Map(
			roadmap.map((board) => {
				const lies = docOf(board.id)
				return [board.id, { ...readState(lies, board), cards: cards.get(lies)?.get(board.id) ?? 0 }]
			}),
		)
	}, [doc, roadmap, apart])
	return useUnhurried(doc, read, useDocumentsApart())
}

function readState(doc: Y.Doc, { ref, method }: RoadmapBoard): Omit<BoardState, 'cards'> {
	const block = ref && blockOf(ref.block)
	if (!block) return { actors: 0, isWritten: false, findings: 0 }
	const mentioned = new Set(block.mentions(doc, ref.id).map(({ actor }) => actor))
	const found = methodOf(method ?? '')?.analyse(doc, ref.id, { today: today.get() }) ?? []
	return {
		actors: [...mentioned].map((id) => findActor(doc, id)).filter((actor) => actor && isNamed(actor)).length,
		isWritten: block.words(doc, ref.id).length > 0,
		findings: judge(doc, ref, found).open.length,
	}
}
