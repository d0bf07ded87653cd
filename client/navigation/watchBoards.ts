import { useMemo } from 'react'
import type * as Y from 'yjs'
import { type BlockRef, placedBlocks } from '../../shared/blocks/index.ts'
import { type Board, boardsOf } from '../../shared/board/boards.ts'
import { recordsOf } from '../../shared/board/records.ts'
import { atOnce, derived, from } from '../sync/derived.ts'
import { isComingOrGoing, partOf, perDocument } from '../sync/parts.ts'
import { useRoom, useValue } from '../sync/RoomContext.ts'

const isBoard = (id: unknown) => typeof id === 'string' && id.startsWith('page:')

const boardsIn = perDocument((doc) =>
	derived<readonly Board[]>(
		// What lies on a board does not change what it is called.
		[partOf(recordsOf(doc), ({ path, changes }) => [path[0], ...changes.keys.keys()].some(isBoard))],
		() => boardsOf(doc),
	),
)

/** The workshop's boards in their order. */
export const useBoards = (): readonly Board[] => useValue(boardsIn(useRoom().doc))

/** Where each block lies, and what the boards are called. */
export interface Placed {
	readonly boards: readonly Board[]
	readonly blocks: readonly (BlockRef & { readonly board: string })[]
}

const placedIn = perDocument((doc) =>
	derived<Placed>([partOf(recordsOf(doc), (event) => isComingOrGoing(event) || isBoard(event.path[0]))], () => ({
		boards: boardsOf(doc),
		blocks: placedBlocks(doc),
	})),
)

/** Read again only when shapes come or go and boards are renamed. */
export const usePlaced = (doc: Y.Doc): Placed => useValue(placedIn(doc))

/** The same of several documents with boards. Give the same list as long as it is the same. */
export const usePlacedIn = (docs: readonly Y.Doc[]): Placed =>
	useValue(
		useMemo(
			() =>
				derived<Placed>(
					docs.map((doc) => from(placedIn(doc))),
					() => {
						const placed = docs.map((doc) => placedIn(doc).get())
						return { boards: placed.flatMap(({ boards }) => boards), blocks: placed.flatMap(({ blocks }) => blocks) }
					},
					{ pace: atOnce },
				),
			[docs],
		),
	)
