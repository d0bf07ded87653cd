import { useEffect, useMemo } from 'react'
import { mayEdit } from '../../../shared/migrations/format.ts'
import type { BoardApart } from '../../access/boardRooms.ts'
import { discreetPresence } from '../../agenda/discreetPresence.ts'
import type { RoomView } from '../../sync/RoomContext.ts'

/**
 * The room of the board that is shown: the one of all, or that of a board that is set apart, which the moderation writes.
 * What is silent in the one is silent in the other.
 */
export function useRoomHere(room: RoomView, apart: BoardApart | undefined, isSilent: boolean): RoomView {
	const { role } = room
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
						mayWrite: role === 'moderator' && mayEdit(apart.room.doc),
					}
				: room,
		[apart, presence, role, room],
	)
}
