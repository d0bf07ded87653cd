import { useMemo } from 'react'
import type * as Y from 'yjs'
import { type Difference, type DifferenceKind, differences } from '../../../shared/methods/network-map/differences.ts'
import { useAnalysis } from './observe.ts'
import { useShownPicture } from './useShownPicture.ts'

/** What differs between today and the target in the part of the network that is looked at, in the order of the list. */
export function useDifferences(doc: Y.Doc, mapId: string): readonly Difference[] {
	const all = useAnalysis(doc, mapId, differences)
	const { edges } = useShownPicture(doc, mapId)
	return useMemo(() => {
		const shown = new Set(edges.map(({ id }) => id))
		return all.filter(({ relation }) => shown.has(relation.id))
	}, [all, edges])
}

/** How each relation differs, by its id. */
export function useDifferenceKinds(doc: Y.Doc, mapId: string): ReadonlyMap<string, DifferenceKind> {
	const all = useAnalysis(doc, mapId, differences)
	return useMemo(() => new Map(all.map(({ relation, kind }) => [relation.id, kind])), [all])
}
