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
} from '../../../shared/blocks/chain/index.ts'
import type { BlockMethod } from '../../../shared/blocks/index.ts'
import {
	type Actor,
	actorsOf,
	type Field,
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
import { observed } from '../../sync/observed.ts'
import { useRoom, useValue } from '../../sync/RoomContext.ts'
import { useMethods } from '../MethodsContext.ts'

/** Both states of a chain as plain data. Equal steps stay the same objects, so that only what changed is drawn again. */
export interface Pictures extends Record<ChainState, ChainPicture> {
	/** undefined if the chain is gone */
	readonly info: Chain | undefined
}

export function usePictures(chain: string): Pictures {
	const { doc } = useRoom()
	return useValue(
		useMemo(() => {
			let last: Pictures | undefined
			return observed(
				[chainsMap(doc), handoversMap(doc), needsMap(doc)],
				() => true,
				() => {
					last = keepEqual(last, readPictures(doc, chain))
					return last
				},
				Object.is,
			)
		}, [doc, chain]),
	)
}

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

export function useRegistry(): Registry {
	const { doc } = useRoom()
	return useValue(
		useMemo(() => {
			let last: Registry | undefined
			return observed(
				[actorsOf(doc), doc.getMap('fields'), needsMap(doc), servicesMap(doc)],
				() => true,
				() => {
					last = keepRegistry(last, readRegistry(doc))
					return last
				},
				Object.is,
			)
		}, [doc]),
	)
}

export const readRegistry = (doc: Y.Doc): Registry => ({
	actors: new Map(listActors(doc).map((actor) => [actor.id, actor])),
	fields: listFields(doc),
	needs: listNeeds(doc),
	services: listServices(doc),
})

/** The method the chain belongs to, if this version of the product knows it. */
export function useMethodOfChain(chain: string): BlockMethod | undefined {
	const { doc } = useRoom()
	const findMethod = useMethods()
	const id = useValue(
		useMemo(
			() =>
				// A chain comes with its method and keeps it.
				observed(
					[chainsMap(doc)],
					({ path }) => path.length === 0,
					() => chainOf(doc, chain)?.method ?? '',
				),
			[doc, chain],
		),
	)
	return findMethod(id)
}

/** In which things the ideal way differs from the current one, in sentences; in none as long as its method is not known. */
export function useDifferences(chain: string): readonly Difference[] {
	const { doc } = useRoom()
	const method = useMethodOfChain(chain)?.chain
	return useValue(
		useMemo(
			() =>
				observed(
					[chainsMap(doc), handoversMap(doc), needsMap(doc), servicesMap(doc), actorsOf(doc)],
					() => true,
					() => method?.differences(doc, chain) ?? [],
				),
			[doc, chain, method],
		),
	)
}

function keepRegistry(before: Registry | undefined, now: Registry): Registry {
	if (!before) return now
	const actors = keepEqual([...before.actors.values()], [...now.actors.values()])
	const isSame = actors.length === before.actors.size && [...before.actors.values()].every((a, i) => a === actors[i])
	const kept = {
		actors: isSame ? before.actors : new Map(actors.map((actor) => [actor.id, actor])),
		fields: keepEqual(before.fields, now.fields),
		needs: keepEqual(before.needs, now.needs),
		services: keepEqual(before.services, now.services),
	}
	const keys = Object.keys(kept) as (keyof Registry)[]
	return keys.every((key) => kept[key] === before[key]) ? before : kept
}

/** `now`, with every part that says the same as before replaced by what it was before. Entries of lists are met by id. */
export function keepEqual<T>(before: T | undefined, now: T): T {
	if (Object.is(before, now) || typeof before !== 'object' || typeof now !== 'object' || !before || !now) return now
	if (Array.isArray(before) && Array.isArray(now)) {
		const known = new Map(before.map((each, i) => [nameOf(each, i), each]))
		const kept = now.map((each, i) => keepEqual(known.get(nameOf(each, i)), each))
		const isSame = kept.length === before.length && kept.every((each, i) => Object.is(each, before[i]))
		return isSame ? before : (kept as T)
	}
	const entries = Object.entries(now).map(([key, value]) => [key, keepEqual(before[key as keyof T], value)] as const)
	const isSame =
		entries.length === Object.keys(before).length &&
		entries.every(([key, value]) => Object.hasOwn(before, key) && Object.is(value, before[key as keyof T]))
	return isSame ? before : (Object.fromEntries(entries) as T)
}

function nameOf(entry: unknown, i: number): unknown {
	if (typeof entry !== 'object' || entry === null) return i
	const { id, key } = entry as { id?: unknown; key?: unknown }
	return id ?? key ?? i
}
