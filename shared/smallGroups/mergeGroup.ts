import * as Y from 'yjs'
import { mergeBoard } from '../access/index.ts'
import { boardMapsOf } from '../board/plenum.ts'
import type { Json } from '../lib/json.ts'
import { copyOf } from '../versions/index.ts'

/** The top-level maps in which a group's boards lie. */
const groupMaps = boardMapsOf('group-1')

/**
 * Adds what a group's document holds to the plenary's, under the ids it has there: merged once, twice, or again with what came
 * later, it is there once. A group may have written under a key that the plenary uses for something else: that stays as the
 * plenary has it.
 *
 * @param content Yjs update (V1) of the group's document
 */
export function mergeGroup(plenum: Y.Doc, content: Uint8Array): void {
	const kept = foreignTo(plenum, content).map(({ map, key }) => ({
		map,
		key,
		value: copyOf(plenum.getMap(map).get(key)),
	}))
	mergeBoard(plenum, content)
	for (const { map, key, value } of kept) plenum.getMap(map).set(key, value)
}

/**
 * The same by value, for content that cannot be merged, since somebody wrote in it under ids of the plenary: what is there
 * already under its key stays, everything else comes as a copy.
 */
export function copyGroup(plenum: Y.Doc, content: Uint8Array): void {
	withDocument(content, (group) => {
		for (const map of groupMaps) {
			for (const [key, value] of group.getMap(map)) {
				if (!plenum.getMap(map).has(key)) plenum.getMap(map).set(key, copyOf(value as Json))
			}
		}
	})
}

/** The entries of the plenary that the group's document has a value of its own for, without knowing them. */
function foreignTo(plenum: Y.Doc, content: Uint8Array): { map: string; key: string }[] {
	return withDocument(content, (group) => {
		const known = Y.decodeStateVector(Y.encodeStateVector(group))
		return groupMaps.flatMap((map) =>
			[...group.getMap(map)._map.keys()].flatMap((key) => {
				const there = plenum.getMap(map)._map.get(key)
				if (!there || there.deleted) return []
				const { client, clock } = there.id
				return (known.get(client) ?? 0) > clock ? [] : [{ map, key }]
			}),
		)
	})
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
