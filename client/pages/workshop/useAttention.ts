import { useEffect } from 'react'
import type * as Y from 'yjs'
import { mainRooms } from '../../../shared/links/rooms.ts'
import { useStage } from '../../agenda/stage.ts'
import { useDevices } from '../../attention/devices.ts'
import { boardOf, mayBeTold, placeName } from '../../attention/place.ts'
import { useFollowing } from '../../attention/useFollowing.ts'
import { useHeldHere } from '../../attention/useHeldHere.ts'
import { useLeading } from '../../attention/useLeading.ts'
import { useNavigation } from '../../navigation/navigation.ts'
import type { Place } from '../entrance/placeAddress.ts'
import type { BoardHere } from './useBoardsHere.ts'

/** Where this person is, as others may know it, and whose view they follow or lead. `doc`: where the board that is shown lies. */
export function useAttention(workshop: string, at: Place, board: BoardHere | undefined, here: string, doc: Y.Doc) {
	const { go } = useNavigation()
	const { mayModerate } = useStage()
	const devices = useDevices()
	const place =
		at.kind !== 'board' ? at.kind : board && placeName({ room: board.apart?.name ?? mainRooms.boards, board: board.id })
	const shown = place === undefined ? undefined : boardOf(place)
	const isHidden = shown !== undefined && !mayBeTold(shown)
	const told = isHidden ? undefined : place
	useEffect(() => devices.tell({ at: told }), [devices, told])
	const following = useFollowing(workshop, place, mayModerate, go)
	useLeading(following.part === 'leading', place, doc, isHidden ? undefined : board?.name)
	const held = useHeldHere(here, doc, mayModerate || following.part === 'following', go)
	return { place, following, held, isHidden }
}
