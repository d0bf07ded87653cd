import type { TLStore } from 'tldraw'
import type * as Y from 'yjs'
import { differences, quarantineOf } from '../../../shared/board/quarantine/index.ts'
import { type BoardRecord, sameJson } from '../../../shared/board/record.ts'
import { readRecord, recordsOf } from '../../../shared/board/records.ts'
import { tellRefused } from '../../quarantine/refused.ts'
import { createBoardView } from './boardView.ts'
import type { LocalChanges } from './localChanges.ts'
import { isValidIn, mergeInto, storeRecord } from './storeRecords.ts'

interface InwardOptions {
	doc: Y.Doc
	store: TLStore
	local: LocalChanges
	/** how a record is shown to this person */
	shown(record: BoardRecord): BoardRecord
	/** the shape whose text is open in an editor of its own */
	openText(): string | undefined
	/** wraps every change of the store that comes from the document */
	merging(merge: () => void): void
}

/** The way from the document into the store: changed records are read, checked, arranged and put. */
export class Inward {
	readonly #options: InwardOptions
	readonly #view: ReturnType<typeof createBoardView>
	/** ids that changed in the document and are not yet shown */
	readonly #waiting = new Set<string>()
	#quarantine: ReturnType<ReturnType<typeof quarantineOf>['now']>

	constructor(options: InwardOptions) {
		const { doc, store } = options
		const records = recordsOf(doc)
		this.#options = options
		this.#quarantine = quarantineOf(doc).now()
		this.#view = createBoardView({
			read: (id) => readRecord(doc, id),
			exists: (id) => records.has(id),
			isValid: (record) => isValidIn(store, record),
		})
	}

	/** This record may have to be shown in another way. */
	changed(id: string): void {
		this.#waiting.add(id)
	}

	everythingChanged(): void {
		for (const id of recordsOf(this.#options.doc).keys()) this.#waiting.add(id)
	}

	/** Records that are in the document and cannot be shown. */
	quarantined(): string[] {
		return this.#view.quarantined()
	}

	/**
	 * Shows what has changed. A record with changes of one's own that are not yet in the document is left alone until they are:
	 * putting it would lose them.
	 *
	 * @returns ids of records that the editor changed in consequence
	 */
	apply(): string[] {
		const { doc, store, local, merging } = this.#options
		const unwritten = local.read()
		// What came into quarantine or left it need not have changed itself.
		const before = this.#quarantine
		this.#quarantine = quarantineOf(doc).now()
		for (const id of differences(before, this.#quarantine)) this.#waiting.add(id)
		const affected = this.#view.update(this.#waiting)
		tellRefused(doc, this.#view.refused())
		this.#waiting.clear()
		const put: BoardRecord[] = []
		const gone: string[] = []
		for (const id of affected) {
			if (unwritten.has(id)) {
				this.#waiting.add(id)
				continue
			}
			const [wanted, shown] = [this.wanted(id), storeRecord(store, id)]
			if (!wanted && shown) gone.push(id)
			if (wanted && !sameJson(wanted, shown)) put.push(wanted)
		}
		if (put.length === 0 && gone.length === 0) return []
		const touched = local.apart(() => mergeInto(store, { put, gone }, merging))
		return [...touched].filter((id) => !this.isShown(id))
	}

	/** Whether the store has a record as the document says it. */
	isShown(id: string): boolean {
		return sameJson(this.wanted(id), storeRecord(this.#options.store, id))
	}

	/**
	 * A record as the store is to have it. While a text is open in an editor, the store's copy of it follows that editor and
	 * not the document.
	 */
	wanted(id: string): BoardRecord | undefined {
		const { store, shown, openText } = this.#options
		const stored = this.#view.get(id)
		const record = stored && shown(stored)
		if (!record || record.id !== openText()) return record
		const inEditor = storeRecord(store, record.id)
		if (!inEditor) return record
		const { richText } = inEditor.props as { richText: string }
		return { ...record, props: { ...(record.props as object), richText } }
	}
}
