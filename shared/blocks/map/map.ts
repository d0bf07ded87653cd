import * as Y from 'yjs'
import { type Rating, type RelationState, ratings, relationStates, type Term } from '../../registry/index.ts'
import { isNetworkType, type NetworkTypeId } from './networkTypes.ts'

/** Version of what lies in a map's map, kept there as `v`. */
export const mapVersion = 1

export interface NetworkMap {
	readonly id: string
	/** id of the method it belongs to */
	readonly method: string
	/** what is asked of the network: everything shown serves it */
	readonly question: string
	/** how the moderation words the three ratings */
	readonly ratingWords: Readonly<Record<Rating, Term>>
}

/** Where a node stands in the map's own units: the middle of its symbol, y downwards. */
export interface Place {
	readonly x: number
	readonly y: number
}

/** An organisation's mark on the line of network types. */
export interface Mark {
	/** id in the registry */
	readonly actor: string
	readonly state: RelationState
	readonly type: NetworkTypeId
}

/*
 * `maps`: map id -> { v, method, question: Y.Text, ratingWords: { <rating>: string }, places: { <actor id>: [x, y] },
 * leftOut: { <actor id>: true }, marks: { '<state>/<actor id>': <network type> } }, all created together. Which actors and
 * relations there are stands in the registry.
 */

export const mapsOf = (doc: Y.Doc): Y.Map<unknown> => doc.getMap('maps')

/** The stored map of a network map, or undefined if there is none (any more). Observe it deeply. */
function mapMap(doc: Y.Doc, mapId: string): Y.Map<unknown> | undefined {
	const stored = mapsOf(doc).get(mapId)
	return stored instanceof Y.Map ? stored : undefined
}

export function partOf(
	doc: Y.Doc,
	mapId: string,
	part: 'ratingWords' | 'places' | 'leftOut' | 'marks',
): Y.Map<unknown> | undefined {
	const stored = mapMap(doc, mapId)?.get(part)
	return stored instanceof Y.Map ? stored : undefined
}

/** The workshop's network maps, in no particular order. */
export function listMaps(doc: Y.Doc): { id: string; method: string }[] {
	return [...mapsOf(doc).entries()].flatMap(([id, stored]) => {
		const method = stored instanceof Y.Map ? stored.get('method') : undefined
		return typeof method === 'string' ? [{ id, method }] : []
	})
}

export function mapOf(doc: Y.Doc, mapId: string): NetworkMap | undefined {
	const method = mapMap(doc, mapId)?.get('method')
	if (typeof method !== 'string') return undefined
	return {
		id: mapId,
		method,
		question: questionText(doc, mapId)?.toString() ?? '',
		ratingWords: {
			good: ratingWord(doc, mapId, 'good'),
			improvable: ratingWord(doc, mapId, 'improvable'),
			disturbed: ratingWord(doc, mapId, 'disturbed'),
		},
	}
}

/** The question put to the network, as the text people write in. */
export function questionText(doc: Y.Doc, mapId: string): Y.Text | undefined {
	const text = mapMap(doc, mapId)?.get('question')
	return text instanceof Y.Text ? text : undefined
}

/** How this map words a rating; words of the moderation's own are the same in both languages. */
export function ratingWord(doc: Y.Doc, mapId: string, rating: Rating): Term {
	const own = partOf(doc, mapId, 'ratingWords')?.get(rating)
	return typeof own === 'string' && own.trim() ? { de: own, en: own } : ratings[rating]
}

/** The places given to actors, whether or not they still are in the registry. */
export function placesOf(doc: Y.Doc, mapId: string): Map<string, Place> {
	const places = new Map<string, Place>()
	for (const [actor, stored] of partOf(doc, mapId, 'places') ?? []) {
		const place = readPlace(stored)
		if (place) places.set(actor, place)
	}
	return places
}

/** Actors that are in the registry, but shall not be in this picture. */
export function leftOutOf(doc: Y.Doc, mapId: string): Set<string> {
	const stored = partOf(doc, mapId, 'leftOut')
	return new Set([...(stored?.keys() ?? [])].filter((actor) => stored?.get(actor) === true))
}

/** Everyone's marks on the line of network types, the same order on every device. */
export function marksOf(doc: Y.Doc, mapId: string): Mark[] {
	const marks: Mark[] = []
	for (const [key, type] of partOf(doc, mapId, 'marks') ?? []) {
		const state = (Object.keys(relationStates) as RelationState[]).find((each) => key.startsWith(`${each}/`))
		if (state && isNetworkType(type)) marks.push({ actor: key.slice(state.length + 1), state, type })
	}
	return marks.sort((a, b) => (markKey(a.state, a.actor) < markKey(b.state, b.actor) ? -1 : 1))
}

export const markKey = (state: RelationState, actor: string) => `${state}/${actor}`

/** Farthest from the origin a node may stand; a place beyond is none. */
const farthest = 1e5

export const isPlace = ({ x, y }: Place): boolean => Math.abs(x) <= farthest && Math.abs(y) <= farthest

function readPlace(stored: unknown): Place | undefined {
	if (!Array.isArray(stored)) return undefined
	const [x, y] = stored as unknown[]
	return typeof x === 'number' && typeof y === 'number' && isPlace({ x, y }) ? { x, y } : undefined
}
