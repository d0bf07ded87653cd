import type * as Y from 'yjs'

/** What must lie elsewhere from now on: the bytes of pictures by their names, and what the moderation noted by what it is of. */
export type TakenOut = ReadonlyMap<string, Uint8Array | string>

/**
 * One step in how a workshop's `plenum` is laid out. A pure function of the document: whatever it does not understand it
 * leaves where it is.
 */
export interface Migration {
	/** the format a document has afterwards; the one before is this less one */
	readonly to: number
	/** Gives back what is not in the document afterwards: it must lie elsewhere before. */
	migrate(doc: Y.Doc): TakenOut | undefined
}
