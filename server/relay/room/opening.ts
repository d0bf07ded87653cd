import { Refusal } from '../../../shared/protocol/refusals.ts'
import type { RoomKey } from '../../log/log.ts'
import type { LargeDocuments } from '../../worker/largeDocuments.ts'
import type { Context } from '../context/context.ts'
import type { RoomMigration, TakenOut } from '../context/policy.ts'
import { RoomDocument } from '../document/roomDocument.ts'
import { LiveRoom } from './liveRoom.ts'
import type { Rules } from './rules.ts'

/**
 * Reads a room from the log, and brings its document to the layout of today. Resolves when it is known, too, what others say
 * about everybody's rights in it.
 *
 * @throws `storageAway` or `storageDamaged`
 */
export async function openedRoom(
	key: RoomKey,
	context: Context,
	rules: Rules,
	large: LargeDocuments,
): Promise<LiveRoom> {
	const [stored] = await Promise.all([context.log.read(key), rules.known()])
	if (stored.dropped.length > 0 || stored.fellBack) {
		context.report('repaired', { ...key, dropped: stored.dropped, fellBack: stored.fellBack })
	}
	const document = await RoomDocument.open(stored, large)
	const live = new LiveRoom(key, stored, document, context, rules)
	const migration = rules.policy.migrationOf && live.read(rules.policy.migrationOf)
	if (migration) await migrate(live, migration, context, large)
	return live
}

/** Before anybody is in: what is not on disk, nobody is to build upon. What fails leaves the document as it was, to be read. */
async function migrate(
	live: LiveRoom,
	migration: RoomMigration,
	{ report, putAside }: Context,
	large: LargeDocuments,
): Promise<void> {
	const { key } = live
	try {
		const taken = await takenOutBy(migration, live.document, large)
		// Before the document only names it: wherever this breaks off, nothing is lost and it is done again.
		if (taken.size > 0) await putAside(key, taken)
		await live.write(migration)
		// In one piece, or whoever comes would see the former layout for a moment.
		await live.document.measure()
		report('migrated', key)
	} catch (reason) {
		if (reason instanceof Refusal && reason.id === 'storageAway') throw reason
		report('notMigrated', { ...key, err: reason })
	}
}

/** What a migration will take out of the document: it is tried on a copy. */
async function takenOutBy(migration: RoomMigration, document: RoomDocument, large: LargeDocuments): Promise<TakenOut> {
	const { doc: copy } = await large.open({ updates: document.checkpoint()() })
	try {
		return copy.transact(() => migration(copy)) ?? new Map()
	} finally {
		copy.destroy()
	}
}
