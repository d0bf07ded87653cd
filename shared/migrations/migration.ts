import type * as Y from 'yjs'

/** The bytes of pictures, by their names. */
export type TakenOut = ReadonlyMap<string, Uint8Array>

/**
 * One step in how a workshop's `plenum` is laid out. A pure function of the document: whatever it does not understand it
 * leaves where it is.
 */
export interface Migration {
	/** the format a document has afterwards; the one before is this less one */
	readonly to: number
	/** Gives the pictures back that are only named afterwards: they must lie elsewhere before the document says so. */
	migrate(doc: Y.Doc): TakenOut | undefined
}
