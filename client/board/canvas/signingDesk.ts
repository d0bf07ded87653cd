import type * as Y from 'yjs'
import { readRecord, recordsOf, writeChange } from '../../../shared/board/records.ts'
import { change } from '../../../shared/lib/change.ts'
import type { History } from '../../sync/history.ts'
import { toStoreRecord } from '../binding/storeRecords.ts'
import type { Permissions } from './permissions.ts'

/** Where a canvas does what is more than one shape's business: in the document, by the commands of `shared`. */
export interface Desk {
	/** Runs a command as one step of undo, and shows at once what came of it. */
	step<Answer>(command: (doc: Y.Doc) => Answer): Answer
}

/** A desk at which every shape that a command makes is marked with whose it is, as those made by hand are. */
export function signingDesk({
	doc,
	history,
	permissions,
	apply,
}: {
	doc: Y.Doc
	history: History
	permissions: Permissions
	/** shows what came of a command */
	apply(): void
}): Desk {
	const sign = (id: string) => {
		const record = readRecord(doc, id)
		if (record?.typeName !== 'shape') return
		writeChange(doc, record, { ...record, meta: permissions.newMeta(toStoreRecord(record) as never) })
	}
	return {
		step(command) {
			const present = new Set(recordsOf(doc).keys())
			const answer = history.step(() =>
				change(doc, () => {
					const made = command(doc)
					for (const id of recordsOf(doc).keys()) if (!present.has(id)) sign(id)
					return made
				}),
			)
			apply()
			return answer
		},
	}
}
