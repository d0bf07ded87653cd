import { useMemo } from 'react'
import type * as Y from 'yjs'
import { listParked, type Parked, type ParkedOrigin, parkedOf, parkedText } from '../../shared/parkingLot/index.ts'
import type { Destination } from '../navigation/navigation.ts'
import { usePlaced } from '../navigation/watchBoards.ts'
import { derived } from '../sync/derived.ts'
import { allButLetters, perDocument } from '../sync/parts.ts'
import { useValue } from '../sync/RoomContext.ts'

/** A topic as its line needs it: the words are followed by the field that shows them. */
export interface ShownParked extends Omit<Parked, 'text'> {
	readonly words: Y.Text | undefined
}

const parkedIn = perDocument((doc) =>
	derived<readonly ShownParked[]>([allButLetters(parkedOf(doc))], () =>
		listParked(doc).map(({ text: _, ...parked }) => ({ ...parked, words: parkedText(doc, parked.id) })),
	),
)

/** Everything that was parked, in its order. */
export const useParked = (doc: Y.Doc): readonly ShownParked[] => useValue(parkedIn(doc))

/** Where a topic came up, as long as that is still there. */
export interface OriginPlace {
	/** name of the board */
	readonly board: string
	readonly destination: Destination
}

/** Finds the place of an origin. */
export function useOriginPlaces(doc: Y.Doc): (origin: ParkedOrigin) => OriginPlace | undefined {
	const { boards, blocks } = usePlaced(doc)
	return useMemo(() => {
		const names = new Map(boards.map(({ id, name }) => [id, name]))
		return (origin) => {
			if ('block' in origin) {
				const { block, id, element } = origin
				const placed = blocks.find((each) => each.block === block && each.id === id)
				const board = placed && names.get(placed.board)
				if (board === undefined) return undefined
				const ref = { block, id }
				return { board, destination: { to: 'block', ref, ...(element !== undefined && { element }) } }
			}
			const board = names.get(origin.board)
			return board === undefined ? undefined : { board, destination: { to: 'board', ...origin } }
		}
	}, [boards, blocks])
}
