import { useCallback } from 'react'
import { summon } from '../../shared/agenda/index.ts'
import { sightOf } from '../navigation/sight.ts'
import { useRoom } from '../sync/RoomContext.ts'
import { useSessionState } from './now.ts'
import { useStage } from './stage.ts'

/**
 * "Alle hierher holen": takes everybody to the part of the board that this device shows, or showed last. Tells whether
 * there was such a part.
 */
export function useSummonHere(): () => boolean {
	const { doc: plenum } = useRoom()
	const { doc: stage } = useStage()
	const { time } = useSessionState()
	return useCallback(() => {
		const sight = sightOf(plenum)
		if (sight) summon(stage, sight, time.now())
		return sight !== undefined
	}, [plenum, stage, time])
}
