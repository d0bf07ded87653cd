import { useMemo } from 'react'
import { useNow } from '../../agenda/now.ts'
import { useRoom, useValue } from '../../sync/RoomContext.ts'
import type { BoardWriter } from '../canvas/permissions.ts'

/**
 * Who works at this canvas, by what the room is doing: whether each keeps to their own cards, and whether a card may tell
 * whose it is. While something is collected under another promise than that of names, what is laid down tells nothing.
 */
export function useBoardWriter(): BoardWriter {
	const { role, presence } = useRoom()
	const { step, round } = useNow()
	const participant = useValue(
		useMemo(
			() => ({
				get: () => presence.people.get().find(({ self }) => self)?.participant ?? '',
				subscribe: presence.people.subscribe,
			}),
			[presence],
		),
	)
	const writers = step?.writers ?? 'everyone'
	const signs = participant !== '' && (round?.state !== 'open' || round.settings.attribution === 'named')
	return useMemo(() => ({ role, participant, writers, signs }), [role, participant, writers, signs])
}
