import type * as Y from 'yjs'
import { rowsOf } from '../../blocks/table/index.ts'
import { type Actor, findActor, isNamed } from '../../registry/index.ts'

/** A row somebody has given a name. */
export interface NamedRow {
	readonly id: string
	readonly actor: Actor
}

export function namedRows(doc: Y.Doc, tableId: string): NamedRow[] {
	return rowsOf(doc, tableId).flatMap(({ id, actor: actorId }) => {
		const actor = actorId === undefined ? undefined : findActor(doc, actorId)
		return actor && isNamed(actor) ? [{ id, actor }] : []
	})
}
