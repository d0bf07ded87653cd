import { useEffect } from 'react'
import { mainRooms } from '../../../shared/links/rooms.ts'
import { useDevices } from '../../attention/devices.ts'
import { mayBeTold, placeName } from '../../attention/place.ts'
import type { Place } from '../entrance/placeAddress.ts'
import type { BoardHere } from './useBoardsHere.ts'

/** Tells the others at which place this person is, and gives the name it has for that; `isHidden`: nobody else may know. */
export function useWhere(at: Place, board: BoardHere | undefined): { place: string | undefined; isHidden: boolean } {
	const devices = useDevices()
	const boardAt = board && { room: board.apart?.name ?? mainRooms.boards, board: board.id }
	const place = at.kind !== 'board' ? at.kind : boardAt && placeName(boardAt)
	const isHidden = at.kind === 'board' && boardAt !== undefined && !mayBeTold(boardAt)
	const told = isHidden ? undefined : place
	useEffect(() => devices.tell({ at: told }), [devices, told])
	return { place, isHidden }
}
