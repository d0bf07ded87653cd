import { UndirectedGraph } from 'graphology'
import type { Relation, RelationState } from '../../registry/index.ts'
import type { Shown } from './nodes.ts'
import { isOpposed } from './opposed.ts'

/** A network as graphology measures it: one node per actor, one edge per pair that works together. */
export type Network = UndirectedGraph<{ node: Shown['nodes'][number] }, { relations: Relation[] }>

/**
 * Who works with whom in one state. Nodes and edges are entered by name, so that whatever depends on their order is the
 * same on every device and in every copy of a workshop.
 */
export function networkOf({ nodes, edges }: Shown, state: RelationState): Network {
	const network: Network = new UndirectedGraph()
	for (const node of nodes) network.addNode(node.actor.id, { node })
	const place = new Map(nodes.map(({ actor }, i) => [actor.id, i]))
	const rank = ({ from, to }: Relation) => {
		const [a = 0, b = 0] = [place.get(from), place.get(to)]
		return Math.min(a, b) * nodes.length + Math.max(a, b)
	}
	const carrying = edges.filter((edge) => {
		const tie = edge[state]
		return tie !== undefined && !isOpposed(tie.kind)
	})
	for (const relation of carrying.toSorted((a, b) => rank(a) - rank(b))) {
		const { from, to } = relation
		const known = network.edge(from, to)
		if (known !== undefined) network.getEdgeAttribute(known, 'relations').push(relation)
		else network.addEdge(from, to, { relations: [relation] })
	}
	return network
}
