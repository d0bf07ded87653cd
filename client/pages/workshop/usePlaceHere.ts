import { useEffect, useState } from 'react'
import type { Role } from '../../../shared/links/roles.ts'
import type { Place } from '../entrance/placeAddress.ts'
import type { WorkshopRooms } from '../rooms/useRooms.ts'
import { type BoardHere, useAllArrived } from './useBoardsHere.ts'
import { type NavigationHere, usePlace } from './useNavigationHere.ts'

/** What is shown to this person where the address leads. */
export interface PlaceHere {
	readonly place: Place
	/** of a place that is a board, unless it is still on its way here */
	readonly board: BoardHere | undefined
	/** the id of the board, or the page; '' while the board is on its way */
	readonly here: string
	/** what the address leads to is not there, or not for this person: this is the first board instead */
	readonly missing: 'board' | 'page' | undefined
	/** This board is on its way to another room, for as long as none or another one is named. */
	awaitBoard(moving: string | undefined): void
	/** This person has deleted the board, and knows. */
	noteDeleted(board: string): void
}

const firstBoard: Place = { kind: 'board' }

const forModeration: ReadonlySet<Place['kind']> = new Set(['agenda', 'versions', 'trash'])

/** Where this person is: the place of the address, which comes to say it if it says less. */
export function usePlaceHere(
	waysHere: NavigationHere,
	{
		workshop,
		role,
		rooms,
		roadmap,
		begin,
	}: { workshop: string; role: Role; rooms: WorkshopRooms; roadmap: readonly BoardHere[]; begin: () => Place },
): PlaceHere {
	const asked = usePlace(waysHere, workshop, begin)
	const [moving, awaitBoard] = useState<string>()
	const [deleted, noteDeleted] = useState<string>()
	const hasArrived = useAllArrived(rooms)
	const isTheirs = role === 'moderator' || !forModeration.has(asked.kind)
	const place = isTheirs ? asked : firstBoard
	const wanted = place.kind === 'board' ? place.board : undefined
	const board = place.kind === 'board' ? boardAt(roadmap, wanted, hasArrived ? moving : wanted) : undefined
	const here = place.kind === 'board' ? (board?.id ?? '') : place.kind
	const isThere = wanted === undefined || wanted === board?.id
	const missing = !isTheirs ? 'page' : isThere || !board || wanted === deleted ? undefined : 'board'

	const { correct, address } = waysHere
	const { opened } = address
	useEffect(() => {
		if (!isTheirs || !isThere || here === '') return
		const shown: Place = place.kind === 'board' ? { kind: 'board', board: here } : place
		correct({ place: shown, ...(opened && { opened }) })
	}, [correct, isTheirs, isThere, place, here, opened])

	return { place, board, here, missing, awaitBoard, noteDeleted }
}

/** The board that was asked for, or the first one if it is gone; none while it is on its way here or to another room. */
function boardAt(roadmap: readonly BoardHere[], asked: string | undefined, onItsWay: string | undefined) {
	const found = roadmap.find(({ id }) => id === asked)
	return found ?? (asked !== undefined && asked === onItsWay ? undefined : roadmap[0])
}
