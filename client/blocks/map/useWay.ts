import { useMemo } from 'react'
import type * as Y from 'yjs'
import { type Path, shortestPath } from '../../../shared/blocks/map/index.ts'
import type { RelationState } from '../../../shared/registry/index.ts'
import { usePicture } from './observe.ts'
import { type MapView, type Personal, usePersonal } from './personal.ts'

const way = (personal: Personal) => personal.way
const view = (personal: Personal) => personal.view

/** In which of the two states ways are looked for: the one that is shown, today where both are. */
export const stateOf = (shown: MapView): RelationState => (shown === 'target' ? 'target' : 'actual')

/** The shortest way between the two actors this person chose; `none` if no way leads there. */
export function useWay(doc: Y.Doc, mapId: string): Path | 'none' | undefined {
	const { from, to } = usePersonal(mapId, way)
	const state = stateOf(usePersonal(mapId, view))
	const picture = usePicture(doc, mapId)
	return useMemo(() => {
		// The picture is what the way leads through: when it changes, the way may.
		if (!picture || !from || !to || from === to) return undefined
		return shortestPath(doc, mapId, state, from, to) ?? 'none'
	}, [doc, mapId, state, from, to, picture])
}
