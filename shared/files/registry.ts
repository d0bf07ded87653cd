import type * as Y from 'yjs'
import type { JsonObject } from '../lib/json.ts'
import type { Random } from '../lib/random.ts'
import { actorsInFiles } from '../registry/file/actors.ts'
import { type Collection, type CollectionId, collectionIds, type NameOf, type Reading } from '../registry/file/index.ts'
import { needsInFiles } from '../registry/file/needs.ts'
import { relationsInFiles } from '../registry/file/relations.ts'
import { servicesInFiles } from '../registry/file/services.ts'

const collections: Record<CollectionId, Collection> = {
	actors: actorsInFiles,
	needs: needsInFiles,
	services: servicesInFiles,
	relations: relationsInFiles,
}

/** What of the registry a file holds: collection -> short name -> entry. */
export type RegistryData = Partial<Record<CollectionId, Record<string, JsonObject>>>

/** Names the entries a file mentions, and collects them: an entry may mention others, which then belong to the file, too. */
export function registryWriter(doc: Y.Doc): { nameOf: NameOf; collect(): RegistryData } {
	const named = new Map<CollectionId, Map<string, string>>(collectionIds.map((id) => [id, new Map()]))
	const waiting: [CollectionId, string][] = []
	const nameOf: NameOf = (collection, id) => {
		const names = named.get(collection)
		const known = names?.get(id)
		if (known !== undefined) return known
		const name = `${collection}-${(names?.size ?? 0) + 1}`
		names?.set(id, name)
		waiting.push([collection, id])
		return name
	}
	return {
		nameOf,
		collect() {
			const data: RegistryData = {}
			for (let next = waiting.shift(); next; next = waiting.shift()) {
				const [collection, id] = next
				const entry = collections[collection].write(doc, id, nameOf)
				if (!entry) continue
				data[collection] ??= {}
				data[collection][nameOf(collection, id)] = entry
			}
			return data
		},
	}
}

/** Enters what a file says of the registry, or finds it there, and tells what its short names stand for. */
export function readRegistry(doc: Y.Doc, data: unknown, random: Random): Reading {
	const ids = new Map<string, string>()
	const taken = new Set<string>()
	const keyOf = (collection: CollectionId, name: string) => `${collection} ${name}`
	const reading: Reading = {
		idOf: (collection, name) => (typeof name === 'string' ? ids.get(keyOf(collection, name)) : undefined),
		isTaken: (id) => taken.has(id),
		random,
	}
	for (const collection of collectionIds) {
		for (const [name, entry] of entriesOf(entriesOf(data).get(collection))) {
			const id = collections[collection].read(doc, entry, reading)
			if (id === undefined) continue
			ids.set(keyOf(collection, name), id)
			taken.add(id)
		}
	}
	return reading
}

const entriesOf = (value: unknown): Map<string, unknown> =>
	new Map(typeof value === 'object' && value !== null ? Object.entries(value) : [])
