import type * as Y from 'yjs'
import { command } from '../../lib/command.ts'
import { readAllRecords, removeRecord } from '../records.ts'
import { withAllInside } from '../stored.ts'

/** Takes shapes away with everything that lies in them, and what ties arrows to them. Locked ones stay. */
export const removeShapes = command('plenum', (doc: Y.Doc, ids: readonly string[]): void => {
	const records = readAllRecords(doc)
	const going = withAllInside(
		doc,
		ids.filter((id) => records.get(id)?.typeName === 'shape' && records.get(id)?.isLocked !== true),
	)
	for (const { id, typeName, fromId, toId } of records.values()) {
		if (typeName === 'binding' && (going.has(String(fromId)) || going.has(String(toId)))) removeRecord(doc, id)
	}
	for (const id of going) removeRecord(doc, id)
})
