import * as Y from 'yjs'
import { mergeBoard } from '../access/index.ts'
import { boardMapsOf } from '../board/plenum.ts'
import { isRootType } from '../rooms/rootTypes.ts'
import { copyOf } from '../versions/index.ts'

/** The top-level maps in which a group's boards lie. */
const groupMaps = boardMapsOf('group-1')

/**
 * Adds what a group's document holds to the plenary's, under the ids it has there: merged once, twice, or again with what came
 * later, it is there once. A document in which somebody has written what is none of a group's (in the registry, about the
 * workshop, under a key that the plenary uses) comes by value instead, see `copyGroup`.
 *
 * @param content Yjs update (V1) of the group's document
 */
export function mergeGroup(plenum: Y.Doc, content: Uint8Array): void {
	const isMergeable = withDocument(content, (group) => isOwn(group) && !collides(plenum, group))
	if (isMergeable) mergeBoard(plenum, content)
	else copyGroup(plenum, content)
}

/** The same by value, as far as it is a group's: what the plenary has under a key stays, everything else comes as a copy. */
export function copyGroup(plenum: Y.Doc, content: Uint8Array): void {
	withDocument(content, (group) => {
		for (const map of groupMaps) {
			for (const [key, value] of group.getMap(map)) {
				if (!plenum.getMap(map).has(key)) plenum.getMap(map).set(key, copyOf(value))
			}
		}
	})
}

/** What the first content of a group's document says of the workshop: nothing else is a group's to say. */
const knownMeta: readonly string[] = ['format', 'locale', 'title']

/** Whether there is nothing in the document but what may be in a group's. */
function isOwn(group: Y.Doc): boolean {
	const roots = [...group.share].every(
		([name, { _map, _start }]) => isRootType('group-1', name) || (!_map.size && !_start),
	)
	return roots && [...group.getMap('meta').keys()].every((key) => knownMeta.includes(key))
}

/** Whether the group's document has a value of its own under a key of the plenary, without knowing what is there. */
function collides(plenum: Y.Doc, group: Y.Doc): boolean {
	const known = Y.decodeStateVector(Y.encodeStateVector(group))
	return groupMaps.some((map) =>
		[...group.getMap(map)._map.keys()].some((key) => {
			const there = plenum.getMap(map)._map.get(key)
			return there && !there.deleted && (known.get(there.id.client) ?? 0) <= there.id.clock
		}),
	)
}

function withDocument<Answer>(content: Uint8Array, read: (doc: Y.Doc) => Answer): Answer {
	const doc = new Y.Doc()
	try {
		Y.applyUpdate(doc, content)
		return read(doc)
	} finally {
		doc.destroy()
	}
}
