import { useMemo } from 'react'
import type * as Y from 'yjs'
import type { Path } from '../../../shared/blocks/map/index.ts'
import type { RelationState } from '../../../shared/registry/index.ts'
import { atHand, late, useLate } from '../../ui/late.ts'
import { usePicture } from './observe.ts'
import { type MapView, type Personal, usePersonal } from './personal.ts'

/** What measures networks is large, and comes when somebody looks for a way. */
const latePaths = late(() => import('../../../shared/blocks/map/paths.ts'))
const notAsked = atHand(undefined)

const way = (personal: Personal) => personal.way
const view = (personal: Personal) => personal.view

/** In which of the two states ways are looked for: the one that is shown, today where both are. */
export const stateOf = (shown: MapView): RelationState => (shown === 'target' ? 'target' : 'actual')

/** The shortest way between the two actors this person chose; `none` if no way leads there. */
export function useWay(doc: Y.Doc, mapId: string): Path | 'none' | undefined {
	const { from, to } = usePersonal(mapId, way)
	const state = stateOf(usePersonal(mapId, view))
	const picture = usePicture(doc, mapId)
	const isAsked = Boolean(from && to && from !== to)
	const paths = useLate(isAsked ? latePaths : notAsked)
	return useMemo(() => {
		// The picture is what the way leads through: when it changes, the way may.
		if (!picture || !paths || !from || !to) return undefined
		return paths.shortestPath(doc, mapId, state, from, to) ?? 'none'
	}, [doc, mapId, state, from, to, picture, paths])
}
