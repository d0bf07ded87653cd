import type * as Y from 'yjs'
import type { JsonObject } from '../../lib/json.ts'
import { z } from '../../lib/schema.ts'
import type { NameOf, Reading } from '../../registry/file/index.ts'
import { isNamed, listActors, ratings, relationStates } from '../../registry/index.ts'
import { createMap, leaveOut, markType, wordRating } from './commands.ts'
import { isPlace, mapOf, marksOf, partOf } from './map.ts'
import { networkTypeIds } from './networkTypes.ts'
import { pictureOf } from './nodes.ts'

const stateIds = Object.keys(relationStates) as (keyof typeof relationStates)[]
const ratingIds = Object.keys(ratings) as (keyof typeof ratings)[]

/** A network map in a data file: who is in the picture and where, what connects them, and everyone's marks. */
const mapData = z.object({
	question: z.string(),
	ratingWords: z.partialRecord(z.enum(ratingIds), z.string()),
	nodes: z.array(z.object({ actor: z.string(), x: z.number(), y: z.number() })).max(2000),
	relations: z.array(z.string()).max(20_000),
	marks: z.array(z.object({ actor: z.string(), state: z.enum(stateIds), type: z.enum(networkTypeIds) })).max(4000),
})

export function writeMap(doc: Y.Doc, id: string, nameOf: NameOf): JsonObject {
	const { nodes, edges } = pictureOf(doc, id)
	// By the order of the nodes, that is by name: ids differ from workshop to workshop.
	const place = new Map(nodes.map(({ actor }, i) => [actor.id, i]))
	const rank = (...actors: string[]) => actors.map((actor) => String(place.get(actor)).padStart(5, '0')).join()
	const words = partOf(doc, id, 'ratingWords')
	return {
		question: mapOf(doc, id)?.question ?? '',
		ratingWords: Object.fromEntries(
			ratingIds.flatMap((rating) => {
				const word = words?.get(rating)
				return typeof word === 'string' ? [[rating, word]] : []
			}),
		),
		nodes: nodes.map(({ actor, x, y }) => ({ actor: nameOf('actors', actor.id), x, y })),
		relations: edges
			.map((edge) => ({ id: edge.id, rank: `${rank(edge.from, edge.to)} ${JSON.stringify({ ...edge, id: '' })}` }))
			.sort((a, b) => (a.rank < b.rank ? -1 : 1))
			.map((edge) => nameOf('relations', edge.id)),
		marks: marksOf(doc, id)
			.filter(({ actor }) => place.has(actor))
			.sort((a, b) => (rank(a.actor) + a.state < rank(b.actor) + b.state ? -1 : 1))
			.map(({ actor, state, type }) => ({ actor: nameOf('actors', actor), state, type })),
	}
}

/** Whoever else is in the registry is left out, so that the picture is the one that was written. */
export function readMap(data: unknown): ((doc: Y.Doc, method: string, reading: Reading) => string) | undefined {
	const checked = mapData.safeParse(data)
	if (!checked.success) return undefined
	const { question, ratingWords, nodes, marks } = checked.data
	return (doc, method, { idOf, random }) => {
		const map = createMap(doc, { method, question }, random)
		for (const rating of ratingIds) wordRating(doc, map, rating, ratingWords[rating] ?? '')
		const places = partOf(doc, map, 'places')
		const shown = new Set<string>()
		for (const { actor, x, y } of nodes) {
			const id = idOf('actors', actor)
			if (id === undefined) continue
			shown.add(id)
			if (isPlace({ x, y })) places?.set(id, [x, y])
		}
		for (const actor of listActors(doc)) if (isNamed(actor) && !shown.has(actor.id)) leaveOut(doc, map, actor.id)
		for (const { actor, state, type } of marks) {
			const id = idOf('actors', actor)
			if (id !== undefined) markType(doc, map, state, id, type)
		}
		return map
	}
}
