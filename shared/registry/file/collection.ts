import type * as Y from 'yjs'
import type { JsonObject } from '../../lib/json.ts'
import type { Random } from '../../lib/random.ts'

/** What the registry keeps that data files speak of, in the order in which files are read: later ones refer to earlier ones. */
export const collectionIds = [
	'groups',
	'actors',
	'needs',
	'services',
	'relations',
	'goals',
	'meetings',
	'decisions',
	'rules',
	'themes',
	'cases',
	'tasks',
] as const
export type CollectionId = (typeof collectionIds)[number]

/** The short name an entry has within one file, given at its first mention. */
export type NameOf = (collection: CollectionId, id: string) => string

/** The id of what a file calls `name`, or undefined if the file does not say what that is. */
export type IdOf = (collection: CollectionId, name: unknown) => string | undefined

export interface Reading {
	readonly idOf: IdOf
	readonly random: Random
}

/** How the entries of one part of the registry are written to a data file and read from it. */
export interface Collection {
	/** The entry as plain data; undefined if the registry has lost it. */
	write(doc: Y.Doc, id: string, nameOf: NameOf): JsonObject | undefined
	/**
	 * Looks once at what this registry holds, and gives a function for the entries of one file: it finds the same entry
	 * here or enters it, and gives its id, or undefined for what cannot be read.
	 */
	reader(doc: Y.Doc, reading: Reading): (data: unknown) => string | undefined
}

/** Entries by what makes them the same in a file. Each is given once: it cannot stand for two of one file. */
export function givenOnce<Entry>(
	entries: readonly Entry[],
	keyOf: (entry: Entry) => string,
): (key: string) => Entry | undefined {
	const waiting = new Map<string, Entry[]>()
	for (const entry of entries) {
		const same = waiting.get(keyOf(entry))
		if (same) same.push(entry)
		else waiting.set(keyOf(entry), [entry])
	}
	return (key) => waiting.get(key)?.shift()
}
