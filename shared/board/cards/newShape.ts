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

/** Writes a fresh, upright shape and answers with its id. Wants to run inside a transaction. */
export function writeShape(
	doc: Y.Doc,
	type: string,
	parentId: string,
	index: string | undefined,
	{ x, y }: Place,
	props: JsonObject,
	random: Random,
): string {
	const id = `shape:${newId(random)}`
	writeNewRecord(doc, {
		id,
		typeName: 'shape',
		type,
		x,
		y,
		rotation: 0,
		index: index ?? 'a1',
		parentId,
		isLocked: false,
		opacity: 1,
		props,
		meta: {},
	})
	return id
}
