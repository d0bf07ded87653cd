import type * as Y from 'yjs'
import { newId } from '../../lib/ids.ts'
import { keysAt, readOrder } from '../../lib/order.ts'
import type { Random } from '../../lib/random.ts'
import type { JsonObject } from '../record.ts'
import { writeNewRecord } from '../records.ts'
import { indexOf, lyingIn, type Records } from './lying.ts'
import type { Place } from './shelves.ts'

/** Keys for so many new shapes above everything that lies directly in `parent`. */
export function keysAbove(records: Records, parent: string, count: number): string[] {
	const siblings = lyingIn(records, parent).map((record) => ({ id: record.id, order: readOrder(indexOf(record)) }))
	const sound = siblings.filter(({ order }) => order !== '')
	return keysAt(sound, sound.length, count).keys
}

/** A shape as it is laid down, upright. */
export interface NewShape {
	readonly id: string
	readonly type: string
	readonly parentId: string
	/** fractional key of its place above others */
	readonly index: string | undefined
	readonly place: Place
	readonly props: JsonObject
	readonly meta?: JsonObject
}

/** Writes a shape whose id is known. Wants to run inside a transaction. */
export function writeNewShape(doc: Y.Doc, { index = 'a1', place: { x, y }, meta = {}, ...shape }: NewShape): void {
	const upright = { x, y, rotation: 0, index, isLocked: false, opacity: 1 }
	writeNewRecord(doc, { typeName: 'shape', ...upright, meta, ...shape })
}

/** Writes a fresh, upright shape and answers with its id. Wants to run inside a transaction. */
export function writeShape(
	doc: Y.Doc,
	type: string,
	parentId: string,
	index: string | undefined,
	place: Place,
	props: JsonObject,
	random: Random,
): string {
	const id = `shape:${newId(random)}`
	writeNewShape(doc, { id, type, parentId, index, place, props })
	return id
}
