import type { TLStore } from 'tldraw'
import type { BoardRecord } from '../../../shared/board/record.ts'
import { toBoardRecord } from './storeRecords.ts'

/** What people have done in the store since it was last asked, as the records looked before. */
export interface LocalChanges {
	/** record id -> how it looked before; undefined if there was none. Includes everything up to this moment. */
	read(): ReadonlyMap<string, BoardRecord | undefined>
	/** Hands the changes over and begins anew. */
	take(): Map<string, BoardRecord | undefined>
	/** Runs `merge` and answers with the ids it changed, directly or by what the editor does in consequence. */
	apart(merge: () => void): Set<string>
	destroy(): void
}

export function watchLocalChanges(store: TLStore): LocalChanges {
	let before = new Map<string, BoardRecord | undefined>()
	let merged: Set<string> | undefined

	const stop = store.listen(
		({ changes, source }) => {
			const { added, updated, removed } = changes
			if (merged) {
				for (const id of Object.keys({ ...added, ...updated, ...removed })) merged.add(id)
				return
			}
			if (source !== 'user') return
			const note = (id: string, record: BoardRecord | undefined) => {
				if (!before.has(id)) before.set(id, record)
			}
			for (const id of Object.keys(added)) note(id, undefined)
			for (const [from] of Object.values(updated)) note(from.id, toBoardRecord(from))
			for (const record of Object.values(removed)) note(record.id, toBoardRecord(record))
		},
		{ scope: 'document' },
	)
	// The store hands its history over once per frame, or when a listener is added; frames never come in a hidden tab.
	const catchUp = () => store.listen(() => {})()

	return {
		read() {
			catchUp()
			return before
		},
		take() {
			catchUp()
			const taken = before
			before = new Map()
			return taken
		},
		apart(merge) {
			catchUp()
			const ids = new Set<string>()
			merged = ids
			try {
				merge()
			} finally {
				catchUp()
				merged = undefined
			}
			return ids
		},
		destroy: stop,
	}
}
