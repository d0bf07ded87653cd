import * as Y from 'yjs'
import type { RoomMigration, TakenOut } from './policy.ts'

/** What a migration will take out of a document, which stays as it is: it is tried on a copy. */
export function takenOutBy(migrate: RoomMigration, doc: Y.Doc): TakenOut {
	const copy = new Y.Doc()
	Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc))
	const taken = copy.transact(() => migrate(copy))
	copy.destroy()
	return taken ?? new Map()
}
