import { useMemo } from 'react'
import { mayEdit } from '../../../shared/migrations/format.ts'
import type { BoardApart } from '../../access/boardRooms.ts'
import type { RoomView } from '../../sync/RoomContext.ts'

/** The room of the board that is shown: the one of all, or that of a board that is set apart, which the moderation writes. */
export function useRoomHere(room: RoomView, apart: BoardApart | undefined): RoomView {
	return useMemo(
		() =>
			apart
				? {
						doc: apart.room.doc,
						history: apart.history,
						presence: apart.room.presence,
						role: room.role,
						mayWrite: room.role === 'moderator' && mayEdit(apart.room.doc),
					}
				: room,
		[apart, room],
	)
}
