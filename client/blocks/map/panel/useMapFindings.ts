import { useMemo } from 'react'
import type { BlockRef } from '../../../../shared/blocks/index.ts'
import type { Finding } from '../../../../shared/findings/index.ts'
import { useFindings } from '../../../findings/useFindings.ts'
import { useRoom } from '../../../sync/RoomContext.ts'
import { useSame } from '../../../sync/useSame.ts'
import { atHand, late, useLate } from '../../../ui/late.ts'
import { useMarks, useMethodOfMap, usePicture } from '../observe.ts'
import { type Personal, usePersonal } from '../personal.ts'
import { stateOf } from '../useWay.ts'

const notAsked = atHand(undefined)

const viewIn = (personal: Personal) => personal.view

/** What is found in the state that is shown; today where both are. */
export function useMapFindings(mapId: string): readonly Finding[] {
	const { doc } = useRoom()
	const state = stateOf(usePersonal(mapId, viewIn))
	const today = useFindings(useMapRef(mapId)).findings
	const method = useMethodOfMap(doc, mapId)?.map
	const analysis = useMemo(
		() => (state !== 'actual' && method ? late(method.stateAnalysis) : notAsked),
		[state, method],
	)
	const analyseState = useLate(analysis)
	const { nodes, edges } = usePicture(doc, mapId)
	const marks = useMarks(doc, mapId)
	// Where somebody stands on the board is no matter of the analysis.
	const actors = useSame(nodes.map(({ actor }) => actor))
	return useMemo(
		() => (state === 'actual' || !edges || !actors || !marks ? today : (analyseState?.(doc, mapId, state) ?? [])),
		[doc, mapId, analyseState, state, today, edges, actors, marks],
	)
}

/** How many findings on today's picture nobody has dismissed. */
export const useOpenFindings = (mapId: string): number => useFindings(useMapRef(mapId)).open.length

const useMapRef = (id: string): BlockRef => useMemo(() => ({ block: 'map', id }), [id])
