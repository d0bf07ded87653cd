import { useMemo } from 'react'
import type * as Y from 'yjs'
import type { BlockMethod } from '../../../shared/blocks/index.ts'
import {
	type Difference,
	type MapMethod,
	type Mark,
	mapOf,
	mapsOf,
	marksOf,
	type NetworkMap,
	type Picture,
	pictureOf,
} from '../../../shared/blocks/map/index.ts'
import { actorsOf, type Field, listFields, relationsOf } from '../../../shared/registry/index.ts'
import { observed } from '../../sync/observed.ts'
import { useValue } from '../../sync/RoomContext.ts'
import { createValue, type Value } from '../../sync/value.ts'
import { useMethods } from '../MethodsContext.ts'

type Event = Y.YEvent<Y.AbstractType<unknown>>

/** Whether an event belongs to this map, or to the registry, in which everything may concern a picture of it. */
const concerns = (doc: Y.Doc, mapId: string) => (event: Event) => {
	if (event.currentTarget !== mapsOf(doc)) return true
	return event.path.length === 0 ? event.changes.keys.has(mapId) : event.path[0] === mapId
}

/** The same, except for where somebody stands: differences and the like are not about places. */
const concernsButPlaces = (doc: Y.Doc, mapId: string) => (event: Event) =>
	concerns(doc, mapId)(event) && !(event.currentTarget === mapsOf(doc) && event.path[1] === 'places')

/** One value per map for all who ask, so that a document is read once after a change and not once for each of them. */
function perMap<T>(watch: (doc: Y.Doc, mapId: string) => Value<T>): (doc: Y.Doc, mapId: string) => Value<T> {
	const known = new WeakMap<Y.Doc, Map<string, Value<T>>>()
	return (doc, mapId) => {
		const inDoc = known.get(doc) ?? new Map<string, Value<T>>()
		known.set(doc, inDoc)
		const value = inDoc.get(mapId) ?? watch(doc, mapId)
		inDoc.set(mapId, value)
		return value
	}
}

/** The same objects as before for what says the same as before, so that only what changed is drawn again. */
function keepingEqual<T extends object>(keyOf: (each: T) => string): (next: readonly T[]) => readonly T[] {
	let known = new Map<string, { each: T; says: string }>()
	let last: readonly T[] = []
	return (next) => {
		const now = new Map<string, { each: T; says: string }>()
		const kept = next.map((each) => {
			const key = keyOf(each)
			const says = JSON.stringify(each)
			const before = known.get(key)
			const same = before?.says === says ? before : { each, says }
			now.set(key, same)
			return same.each
		})
		known = now
		const isSame = kept.length === last.length && kept.every((each, i) => each === last[i])
		if (!isSame) last = kept
		return last
	}
}

const pictureIn = perMap((doc, mapId) => {
	const nodes = keepingEqual<Picture['nodes'][number]>(({ actor }) => actor.id)
	const edges = keepingEqual<Picture['edges'][number]>(({ id }) => id)
	return observed(
		[mapsOf(doc), actorsOf(doc), relationsOf(doc)],
		concerns(doc, mapId),
		(): Picture => {
			const picture = pictureOf(doc, mapId)
			return { nodes: nodes(picture.nodes), edges: edges(picture.edges) }
		},
		(a, b) => a.nodes === b.nodes && a.edges === b.edges,
	)
})

/** Who is in the picture and what connects them, as the document says it now. */
export const usePicture = (doc: Y.Doc, mapId: string): Picture => useValue(pictureIn(doc, mapId))

/** Per method, for what differs is the method's to say. */
const differencesBy = new WeakMap<MapMethod, (doc: Y.Doc, mapId: string) => Value<readonly Difference[]>>()

function differencesIn(method: MapMethod, doc: Y.Doc, mapId: string): Value<readonly Difference[]> {
	const known =
		differencesBy.get(method) ??
		perMap((doc, mapId) =>
			observed([mapsOf(doc), actorsOf(doc), relationsOf(doc)], concernsButPlaces(doc, mapId), () =>
				method.differences(doc, mapId),
			),
		)
	differencesBy.set(method, known)
	return known(doc, mapId)
}

const noDifferences = createValue<readonly Difference[]>([])

/** How today and the target of the whole network differ; in nothing as long as its method is not known. */
export function useAllDifferences(doc: Y.Doc, mapId: string): readonly Difference[] {
	const method = useMethodOfMap(doc, mapId)?.map
	return useValue(method ? differencesIn(method, doc, mapId) : noDifferences)
}

/** The method the map belongs to, if this version of the product knows it. */
export function useMethodOfMap(doc: Y.Doc, mapId: string): BlockMethod | undefined {
	const findMethod = useMethods()
	return findMethod(useMapInfo(doc, mapId)?.method ?? '')
}

/** The map's question and its words for ratings; undefined if it is gone. */
export function useMapInfo(doc: Y.Doc, mapId: string): NetworkMap | undefined {
	return useMapValue(doc, mapId, mapOf)
}

export function useMarks(doc: Y.Doc, mapId: string): readonly Mark[] {
	return useMapValue(doc, mapId, marksOf)
}

export function useFields(doc: Y.Doc): readonly Field[] {
	return useValue(
		useMemo(
			() =>
				observed(
					[doc.getMap('fields')],
					() => true,
					() => listFields(doc),
				),
			[doc],
		),
	)
}

function useMapValue<T>(doc: Y.Doc, mapId: string, read: (doc: Y.Doc, mapId: string) => T): T {
	return useValue(
		useMemo(() => observed([mapsOf(doc)], concerns(doc, mapId), () => read(doc, mapId)), [doc, mapId, read]),
	)
}
