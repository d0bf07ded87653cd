import { useEffect } from 'react'
import { useRoom } from '../../../sync/RoomContext.ts'
import { whereaboutsIn } from './useGuests.ts'

/** Tells the others what one has chosen in a map, until one leaves it. */
export function useTellChosen(mapId: string, chosen: string | undefined) {
	const { presence } = useRoom()
	useEffect(() => {
		if (chosen === undefined) return
		presence.tell({ e: whereaboutsIn(mapId, chosen) })
		return () => presence.tell({ e: undefined })
	}, [presence, mapId, chosen])
}
