import { useMemo } from 'react'
import type * as Y from 'yjs'
import { type Picture, subnetwork } from '../../../shared/blocks/map/index.ts'
import type { RelationState } from '../../../shared/registry/index.ts'
import { usePicture } from './observe.ts'
import { type MapView, type Personal, usePersonal } from './personal.ts'

/** The states a view shows. */
const statesOf = (view: MapView): readonly RelationState[] =>
	view === 'actual' || view === 'target' ? [view] : ['actual', 'target']

const part = (personal: Personal) => personal.part
const view = (personal: Personal) => personal.view

/** What this person looks at: the part of the network they singled out, with the relations of the states they look at. */
export function useShownPicture(doc: Y.Doc, mapId: string): Picture {
	const picture = usePicture(doc, mapId)
	const wanted = usePersonal(mapId, part)
	const shown = usePersonal(mapId, view)
	return useMemo(() => subnetwork(picture, wanted, statesOf(shown)), [picture, wanted, shown])
}
