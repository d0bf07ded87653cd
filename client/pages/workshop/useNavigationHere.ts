import { useEffect, useMemo, useState } from 'react'
import type * as Y from 'yjs'
import { placedBlocks } from '../../../shared/blocks/index.ts'
import { boardsOf } from '../../../shared/board/boards.ts'
import { recordsOf } from '../../../shared/board/records.ts'
import type { Destination, Navigation } from '../../navigation/navigation.ts'
import { useValue } from '../../sync/RoomContext.ts'
import { createValue } from '../../sync/value.ts'
import type { Opened, Place, WorkshopAddress } from '../entrance/placeAddress.ts'
import { recallPlace, rememberPlace } from '../entrance/placeMemory.ts'
import type { WorkshopRooms } from '../rooms/useRooms.ts'
import { type AddressBar, createAddressBar } from './addressBar.ts'

/** The documents in which boards lie. */
type BoardDocuments = Pick<WorkshopRooms, 'plenum' | 'apart'>

const hasBoard = (doc: Y.Doc, board: string): boolean => boardsOf(doc).some(({ id }) => id === board)

/** Where this person is by the address, and the ways to everywhere else. */
export interface NavigationHere extends Pick<AddressBar, 'open' | 'close' | 'correct'> {
	readonly address: WorkshopAddress
	readonly navigation: Navigation
	/** whether the address with which the page was opened named a place */
	readonly isSought: boolean
}

/** The ways of a workshop. The address says where somebody is; one without a place leads to where this tab was last. */
export function useNavigationHere({ plenum, apart }: BoardDocuments, workshop: string): NavigationHere {
	const [bar] = useState(() => createAddressBar(workshop))
	useEffect(() => bar.follow(), [bar])
	const shown = useValue(bar.address)
	const [begun] = useState(() => recallPlace(workshop))
	const [isSought] = useState(() => bar.address.get().place !== undefined)
	const navigation = useMemo(() => {
		const arrived = createValue<Destination | undefined>(undefined)
		let waitNoMore = () => {}
		const go = (destination: Destination) => {
			waitNoMore()
			const place = placeOf([plenum.doc, ...apart.get().map(({ room }) => room.doc)], destination)
			if (place) {
				bar.go({ place, ...besideAlso(place, bar.address.get()) })
				arrived.set({ ...destination })
			} else if (destination.to === 'board')
				waitNoMore = awaitBoard(plenum.doc, apart, destination.board, () => go(destination))
		}
		return { arrived, go }
	}, [plenum, apart, bar])
	return useMemo(() => {
		const address = shown.place || !begun ? shown : { ...shown, place: begun }
		// Whoever has been taken elsewhere since this was drawn, by a step for one, stays there.
		const correct = (next: WorkshopAddress) => bar.address.get() === shown && bar.correct(next)
		return { address, navigation, isSought, open: bar.open, close: bar.close, correct }
	}, [shown, begun, isSought, navigation, bar])
}

/** The place that is shown: the one of the address, or where everybody begins. Remembered for addresses without one. */
export function usePlace({ address }: NavigationHere, workshop: string, begin: () => Place): Place {
	const [first] = useState(begin)
	const place = address.place ?? first
	useEffect(() => rememberPlace(workshop, place), [workshop, place])
	return place
}

/** The panel beside a board stays open from board to board. */
const besideAlso = (place: Place, { opened }: WorkshopAddress): { opened?: Opened } =>
	place.kind === 'board' && opened?.what === 'panel' ? { opened } : {}

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
		case 'roadmap':
			return { kind: 'roadmap', ...(destination.stage && { stage: destination.stage }) }
		default:
			return { kind: destination.to }
	}
}

/** Longer than this nobody expects to be taken anywhere any more, in milliseconds. */
const patience = 30_000

/**
 * Calls back once a board is there: a step may name one that is still on its way, for agenda and boards come from different
 * rooms, and a board of its own room comes after the room. The returned function ends the wait.
 */
function awaitBoard(doc: Y.Doc, apart: BoardDocuments['apart'], board: string, there: () => void): () => void {
	const stops: (() => void)[] = []
	const end = () => {
		for (const stop of stops.splice(0)) stop()
	}
	const watched = new Set<Y.Doc>()
	const watch = (within: Y.Doc) => {
		if (watched.has(within)) return
		watched.add(within)
		const look = () => {
			if (!hasBoard(within, board)) return
			end()
			there()
		}
		const hear = ({ keysChanged }: Y.YMapEvent<unknown>) => keysChanged.has(board) && look()
		recordsOf(within).observe(hear)
		stops.push(() => recordsOf(within).unobserve(hear))
		look()
	}
	const watchApart = () => {
		for (const each of apart.get()) if (each.board === board) watch(each.room.doc)
	}
	const timer = setTimeout(end, patience)
	stops.push(() => clearTimeout(timer), apart.subscribe(watchApart))
	watch(doc)
	watchApart()
	return end
}
