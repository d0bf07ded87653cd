import {
	fieldsOfActor,
	type Involvement,
	type Kind,
	type Level,
	type Relation,
	type RelationKind,
	type RelationState,
} from '../../registry/index.ts'
import { type Node, neighboursIn, type Picture } from './nodes.ts'

/** Which part of a network to look at. What is not said does not matter; a list means any of these. */
export interface Part {
	/** ids of fields */
	readonly fields?: readonly string[]
	readonly kinds?: readonly Kind[]
	/** ids of groups */
	readonly groups?: readonly string[]
	readonly involvements?: readonly Involvement[]
	/** an actor of both levels belongs to either */
	readonly levels?: readonly Level[]
	/** only relations of these kinds, and whoever has one */
	readonly relationKinds?: readonly RelationKind[]
	/** only who is at most `steps` relations away from this actor */
	readonly around?: { readonly actor: string; readonly steps: number }
}

/** A part of a network as it is in the given states: both for the overlay of Ist and Soll. */
export function subnetwork(
	{ nodes, edges }: Picture,
	part: Part,
	states: readonly RelationState[] = ['actual', 'target'],
): Picture {
	const isOfKind = ofKind(part, states)
	const wanted = nodes.filter((node) => isWanted(node, part))
	const among = between(wanted, edges.filter(isOfKind))
	const shown = part.relationKinds ? touching(wanted, among) : wanted
	const near = part.around ? nearby(shown, among, part.around) : shown
	return { nodes: near, edges: between(near, among) }
}

/** Whether it says nothing, and so the whole network is meant. */
export const isWhole = (part: Part): boolean => Object.values(part).every((wish) => wish === undefined)

function isWanted({ actor }: Node, { fields, kinds, groups, involvements, levels }: Part): boolean {
	return (
		(fields === undefined || fieldsOfActor(actor).some((field) => fields.includes(field))) &&
		isAmong(kinds, actor.kind) &&
		(groups === undefined || actor.groups?.some((group) => groups.includes(group)) === true) &&
		isAmong(involvements, actor.involvement) &&
		(isAmong(levels, actor.level) || (actor.level === 'both' && levels !== undefined && levels.length > 0))
	)
}

const isAmong = <Value>(list: readonly Value[] | undefined, value: Value | undefined) =>
	list === undefined || (value !== undefined && list.includes(value))

const ofKind =
	({ relationKinds }: Part, states: readonly RelationState[]) =>
	(edge: Relation) =>
		states.some((state) => {
			const tie = edge[state]
			return tie !== undefined && isAmong(relationKinds, tie.kind)
		})

function between(nodes: readonly Node[], edges: readonly Relation[]): Relation[] {
	const shown = new Set(nodes.map(({ actor }) => actor.id))
	return edges.filter(({ from, to }) => shown.has(from) && shown.has(to))
}

function touching(nodes: readonly Node[], edges: readonly Relation[]): Node[] {
	const ends = new Set(edges.flatMap(({ from, to }) => [from, to]))
	return nodes.filter(({ actor }) => ends.has(actor.id))
}

function nearby(
	nodes: readonly Node[],
	edges: readonly Relation[],
	{ actor: middle, steps }: { actor: string; steps: number },
): Node[] {
	const known = neighboursIn(edges)
	let reached = new Set([middle])
	for (let step = 0; step < steps; step++)
		reached = new Set([...reached, ...[...reached].flatMap((actor) => [...(known.get(actor) ?? [])])])
	return nodes.filter(({ actor }) => reached.has(actor.id))
}
