import type * as Y from 'yjs'
import { type Actor, isNamed, listActors, listRelations, type Relation } from '../../registry/index.ts'
import { freePlace } from './freePlace.ts'
import { leftOutOf, type Place, placesOf } from './map.ts'
import { type Box, labelOf, nodeBox, sizeOf, symbolRadius } from './nodeBox.ts'

/** An actor in the picture. */
export interface Node extends Place {
	readonly actor: Actor
	/** false if nobody has put it anywhere: it then stands near what it is related to, on every device in the same place */
	readonly placed: boolean
}

/** What a network map shows, before anybody looks at a part of it. */
export interface Picture {
	readonly nodes: readonly Node[]
	/** relations between two nodes, there in at least one state */
	readonly edges: readonly Relation[]
}

/** Who is in a picture and what is between them, wherever they stand. */
export interface Shown {
	readonly nodes: readonly Pick<Node, 'actor'>[]
	readonly edges: readonly Relation[]
}

/** Every named actor of the registry, unless it was left out, by name. */
export const nodesOf = (doc: Y.Doc, mapId: string): Node[] => [...pictureOf(doc, mapId).nodes]

/** The same as `pictureOf` without places, which take most of its time as long as nobody has been put anywhere. */
export function shownIn(doc: Y.Doc, mapId: string): Shown {
	const leftOut = leftOutOf(doc, mapId)
	const actors = listActors(doc).filter((actor) => isNamed(actor) && !leftOut.has(actor.id))
	const shown = new Set(actors.map(({ id }) => id))
	const edges = listRelations(doc).filter(({ from, to }) => shown.has(from) && shown.has(to))
	return { nodes: actors.map((actor) => ({ actor })), edges }
}

export function pictureOf(doc: Y.Doc, mapId: string): Picture {
	const { nodes: shown, edges } = shownIn(doc, mapId)
	const actors = shown.map(({ actor }) => actor)
	const stored = placesOf(doc, mapId)
	const places = withGuests(actors, edges, stored)
	const nodes = actors.map((actor): Node => {
		const place = stored.get(actor.id) ?? places.get(actor.id) ?? { x: 0, y: 0 }
		return { actor, ...place, placed: stored.has(actor.id) }
	})
	return { nodes, edges }
}

/**
 * Places for those who have none: one after the other, whoever knows most of those who stand already first, each as near
 * as possible to whom it knows, else to its field; never above those people have put somewhere, for there stands the
 * heading.
 */
function withGuests(
	actors: readonly Actor[],
	edges: readonly Relation[],
	stored: ReadonlyMap<string, Place>,
): Map<string, Place> {
	const places = new Map<string, Place>()
	const boxes: Box[] = []
	const stand = (actor: Actor, place: Place) => {
		places.set(actor.id, place)
		boxes.push(nodeBox(labelOf(actor), place))
	}
	const known = neighboursIn(edges)
	for (const actor of actors) {
		const place = stored.get(actor.id)
		if (place) stand(actor, place)
	}
	const top = Math.min(-symbolRadius, ...boxes.map(({ y, h }) => y - h / 2))
	const waiting = new Map(actors.filter(({ id }) => !places.has(id)).map((actor) => [actor.id, actor]))
	while (waiting.size > 0) {
		const actor = mostKnown([...waiting.values()], known, places)
		if (!actor) break
		waiting.delete(actor.id)
		stand(actor, freePlace(sizeOf(labelOf(actor)), besideWhom(actor, actors, known, places), boxes, top))
	}
	return places
}

function mostKnown(
	waiting: readonly Actor[],
	known: ReadonlyMap<string, ReadonlySet<string>>,
	places: ReadonlyMap<string, Place>,
): Actor | undefined {
	const rank = ({ id }: Actor) => {
		const neighbours = [...(known.get(id) ?? [])]
		return [neighbours.filter((other) => places.has(other)).length, neighbours.length] as const
	}
	let best: { actor: Actor; standing: number; all: number } | undefined
	for (const actor of waiting) {
		const [standing, all] = rank(actor)
		if (!best || standing > best.standing || (standing === best.standing && all > best.all))
			best = { actor, standing, all }
	}
	return best?.actor
}

function besideWhom(
	actor: Actor,
	actors: readonly Actor[],
	known: ReadonlyMap<string, ReadonlySet<string>>,
	places: ReadonlyMap<string, Place>,
): Place {
	const neighbours = [...(known.get(actor.id) ?? [])].sort()
	const kin = actors.filter(({ field }) => field !== undefined && field === actor.field).map(({ id }) => id)
	return (
		middle(neighbours, places) ?? middle(kin, places) ?? middle([...places.keys()].sort(), places) ?? { x: 0, y: 0 }
	)
}

/** The middle of those who stand already. Only sums and quotients, which every machine computes alike. */
function middle(ids: readonly string[], places: ReadonlyMap<string, Place>): Place | undefined {
	const standing = ids.flatMap((id) => places.get(id) ?? [])
	if (standing.length === 0) return undefined
	const sum = standing.reduce((total, { x, y }) => ({ x: total.x + x, y: total.y + y }), { x: 0, y: 0 })
	return { x: sum.x / standing.length, y: sum.y / standing.length }
}

/** Whom each actor is related to. */
export function neighboursIn(edges: readonly Pick<Relation, 'from' | 'to'>[]): Map<string, Set<string>> {
	const known = new Map<string, Set<string>>()
	const meet = (one: string, other: string) => known.set(one, (known.get(one) ?? new Set()).add(other))
	for (const { from, to } of edges) {
		meet(from, to)
		meet(to, from)
	}
	return known
}
