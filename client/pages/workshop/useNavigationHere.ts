import { useEffect, useMemo, useState } from 'react'
import type * as Y from 'yjs'
import { placedBlocks } from '../../../shared/blocks/index.ts'
import { boardsOf } from '../../../shared/board/boards.ts'
import { recordsOf } from '../../../shared/board/records.ts'
import type { Destination, Navigation } from '../../navigation/navigation.ts'
import { createValue } from '../../sync/value.ts'
import { type Place, recallPlace, rememberPlace } from '../entrance/placeMemory.ts'

/** Where this person went last, if they went anywhere yet, and the way to everywhere else. */
export interface NavigationHere {
	readonly chosen: Place | undefined
	readonly navigation: Navigation
}

/** The ways of a workshop. A reload comes back to the same place. */
export function useNavigationHere(doc: Y.Doc, workshop: string): NavigationHere {
	const [chosen, choose] = useState<Place | undefined>(() => recallPlace(workshop))
	const navigation = useMemo(() => {
		const arrived = createValue<Destination | undefined>(undefined)
		let waitNoMore = () => {}
		const go = (destination: Destination) => {
			waitNoMore()
			const next = placeOf(doc, destination)
			if (next) {
				choose(next)
				arrived.set({ ...destination })
			} else if (destination.to === 'board') waitNoMore = awaitBoard(doc, destination.board, () => go(destination))
		}
		return { arrived, go }
	}, [doc])
	return useMemo(() => ({ chosen, navigation }), [chosen, navigation])
}

/** The place that is shown: where the person went, or where everybody begins. Remembered for a reload. */
export function usePlace({ chosen }: NavigationHere, workshop: string, begin: () => Place): Place {
	const [first] = useState(begin)
	const place = chosen ?? first
	useEffect(() => rememberPlace(workshop, place), [workshop, place])
	return place
}

function placeOf(doc: Y.Doc, destination: Destination): Place | undefined {
	switch (destination.to) {
		case 'board': {
			const isThere = boardsOf(doc).some(({ id }) => id === destination.board)
			return isThere ? { kind: 'board', board: destination.board } : undefined
		}
		case 'block': {
			const { block, id } = destination.ref
			const placed = placedBlocks(doc).find((each) => each.block === block && each.id === id)
			return placed && { kind: 'board', board: placed.board }
		}
		default:
			return { kind: destination.to }
	}
}

/** Longer than this nobody expects to be taken anywhere any more, in milliseconds. */
const patience = 30_000

/**
 * Calls back once a board is there: a step may name one that is still on its way, for agenda and boards come from two
 * rooms. The returned function ends the wait.
 */
function awaitBoard(doc: Y.Doc, board: string, there: () => void): () => void {
	const records = recordsOf(doc)
	const look = (event: Y.YMapEvent<unknown>) => {
		if (!event.keysChanged.has(board) || !boardsOf(doc).some(({ id }) => id === board)) return
		end()
		there()
	}
	const end = () => {
		clearTimeout(timer)
		records.unobserve(look)
	}
	const timer = setTimeout(end, patience)
	records.observe(look)
	return end
}
