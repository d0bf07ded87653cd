import * as Y from 'yjs'
import { isTrashed } from '../../lib/trash.ts'
import { propertyOf, recordsOf } from '../stored.ts'
import { faultIn, type QuarantineReason } from './faults.ts'
import { differences, judgeTogether, type Together } from './together.ts'

/*
 * Whoever may write a document may write anything into it. Before a record counts as part of a board it is judged, by
 * every device and the server alike: what fails stays in the document, in quarantine, and is read by nobody.
 *
 * An entry is judged again after it changed, all of them together only after something changed that concerns the others:
 * a record came, went or lies in something else. Inside a transaction the judgement is that from before it; what is new
 * counts until the transaction is over.
 */
export interface Quarantine {
	/** why a record lies in quarantine; undefined if it does not, or is not there */
	reasonOf(id: string): QuarantineReason | undefined
	/** for what lies in something in quarantine: the nearest thing around it that does not */
	parentOf(id: string): string | undefined
	/** whether a record lies in the trash, or in something that does */
	isInTrash(id: string): boolean
	/** all of it; the same object until something of it changes */
	now(): Together
}

/** What is remembered of an entry as long as it does not change. */
export interface Judged {
	readonly entry: unknown
	readonly fault: QuarantineReason | undefined
	readonly typeName: unknown
	/** of a shape */
	readonly parentId: unknown
	/** of a board, else '' */
	readonly index: string
	/** who made it, and when among all they made */
	readonly client: number
	readonly clock: number
	/** whether it was laid into the trash itself */
	readonly isTrashed: boolean
}

const known = new WeakMap<Y.Doc, LiveQuarantine>()

/** The quarantine of a document, kept up to date for as long as the document lives. */
export function quarantineOf(doc: Y.Doc): Quarantine {
	let quarantine = known.get(doc)
	if (!quarantine) {
		quarantine = new LiveQuarantine(doc)
		known.set(doc, quarantine)
	}
	return quarantine
}

class LiveQuarantine implements Quarantine {
	readonly #doc: Y.Doc
	readonly #judged = new Map<string, Judged>()
	readonly #changed = new Set<string>()
	#together: Together = { reasons: new Map(), parents: new Map(), trash: new Set() }

	constructor(doc: Y.Doc) {
		this.#doc = doc
		const records = recordsOf(doc)
		for (const id of records.keys()) this.#changed.add(id)
		// Before anybody else hears of a change and reads what it made.
		doc.on('beforeObserverCalls', ({ changed }: Y.Transaction) => noteChanged(records, changed, this.#changed))
	}

	reasonOf(id: string): QuarantineReason | undefined {
		this.#renew()
		const reason = this.#together.reasons.get(id)
		return reason && this.#isMeant(id) ? reason : undefined
	}

	isInTrash(id: string): boolean {
		this.#renew()
		return this.#together.trash.has(id) && this.#isMeant(id)
	}

	/** Something replaced within this transaction was not meant. */
	#isMeant(id: string): boolean {
		return this.#judged.get(id)?.entry === recordsOf(this.#doc).get(id)
	}

	parentOf(id: string): string | undefined {
		this.#renew()
		return this.#together.parents.get(id)
	}

	now(): Together {
		this.#renew()
		return this.#together
	}

	#renew(): void {
		if (this.#changed.size === 0) return
		const records = recordsOf(this.#doc)
		let concernsOthers = false
		for (const id of this.#changed) {
			const [before, after] = [this.#judged.get(id), judge(records, id)]
			if (after) this.#judged.set(id, after)
			else this.#judged.delete(id)
			concernsOthers ||= !isAlike(before, after)
		}
		this.#changed.clear()
		if (!concernsOthers) return
		const after = judgeTogether(this.#judged)
		if (differences(this.#together, after).size > 0) this.#together = after
	}
}

/** The ids of the records in which something changed, at any depth. */
function noteChanged(records: unknown, changed: Y.Transaction['changed'], ids: Set<string>): void {
	const seen = new Set<unknown>()
	for (const [type, keys] of changed) {
		if (type === records) {
			for (const key of keys) if (key !== null) ids.add(key)
			continue
		}
		for (let at: typeof type | null = type; at && !seen.has(at); at = at.parent) {
			seen.add(at)
			const parent: unknown = at.parent
			if (parent !== records) continue
			const key = at._item?.parentSub
			if (typeof key === 'string') ids.add(key)
		}
	}
}

function judge(records: Y.Map<unknown>, id: string): Judged | undefined {
	const item = records._map.get(id)
	if (!item || item.deleted) return undefined
	const { client, clock } = item.id
	const entry: unknown = records.get(id)
	const read = (key: string) => (entry instanceof Y.Map ? propertyOf(entry, key) : undefined)
	const typeName = read('typeName')
	const parentId = typeName === 'shape' ? read('parentId') : undefined
	const index = typeName === 'page' ? String(read('index')) : ''
	const isMarked = entry instanceof Y.Map && (typeName === 'page' || typeName === 'shape') && isTrashed(entry)
	return { entry, fault: faultIn(entry), typeName, parentId, index, client, clock, isTrashed: isMarked }
}

function isAlike(a: Judged | undefined, b: Judged | undefined): boolean {
	if (!a || !b) return a === b
	return (
		a.entry === b.entry &&
		a.fault === b.fault &&
		a.typeName === b.typeName &&
		a.parentId === b.parentId &&
		a.index === b.index &&
		a.isTrashed === b.isTrashed
	)
}
