import { bidirectional } from 'graphology-shortest-path'
import type * as Y from 'yjs'
import type { Relation, RelationState } from '../../registry/index.ts'
import { networkOf } from './graph.ts'
import { shownIn } from './nodes.ts'

/** A way from one actor to another through those who work together. */
export interface Path {
	/** actor ids from the first to the last */
	readonly actors: readonly string[]
	/** for each step the relations it goes along */
	readonly steps: readonly (readonly Relation[])[]
}

/** The shortest way between two actors of a map, or undefined if none leads there. Of equally short ways, the same for all. */
export function shortestPath(
	doc: Y.Doc,
	mapId: string,
	state: RelationState,
	from: string,
	to: string,
): Path | undefined {
	const network = networkOf(shownIn(doc, mapId), state)
	if (!network.hasNode(from) || !network.hasNode(to)) return undefined
	const actors = bidirectional(network, from, to)
	if (!actors) return undefined
	const steps = actors.slice(1).map((actor, i) => {
		const edge = network.edge(actors[i], actor)
		return edge === undefined ? [] : network.getEdgeAttribute(edge, 'relations')
	})
	return { actors, steps }
}
