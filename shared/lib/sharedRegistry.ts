import type * as Y from 'yjs'

const registries = new WeakMap<Y.Doc, Y.Doc>()

/**
 * From now on, boards in `doc` read and change the registry in `plenum`: the registry stays one, wherever boards lie. It is the
 * documents on this device that share it; nothing of that is written into either.
 */
export function shareRegistry(doc: Y.Doc, plenum: Y.Doc): void {
	registries.set(doc, plenum)
}

/** The document in which the registry of these boards lies: their own, unless it shares that of another. */
export const registryOf = (doc: Y.Doc): Y.Doc => registries.get(doc) ?? doc
