import type * as Y from 'yjs'
import type { Size } from '../board/cards/index.ts'
import type { JsonObject } from '../lib/json.ts'
import type { NameOf, Reading } from '../registry/file/index.ts'

/** One block's place in a document: which building block, and the id of its data. */
export interface BlockRef {
	readonly block: string
	readonly id: string
}

/** Words somewhere in a block. `element` is what the block itself calls the place: a row, a node, a step. */
export interface BlockWords {
	readonly element: string
	readonly text: string
	/** id of the actor they say something of */
	readonly about?: string
}

/** A place in a block where an actor stands. */
export interface Mention {
	readonly element: string
	/** id in the registry */
	readonly actor: string
}

/** A building block: data of its own in the document, shown by one tldraw shape that only refers to them. */
export interface Block {
	readonly id: string
	/** type of its tldraw shape */
	readonly shapeType: string
	/** the prop of that shape that holds the id of the data */
	readonly idProp: string
	/** belongs to no method and lies beside what does: a board with one of these and others is not about it */
	readonly isAside?: true
	/** is looked at first, as large as it fits, and grows to the right and down: on a fresh board its cards lie at its left */
	readonly comesFirst?: true
	/** props of a fresh shape for these data; one that is `filled` from the start may show less of them at first */
	newShapeProps(id: string, filled?: boolean): JsonObject
	/**
	 * room one takes on a board at most, as far as it can be told without drawing it; `Infinity` where it cannot. Without
	 * this it is the measures of its shape.
	 */
	freeSpaceOf?(doc: Y.Doc, id: string, shape: Size): Size
	/** the blocks of this kind in the workshop, and the method each belongs to, if it belongs to one */
	list(doc: Y.Doc): readonly { readonly id: string; readonly method?: string }[]
	/** every text people wrote in one, names of actors aside: for the search. `results`: what the server has counted */
	words(doc: Y.Doc, id: string, results?: Y.Doc): readonly BlockWords[]
	/** where actors of the registry stand in one */
	mentions(doc: Y.Doc, id: string): readonly Mention[]
}

/** How a building block stands in a file; apart from the block, because what checks files is large. */
export interface BlockFile {
	/** Everything in one as plain data for a file, without ids of this document: equal contents give equal data. */
	write(doc: Y.Doc, id: string, nameOf: NameOf, results?: Y.Doc): JsonObject
	/** Checks what a file says; gives the function that enters it into a document and gives the id, or undefined. */
	read(data: unknown): ((doc: Y.Doc, method: string, reading: Reading) => string) | undefined
}
