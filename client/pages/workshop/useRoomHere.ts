import { useEffect, useMemo } from 'react'
import { mayEdit } from '../../../shared/migrations/format.ts'
import type { BoardApart } from '../../access/boardRooms.ts'
import { discreetPresence } from '../../agenda/discreetPresence.ts'
import { type RoomView, useValue } from '../../sync/RoomContext.ts'
import { createValue, type Value } from '../../sync/value.ts'

/**
 * The room of the board that is shown: the one of all; that of a board that is set apart, which the moderation writes; or that of a
 * small group, in which its members write, too. What is silent in the one is silent in the other.
 */
export function useRoomHere(room: RoomView, apart: BoardApart | undefined, isSilent: boolean): RoomView {
	const { role } = room
	const mayInGroup = useValue(apart?.group === undefined ? never : apart.room.mayWrite)
	const presence = useMemo(() => apart && discreetPresence(apart.room.presence, role), [apart, role])
	useEffect(() => presence?.silence(isSilent), [presence, isSilent])
	useEffect(() => () => presence?.destroy(), [presence])
	return useMemo(
		() =>
			apart && presence
				? {
						doc: apart.room.doc,
						history: apart.history,
						presence,
						role,
						mayWrite: (mayInGroup || role === 'moderator') && mayEdit(apart.room.doc),
					}
				: room,
		[apart, presence, role, room, mayInGroup],
	)
}

const never: Value<boolean> = createValue(false)
