import type * as Y from 'yjs'
import { command } from '../../lib/command.ts'
import type { Trashed } from '../../lib/trash.ts'
import { removeHiddenIn } from '../quarantine/list.ts'
import { readAllRecords, removeRecord } from '../records.ts'
import { withAllInside } from '../stored.ts'
import { trashShapes } from '../trash.ts'

/**
 * Lays shapes with everything that lies in them into the trash, or takes them away for good, with what ties arrows to them.
 * Locked ones stay.
 */
export const removeShapes = command('plenum', (doc: Y.Doc, ids: readonly string[], trashed?: Trashed): void => {
	const records = readAllRecords(doc)
	const going = withAllInside(
		doc,
		ids.filter((id) => records.get(id)?.typeName === 'shape' && records.get(id)?.isLocked !== true),
	)
	for (const { id, typeName, fromId, toId } of records.values()) {
		if (typeName === 'binding' && (going.has(String(fromId)) || going.has(String(toId)))) going.add(id)
	}
	if (trashed) removeHiddenIn(doc, [...going])
	const kept = trashed ? trashShapes(doc, going, trashed) : new Set<string>()
	for (const id of going) if (!kept.has(id)) removeRecord(doc, id)
})
