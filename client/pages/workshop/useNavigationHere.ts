import { useEffect, useMemo, useState } from 'react'
import type * as Y from 'yjs'
import { placedBlocks } from '../../../shared/blocks/index.ts'
import { boardsOf } from '../../../shared/board/boards.ts'
import { recordsOf } from '../../../shared/board/records.ts'
import type { Destination, Navigation } from '../../navigation/navigation.ts'
import { createValue } from '../../sync/value.ts'
import { type Place, recallPlace, rememberPlace } from '../entrance/placeMemory.ts'
import type { WorkshopRooms } from '../rooms/useRooms.ts'

/** The documents in which boards lie. */
type BoardDocuments = Pick<WorkshopRooms, 'plenum' | 'apart'>

const hasBoard = (doc: Y.Doc, board: string): boolean => boardsOf(doc).some(({ id }) => id === board)

/** Where this person went last, if they went anywhere yet, and the way to everywhere else. */
export interface NavigationHere {
	readonly chosen: Place | undefined
	readonly navigation: Navigation
}

/** The ways of a workshop. A reload comes back to the same place. */
export function useNavigationHere({ plenum, apart }: BoardDocuments, workshop: string): NavigationHere {
	const [chosen, choose] = useState<Place | undefined>(() => recallPlace(workshop))
	const navigation = useMemo(() => {
		const arrived = createValue<Destination | undefined>(undefined)
		let waitNoMore = () => {}
		const go = (destination: Destination) => {
			waitNoMore()
			const next = placeOf([plenum.doc, ...apart.get().map(({ room }) => room.doc)], destination)
			if (next) {
				choose(next)
				arrived.set({ ...destination })
			} else if (destination.to === 'board')
				waitNoMore = awaitBoard(plenum.doc, apart, destination.board, () => go(destination))
		}
		return { arrived, go }
	}, [plenum, apart])
	return useMemo(() => ({ chosen, navigation }), [chosen, navigation])
}

/** The place that is shown: where the person went, or where everybody begins. Remembered for a reload. */
export function usePlace({ chosen }: NavigationHere, workshop: string, begin: () => Place): Place {
	const [first] = useState(begin)
	const place = chosen ?? first
	useEffect(() => rememberPlace(workshop, place), [workshop, place])
	return place
}

function placeOf(docs: readonly Y.Doc[], destination: Destination): Place | undefined {
	switch (destination.to) {
		case 'board': {
			const isThere = docs.some((doc) => hasBoard(doc, destination.board))
			return isThere ? { kind: 'board', board: destination.board } : undefined
		}
		case 'block': {
			const { block, id } = destination.ref
			const placed = docs.flatMap(placedBlocks).find((each) => each.block === block && each.id === id)
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
function awaitBoard(doc: Y.Doc, apart: BoardDocuments['apart'], board: string, there: () => void): () => void {
	const records = recordsOf(doc)
	const come = () => {
		end()
		there()
	}
	const look = (event: Y.YMapEvent<unknown>) => {
		if (event.keysChanged.has(board) && hasBoard(doc, board)) come()
	}
	const stop = apart.subscribe(() => {
		if (apart.get().some(({ room }) => hasBoard(room.doc, board))) come()
	})
	let isOver = false
	const end = () => {
		if (isOver) return
		isOver = true
		clearTimeout(timer)
		stop()
		records.unobserve(look)
	}
	const timer = setTimeout(end, patience)
	records.observe(look)
	return end
}
