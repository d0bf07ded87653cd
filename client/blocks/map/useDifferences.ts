import { useMemo } from 'react'
import type * as Y from 'yjs'
import { type Difference, type DifferenceKind, isWhole, subnetwork } from '../../../shared/blocks/map/index.ts'
import { useAllDifferences, usePicture } from './observe.ts'
import { type Personal, usePersonal } from './personal.ts'

const partIn = (personal: Personal) => personal.part

/** What differs between today and the target in the part of the network that is looked at, in the order of the list. */
export function useDifferences(doc: Y.Doc, mapId: string): readonly Difference[] {
	const all = useAllDifferences(doc, mapId)
	const picture = usePicture(doc, mapId)
	const part = usePersonal(mapId, partIn)
	return useMemo(() => {
		if (isWhole(part)) return all
		// Whatever state is shown: a difference is about both.
		const shown = new Set(subnetwork(picture, part).edges.map(({ id }) => id))
		return all.filter(({ relation }) => shown.has(relation.id))
	}, [all, picture, part])
}

/** How each relation differs, by its id. */
export function useDifferenceKinds(doc: Y.Doc, mapId: string): ReadonlyMap<string, DifferenceKind> {
	const all = useAllDifferences(doc, mapId)
	return useMemo(() => new Map(all.map(({ relation, kind }) => [relation.id, kind])), [all])
}
