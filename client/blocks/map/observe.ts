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
import { actorsOf, relationsOf } from '../../../shared/registry/index.ts'
import { derived, type Source } from '../../sync/derived.ts'
import { allOf, entryOf, isAbout, partOf, perDocument } from '../../sync/parts.ts'
import { useValue } from '../../sync/RoomContext.ts'
import { createValue, type Value } from '../../sync/value.ts'
import { useMethods } from '../MethodsContext.ts'

/** A map, and the registry, in which everything may concern a picture of it. */
const around = (doc: Y.Doc, mapId: string): readonly Source[] => [
	entryOf(mapsOf(doc), mapId),
	allOf(actorsOf(doc)),
	allOf(relationsOf(doc)),
]

/** The same, except for where somebody stands: differences and the like are not about places. */
function aroundButPlaces(doc: Y.Doc, mapId: string): readonly Source[] {
	const isMine = isAbout(mapId)
	const but = partOf(mapsOf(doc), (event) => isMine(event) && event.path[1] !== 'places')
	return [but, allOf(actorsOf(doc)), allOf(relationsOf(doc))]
}

/** Nodes have no name but that of their actor. */
const nameOf = ({ id, actor }: { id?: unknown; actor?: { id?: unknown } }) => id ?? actor?.id

const pictureIn = perDocument((doc, mapId: string) =>
	derived<Picture>(around(doc, mapId), () => pictureOf(doc, mapId), { nameOf }),
)

/** Who is in the picture and what connects them, as the document says it now; what did not change stays the same object. */
export const usePicture = (doc: Y.Doc, mapId: string): Picture => useValue(pictureIn(doc, mapId))

/** Per method, for what differs is the method's to say. */
const differencesBy = new WeakMap<MapMethod, (doc: Y.Doc, mapId: string) => Value<readonly Difference[]>>()

function differencesIn(method: MapMethod, doc: Y.Doc, mapId: string): Value<readonly Difference[]> {
	const known =
		differencesBy.get(method) ??
		perDocument((doc, mapId: string) => derived(aroundButPlaces(doc, mapId), () => method.differences(doc, mapId)))
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

const infoIn = perDocument((doc, mapId: string) => derived([entryOf(mapsOf(doc), mapId)], () => mapOf(doc, mapId)))
const marksIn = perDocument((doc, mapId: string) => derived([entryOf(mapsOf(doc), mapId)], () => marksOf(doc, mapId)))

/** The map's question and its words for ratings; undefined if it is gone. */
export const useMapInfo = (doc: Y.Doc, mapId: string): NetworkMap | undefined => useValue(infoIn(doc, mapId))

export const useMarks = (doc: Y.Doc, mapId: string): readonly Mark[] => useValue(marksIn(doc, mapId))
