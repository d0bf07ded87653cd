import type * as Y from 'yjs'
import type { JsonObject } from '../../lib/json.ts'
import type { Random } from '../../lib/random.ts'

/** What the registry keeps that data files speak of, in the order in which files are read: later ones refer to earlier ones. */
export const collectionIds = ['actors', 'needs', 'services', 'relations'] as const
export type CollectionId = (typeof collectionIds)[number]

/** The short name an entry has within one file, given at its first mention. */
export type NameOf = (collection: CollectionId, id: string) => string

/** The id of what a file calls `name`, or undefined if the file does not say what that is. */
export type IdOf = (collection: CollectionId, name: unknown) => string | undefined

export interface Reading {
	readonly idOf: IdOf
	/** whether an entry already stands for another one of the same file: it cannot stand for two */
	isTaken(id: string): boolean
	readonly random: Random
}

/** How the entries of one part of the registry are written to a data file and read from it. */
export interface Collection {
	/** The entry as plain data; undefined if the registry has lost it. */
	write(doc: Y.Doc, id: string, nameOf: NameOf): JsonObject | undefined
	/** Finds the same entry in this registry, or enters it; gives its id, or undefined for what cannot be read. */
	read(doc: Y.Doc, data: unknown, reading: Reading): string | undefined
}
