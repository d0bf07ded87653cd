import { useMemo } from 'react'
import { mayEdit } from '../../../shared/migrations/format.ts'
import type { BoardApart } from '../../access/boardRooms.ts'
import { type RoomView, useValue } from '../../sync/RoomContext.ts'
import { createValue, type Value } from '../../sync/value.ts'

/**
 * The room of the board that is shown: the one of all; that of a board that is set apart, which the moderation writes; or that of a
 * small group, in which its members write, too.
 */
export function useRoomHere(room: RoomView, apart: BoardApart | undefined): RoomView {
	const mayInGroup = useValue(apart?.group === undefined ? never : apart.room.mayWrite)
	return useMemo(
		() =>
			apart
				? {
						doc: apart.room.doc,
						history: apart.history,
						presence: apart.room.presence,
						role: room.role,
						mayWrite: (mayInGroup || room.role === 'moderator') && mayEdit(apart.room.doc),
					}
				: room,
		[apart, room, mayInGroup],
	)
}

const never: Value<boolean> = createValue(false)
