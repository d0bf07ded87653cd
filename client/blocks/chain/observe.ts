import { useMemo } from 'react'
import type * as Y from 'yjs'
import {
	type Chain,
	type ChainPicture,
	type ChainState,
	chainOf,
	chainPicture,
	chainsMap,
	type Difference,
	needsOfChain,
} from '../../../shared/blocks/chain/index.ts'
import type { BlockMethod } from '../../../shared/blocks/index.ts'
import {
	type Actor,
	actorsOf,
	type Field,
	fieldsOf,
	handoversMap,
	listActors,
	listFields,
	listNeeds,
	listServices,
	type Need,
	needsMap,
	type Service,
	servicesMap,
} from '../../../shared/registry/index.ts'
import { derived } from '../../sync/derived.ts'
import { allOf, keysOf, perDocument } from '../../sync/parts.ts'
import { useRoom, useValue } from '../../sync/RoomContext.ts'
import { useMethods } from '../MethodsContext.ts'

/** Both states of a chain as plain data. Equal steps stay the same objects, so that only what changed is drawn again. */
export interface Pictures extends Record<ChainState, ChainPicture> {
	/** undefined if the chain is gone */
	readonly info: Chain | undefined
}

const picturesIn = perDocument((doc, chain: string) =>
	derived([chainsMap(doc), handoversMap(doc), needsMap(doc)].map(allOf), () => readPictures(doc, chain)),
)

export const usePictures = (chain: string): Pictures => useValue(picturesIn(useRoom().doc, chain))

export const readPictures = (doc: Y.Doc, chain: string): Pictures => ({
	info: chainOf(doc, chain),
	actual: chainPicture(doc, chain, 'actual'),
	ideal: chainPicture(doc, chain, 'ideal'),
})

/** What the chain's steps refer to in the registry. */
export interface Registry {
	readonly actors: ReadonlyMap<string, Actor>
	readonly fields: readonly Field[]
	readonly needs: readonly Need[]
	readonly services: readonly Service[]
}

const registryIn = perDocument((doc) =>
	derived([actorsOf(doc), fieldsOf(doc), needsMap(doc), servicesMap(doc)].map(allOf), () => readRegistry(doc)),
)

export const useRegistry = (): Registry => useValue(registryIn(useRoom().doc))

const needsIn = perDocument((doc, chain: string) =>
	derived([chainsMap(doc), needsMap(doc)].map(allOf), () => needsOfChain(doc, chain)),
)

/** The needs the chain is about. */
export const useNeedsOfChain = (chain: string): readonly Need[] => useValue(needsIn(useRoom().doc, chain))

export const readRegistry = (doc: Y.Doc): Registry => ({
	actors: new Map(listActors(doc).map((actor) => [actor.id, actor])),
	fields: listFields(doc),
	needs: listNeeds(doc),
	services: listServices(doc),
})

// A chain comes with its method and keeps it.
const methodIdIn = perDocument((doc, chain: string) =>
	derived([keysOf(chainsMap(doc))], () => chainOf(doc, chain)?.method ?? ''),
)

/** The method the chain belongs to, if this version of the product knows it. */
export function useMethodOfChain(chain: string): BlockMethod | undefined {
	const { doc } = useRoom()
	const findMethod = useMethods()
	return findMethod(useValue(methodIdIn(doc, chain)))
}

/** In which things the ideal way differs from the current one, in sentences; in none as long as its method is not known. */
export function useDifferences(chain: string): readonly Difference[] {
	const { doc } = useRoom()
	const method = useMethodOfChain(chain)?.chain
	return useValue(
		useMemo(() => {
			const maps = [chainsMap(doc), handoversMap(doc), needsMap(doc), servicesMap(doc), actorsOf(doc)].map(allOf)
			return derived(maps, () => method?.differences(doc, chain) ?? [])
		}, [doc, chain, method]),
	)
}
