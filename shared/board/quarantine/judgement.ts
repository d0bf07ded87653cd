import type * as Y from 'yjs'
import { entryOf, propertyOf, recordsOf } from '../stored.ts'
import { faultIn, type QuarantineReason } from './faults.ts'
import { judgeTogether, type Together } from './together.ts'

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
	/** record id -> why it lies in quarantine */
	all(): ReadonlyMap<string, QuarantineReason>
	/** Tells the ids of records that came into quarantine or left it, or whose parent did, at the end of a transaction. */
	watch(listener: (ids: ReadonlySet<string>) => void): () => void
}

/** What is remembered of an entry as long as it does not change. */
export interface Judged {
	readonly entry: unknown
	readonly fault: QuarantineReason | undefined
	readonly typeName: unknown
	readonly parentId: unknown
	/** of a board */
	readonly index: string
	/** who made it, and when among all they made */
	readonly client: number
	readonly clock: number
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
	readonly #listeners = new Set<(ids: ReadonlySet<string>) => void>()
	#together: Together = { reasons: new Map(), parents: new Map() }

	constructor(doc: Y.Doc) {
		this.#doc = doc
		const records = recordsOf(doc)
		for (const id of records.keys()) this.#changed.add(id)
		// Before anybody else hears of a change and reads what it made.
		doc.on('beforeObserverCalls', ({ changed }: Y.Transaction) => noteChanged(records, changed, this.#changed))
		doc.on('afterTransaction', () => this.#listeners.size > 0 && this.#renew())
	}

	reasonOf(id: string): QuarantineReason | undefined {
		this.#renew()
		const reason = this.#together.reasons.get(id)
		// Replaced within this transaction: what stands there now was not meant.
		return reason && this.#judged.get(id)?.entry === recordsOf(this.#doc).get(id) ? reason : undefined
	}

	parentOf(id: string): string | undefined {
		this.#renew()
		return this.#together.parents.get(id)
	}

	all(): ReadonlyMap<string, QuarantineReason> {
		this.#renew()
		return this.#together.reasons
	}

	watch(listener: (ids: ReadonlySet<string>) => void): () => void {
		this.#renew()
		this.#listeners.add(listener)
		return () => void this.#listeners.delete(listener)
	}

	#renew(): void {
		if (this.#changed.size === 0) return
		let concernsOthers = false
		for (const id of this.#changed) {
			const [before, after] = [this.#judged.get(id), judge(this.#doc, id)]
			if (after) this.#judged.set(id, after)
			else this.#judged.delete(id)
			concernsOthers ||= !isAlike(before, after)
		}
		this.#changed.clear()
		if (!concernsOthers) return
		const before = this.#together
		this.#together = judgeTogether(this.#judged)
		const different = differences(before, this.#together)
		if (different.size > 0) for (const listener of [...this.#listeners]) listener(different)
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

function judge(doc: Y.Doc, id: string): Judged | undefined {
	const records = recordsOf(doc)
	const item = records._map.get(id)
	if (!item || item.deleted) return undefined
	const { client, clock } = item.id
	const entry = entryOf(doc, id)
	const fault = faultIn(entry)
	const read = (key: string) => entry && propertyOf(entry, key)
	const index = String(read('index'))
	return { entry: records.get(id), fault, typeName: read('typeName'), parentId: read('parentId'), index, client, clock }
}

function isAlike(a: Judged | undefined, b: Judged | undefined): boolean {
	if (!a || !b) return a === b
	const isBoard = a.typeName === 'page' || b.typeName === 'page'
	return (
		a.entry === b.entry &&
		a.fault === b.fault &&
		a.typeName === b.typeName &&
		a.parentId === b.parentId &&
		(!isBoard || a.index === b.index)
	)
}

function differences(before: Together, after: Together): Set<string> {
	const ids = new Set<string>()
	for (const [one, other] of [
		[before, after],
		[after, before],
	] as const) {
		for (const [id, reason] of one.reasons) if (other.reasons.get(id) !== reason) ids.add(id)
		for (const [id, parent] of one.parents) if (other.parents.get(id) !== parent) ids.add(id)
	}
	return ids
}
