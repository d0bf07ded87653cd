import * as Y from 'yjs'
import type { RoomName } from '../links/rooms.ts'
import { isRootText, isRootType } from './rootTypes.ts'

/** Something at the top of a document that was written by another program. */
export interface ForeignType {
	readonly name: string
	/** about how many bytes lie in it */
	readonly bytes: number
}

/**
 * What other programs left in a document, by name. What they wrote as a list into a type that we use as a map counts, too:
 * nobody reads it.
 */
export function foreignTypes(doc: Y.Doc, room: RoomName): ForeignType[] {
	return foreignParts(doc, room)
		.map(({ name, items }) => ({ name, bytes: bytesIn(items) }))
		.filter(({ bytes }) => bytes > 0)
		.sort((a, b) => (a.name < b.name ? -1 : 1))
}

/** Deletes all that other programs left in a document, whatever it is, in one transaction. */
export function emptyForeignTypes(doc: Y.Doc, room: RoomName): void {
	doc.transact((transaction) => {
		for (const { items } of foreignParts(doc, room)) for (const item of items) item.delete(transaction)
	})
}

function foreignParts(doc: Y.Doc, room: RoomName): { name: string; items: Y.Item[] }[] {
	return [...doc.share].map(([name, type]) => {
		if (!isRootType(room, name)) return { name, items: itemsIn(type) }
		return { name, items: isRootText(name) ? [] : listItems(type) }
	})
}

/** A type is read by its items: which of Yjs' types another program took for it, a document does not tell. */
type Items = Pick<Y.AbstractType<never>, '_map' | '_start'>

const itemsIn = (type: Items): Y.Item[] => [
	...[...type._map.values()].filter(({ deleted }) => !deleted),
	...listItems(type),
]

function listItems(type: Items): Y.Item[] {
	const items: Y.Item[] = []
	for (let item = type._start; item; item = item.right) if (!item.deleted) items.push(item)
	return items
}

/** As they are encoded, with everything that lies in them; without going into depth, however deep that is. */
function bytesIn(items: readonly Y.Item[]): number {
	let bytes = 0
	const waiting = [...items]
	for (let item = waiting.pop(); item; item = waiting.pop()) {
		const encoder = new Y.UpdateEncoderV1()
		item.write(encoder, 0)
		bytes += encoder.toUint8Array().length
		if (!(item.content instanceof Y.ContentType)) continue
		for (const inside of itemsIn(item.content.type)) waiting.push(inside)
	}
	return bytes
}
