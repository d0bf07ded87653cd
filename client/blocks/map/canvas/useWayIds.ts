import { useMemo } from 'react'
import type * as Y from 'yjs'
import { useWay } from '../useWay.ts'

/** The actors and relations on the shortest way that is shown, by id. */
export function useWayIds(doc: Y.Doc, mapId: string): ReadonlySet<string> {
	const way = useWay(doc, mapId)
	return useMemo(() => {
		if (!way || way === 'none') return new Set()
		return new Set([...way.actors, ...way.steps.flatMap((step) => step.map(({ id }) => id))])
	}, [way])
}
