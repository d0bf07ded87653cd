import type * as Y from 'yjs'
import { isObject, type JsonObject } from '../lib/json.ts'
import type { Random } from '../lib/random.ts'
import { actorsInFiles } from '../registry/file/actors.ts'
import { casesInFiles } from '../registry/file/cases.ts'
import { decisionsInFiles } from '../registry/file/decisions.ts'
import { goalsInFiles } from '../registry/file/goals.ts'
import { groupsInFiles } from '../registry/file/groups.ts'
import { type Collection, type CollectionId, collectionIds, type NameOf, type Reading } from '../registry/file/index.ts'
import { meetingsInFiles } from '../registry/file/meetings.ts'
import { needsInFiles } from '../registry/file/needs.ts'
import { relationsInFiles } from '../registry/file/relations.ts'
import { rulesInFiles } from '../registry/file/rules.ts'
import { servicesInFiles } from '../registry/file/services.ts'
import { tasksInFiles } from '../registry/file/tasks.ts'
import { themesInFiles } from '../registry/file/themes.ts'

const collections: Record<CollectionId, Collection> = {
	groups: groupsInFiles,
	actors: actorsInFiles,
	needs: needsInFiles,
	services: servicesInFiles,
	relations: relationsInFiles,
	goals: goalsInFiles,
	meetings: meetingsInFiles,
	decisions: decisionsInFiles,
	rules: rulesInFiles,
	themes: themesInFiles,
	cases: casesInFiles,
	tasks: tasksInFiles,
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

/** Most entries of each collection that are read from one file: several times what a large workshop holds. */
const mostEntries: Readonly<Record<CollectionId, number>> = {
	groups: 500,
	actors: 2000,
	needs: 500,
	services: 500,
	relations: 10_000,
	goals: 1000,
	meetings: 500,
	decisions: 1000,
	rules: 500,
	themes: 500,
	cases: 200,
	tasks: 2000,
}

/** Whether a file says more of the registry than is read. */
export function isTooMuch(data: unknown): boolean {
	return collectionIds.some((collection) => entriesOf(data, collection).length > mostEntries[collection])
}

/** Enters what a file says of the registry, or finds it there, and tells what its short names stand for. */
export function readRegistry(doc: Y.Doc, data: unknown, random: Random): Reading {
	const ids = new Map(collectionIds.map((collection) => [collection, new Map<unknown, string>()]))
	const reading: Reading = { idOf: (collection, name) => ids.get(collection)?.get(name), random }
	for (const collection of collectionIds) {
		const read = collections[collection].reader(doc, reading)
		for (const [name, entry] of entriesOf(data, collection)) {
			const id = read(entry)
			if (id !== undefined) ids.get(collection)?.set(name, id)
		}
	}
	return reading
}

function entriesOf(data: unknown, collection: CollectionId): [name: string, entry: unknown][] {
	const entries = isObject(data) && Object.hasOwn(data, collection) ? data[collection] : undefined
	return isObject(entries) ? Object.entries(entries) : []
}
