import { useMemo } from 'react'
import type { RoadmapBoard } from '../../../shared/roadmap/index.ts'
import type { BoardApart } from '../../access/boardRooms.ts'
import { useRoadmaps } from '../../roadmap/useRoadmap.ts'
import { atOnce, derived, from } from '../../sync/derived.ts'
import { useValue } from '../../sync/RoomContext.ts'
import type { WorkshopRooms } from '../rooms/useRooms.ts'

/** A board along the Fahrplan, in the document of all or in one of its own. */
export interface BoardHere extends RoadmapBoard {
	readonly apart?: BoardApart
}

/** All boards this person may see, wherever they lie. */
export function useBoardsHere({ plenum, apart }: Pick<WorkshopRooms, 'plenum' | 'apart'>): readonly BoardHere[] {
	const listed = useValue(apart)
	const docs = useMemo(() => [plenum.doc, ...listed.map(({ room }) => room.doc)], [plenum, listed])
	const roadmaps = useRoadmaps(docs)
	return useMemo(
		() => [
			...(roadmaps[0] ?? []),
			...listed.flatMap((each, i) =>
				// Of a document of its own nothing counts but the board it is for.
				(roadmaps[i + 1] ?? []).filter(({ id }) => id === each.board).map((board) => ({ ...board, apart: each })),
			),
		],
		[listed, roadmaps],
	)
}

/** Whether everything has arrived in which boards may lie: one that is not there now is not there. */
export function useAllArrived({ stage, desk, apart }: Pick<WorkshopRooms, 'stage' | 'desk' | 'apart'>): boolean {
	const listed = useValue(apart)
	return useValue(
		useMemo(() => {
			const ready = [stage, ...(desk ? [desk] : []), ...listed.map(({ room }) => room)].map((room) => room.ready)
			return derived(ready.map(from), () => ready.every((each) => each.get()), { pace: atOnce })
		}, [stage, desk, listed]),
	)
}
