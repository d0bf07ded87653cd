/** The Papierkorb: what was deleted, who did it and when, and the way back (decision 049). */

import type * as Y from 'yjs'
import { agendaTrash } from './agendaTrash.ts'
import { allRecords, boardTrash } from './boardTrash.ts'
import { partTrash } from './partTrash.ts'
import { registryTrash } from './registryTrash.ts'
import { latestFirst, saysSomething, type TrashItem } from './trashItem.ts'

export { eraseFromTrash } from './erase.ts'
export {
	actorsNamedAt,
	layBack,
	type Restored,
	restoreAgendaSteps,
	restoreFromTrash,
	restoreManyFromTrash,
	restoreSavedAgenda,
} from './restore.ts'
export type { Counted, TrashItem, TrashKind, TrashPath } from './trashItem.ts'

/** Everything in the trash of a plenum, what was deleted last first. Reads all records: ask seldom. */
export function readTrash(doc: Y.Doc): TrashItem[] {
	const records = allRecords(doc)
	return [...boardTrash(doc, records), ...partTrash(doc, records), ...registryTrash(doc)]
		.filter(saysSomething)
		.sort(latestFirst)
}

/** What was deleted of the agenda, and of the moderation's own ones. */
export const readAgendaTrash = (stage: Y.Doc, desk: Y.Doc | undefined): TrashItem[] =>
	agendaTrash(stage, desk).filter(saysSomething).sort(latestFirst)
