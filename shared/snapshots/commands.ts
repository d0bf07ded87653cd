import type * as Y from 'yjs'
import type { BlockRef } from '../blocks/index.ts'
import type { Clock } from '../lib/clock.ts'
import { command } from '../lib/command.ts'
import { mapIn, newEntry } from '../lib/entries.ts'
import { newId } from '../lib/ids.ts'
import type { JsonObject } from '../lib/json.ts'
import type { Random } from '../lib/random.ts'
import { removeEntry, type Trashed } from '../lib/trash.ts'
import { tidied } from '../text/field.ts'
import { textFields } from '../text/fields.ts'
import { snapshotsOf, snapshotVersion } from './snapshot.ts'

/** Keeps what a block says now under this name; gives the stand's id. */
export const keepSnapshot = command(
	'plenum',
	(
		doc: Y.Doc,
		{ of, label, by, state }: { of: BlockRef; label: string; by: string; state: JsonObject },
		{ clock, random = Math.random }: { clock: Pick<Clock, 'now'>; random?: Random },
	): string => {
		const id = newId(random)
		const kept = clock.now()
		snapshotsOf(doc).set(
			id,
			newEntry({ v: snapshotVersion, block: of.block, of: of.id, label: tidy(label), kept, by, state }),
		)
		return id
	},
)

/** Gives a stand another name; what it says and when it was kept stays. Blank names and stands that are gone change nothing. */
export const renameSnapshot = command('plenum', (doc: Y.Doc, id: string, label: string): void => {
	const stored = mapIn(snapshotsOf(doc), id)
	const words = tidy(label)
	if (stored && words && words !== stored.get('label')) stored.set('label', words)
})

/** Lays a stand into the trash, or takes it away for good. */
export const removeSnapshot = command('plenum', (doc: Y.Doc, id: string, trashed?: Trashed): void => {
	removeEntry(snapshotsOf(doc), id, trashed)
})

const tidy = (label: string) => tidied(textFields.standLabel, label)
