import type { TLStore } from 'tldraw'
import type * as Y from 'yjs'
import { removeHiddenIn } from '../../../shared/board/quarantine/index.ts'
import type { BoardRecord } from '../../../shared/board/record.ts'
import { readRecord, removeRecord, writeChange, writeNewRecord } from '../../../shared/board/records.ts'
import { trashShapes } from '../../../shared/board/trash.ts'
import { change } from '../../../shared/lib/change.ts'
import type { Trashed } from '../../../shared/lib/trash.ts'
import { storeRecord } from './storeRecords.ts'

/** The origin of repairs: shared with everyone, nobody's step. */
const repair = { toString: () => 'repair' } as const

interface OutwardOptions {
	doc: Y.Doc
	store: TLStore
	/** what of a record, as it is shown to this person, is written */
	written(record: BoardRecord): BoardRecord
	/** the shape whose text is open in an editor of its own, which writes it letter by letter */
	openText(): string | undefined
	/** by whom and when what is deleted now comes into the trash */
	trash(): Trashed
}

/** The way from the store into the document: what a person does, property by property. */
export class Outward {
	readonly #options: OutwardOptions

	constructor(options: OutwardOptions) {
		this.#options = options
	}

	/**
	 * Writes what a person has changed, as one step of theirs: by id, each record as it was before, undefined if there was
	 * none.
	 *
	 * @returns how many bytes the update has
	 */
	write(changes: ReadonlyMap<string, BoardRecord | undefined>): number {
		const { doc, store, trash } = this.#options
		let bytes = 0
		const count = (update: Uint8Array) => {
			bytes += update.length
		}
		doc.on('update', count)
		change(doc, () => {
			const removed = [...changes.keys()].filter((id) => !storeRecord(store, id))
			removeHiddenIn(doc, removed)
			const trashed = trashShapes(doc, new Set(removed), trash())
			for (const [id, before] of changes) if (!trashed.has(id)) this.#write(id, before)
		})
		doc.off('update', count)
		return bytes
	}

	/** Writes what the editor has changed by itself; as before. */
	repair(changes: ReadonlyMap<string, BoardRecord | undefined>): void {
		this.#options.doc.transact(() => {
			for (const [id, before] of changes) this.#write(id, before)
		}, repair)
	}

	#write(id: string, before: BoardRecord | undefined): void {
		const { doc, store, written, openText } = this.#options
		const made = storeRecord(store, id)
		const after = made && written(made)
		const present = readRecord(doc, id)
		const keepText = openText() === id
		if (!after) removeRecord(doc, id)
		else if (before) writeChange(doc, written(before), after, { keepText })
		else if (present) writeChange(doc, present, after, { keepText })
		else writeNewRecord(doc, after)
	}
}
