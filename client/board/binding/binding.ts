import { react, type TLStore } from 'tldraw'
import type * as Y from 'yjs'
import { differences, quarantineOf, removeHiddenIn } from '../../../shared/board/quarantine/index.ts'
import { type BoardRecord, sameJson } from '../../../shared/board/record.ts'
import { readRecord, recordsOf, removeRecord, writeChange, writeNewRecord } from '../../../shared/board/records.ts'
import { change } from '../../../shared/lib/change.ts'
import type { Clock } from '../../../shared/lib/clock.ts'
import type { Random } from '../../../shared/lib/random.ts'
import { tellRefused } from '../../quarantine/refused.ts'
import { createBoardView } from './boardView.ts'
import { watchLocalChanges } from './localChanges.ts'
import { isValidIn, mergeInto, storeRecord } from './storeRecords.ts'

/*
 * The document is the only truth, the store a function of it. Outward, what a person does goes into the document at
 * most 20 times a second, property by property. Inward, changed records are read, checked, arranged and put into the
 * store, at most once per frame. A record with changes of one's own that are not yet in the document is left alone
 * until they are: putting it would lose them.
 */

/** In milliseconds. */
const commitEvery = 50
const applyWithin = 80
const mendAfter = { least: 200, spread: 800 }
/** Bytes per second at which a long commit (a stroke, a drag of hundreds) lets the next one wait. */
const commitRate = 64 * 1024

/** The origin of repairs: shared with everyone, nobody's step. */
export const repair = { toString: () => 'repair' } as const

export interface BindingOptions {
	doc: Y.Doc
	store: TLStore
	clock: Clock
	random: Random
	/** Asks for the next frame; the returned function cancels. Without it only timers are used. */
	nextFrame?: (task: () => void) => () => void
	mayWrite(): boolean
	/** The shape whose text is open in an editor of its own, which writes it letter by letter. */
	openText?(): string | undefined
	/** How a record is shown to this person, and what of that is written: what they may not touch looks locked. */
	disguise?: { shown(record: BoardRecord): BoardRecord; written(record: BoardRecord): BoardRecord }
	/** Wraps every change of the store that comes from the document. */
	merging?(merge: () => void): void
}

export interface Binding {
	/** Writes what was done here into the document, now. */
	commit(): void
	/** Shows what the document says, now. */
	apply(): void
	/** Shows every record anew, after what this person may touch has changed. */
	reshow(): void
	/** Compares a record with the document once more, after its text was closed. */
	settle(id: string): void
	/** Records that are in the document and cannot be shown. */
	quarantined(): string[]
	/** Lets go of the store; the document keeps everything committed until now. */
	destroy(): void
}

/** Binds a store to a document whose content has arrived; shows the whole document before it returns. */
export function bind(options: BindingOptions): Binding {
	const { doc, store, clock, random, mayWrite } = options
	const records = recordsOf(doc)
	const merging = options.merging ?? ((merge) => merge())
	const { shown, written } = options.disguise ?? { shown: asItIs, written: asItIs }
	const view = createBoardView({
		read: (id) => readRecord(doc, id),
		exists: (id) => records.has(id),
		isValid: (record) => isValidIn(store, record),
	})
	const local = watchLocalChanges(store)

	/** ids that changed in the document and are not yet shown */
	const waiting = new Set<string>()
	/** ids that the editor changed in consequence of other people's changes */
	const consequences = new Set<string>()
	const timers = new Map<() => void, () => void>()
	let lastCommitBytes = 0
	let quarantine = quarantineOf(doc).now()

	function later(ms: number, task: () => void) {
		if (timers.has(task)) return
		const cancel = clock.after(ms, () => {
			timers.delete(task)
			task()
		})
		timers.set(task, cancel)
	}
	function forget(task: () => void) {
		timers.get(task)?.()
		timers.delete(task)
	}

	let cancelFrame: (() => void) | undefined
	function applySoon() {
		later(applyWithin, apply)
		cancelFrame ??= options.nextFrame?.(apply)
	}

	function commit() {
		forget(commit)
		const changes = local.take()
		if (changes.size === 0) return
		if (mayWrite()) {
			lastCommitBytes = bytesOf(() =>
				change(doc, () => {
					removeHiddenIn(
						doc,
						[...changes.keys()].filter((id) => !storeRecord(store, id)),
					)
					changes.forEach(write)
				}),
			)
		}
		// What was written may read differently: a text in its canonical form, a parent that is gone.
		for (const id of changes.keys()) waiting.add(id)
		applySoon()
	}

	function write(before: BoardRecord | undefined, id: string) {
		const made = storeRecord(store, id)
		const after = made && written(made)
		const present = readRecord(doc, id)
		const keepText = options.openText?.() === id
		if (!after) removeRecord(doc, id)
		else if (before) writeChange(doc, written(before), after, { keepText })
		else if (present) writeChange(doc, present, after, { keepText })
		else writeNewRecord(doc, after)
	}

	function bytesOf(work: () => void): number {
		let bytes = 0
		const count = (update: Uint8Array) => {
			bytes += update.length
		}
		doc.on('update', count)
		work()
		doc.off('update', count)
		return bytes
	}

	function apply() {
		forget(apply)
		cancelFrame?.()
		cancelFrame = undefined
		const unwritten = local.read()
		// What came into quarantine or left it need not have changed itself.
		const before = quarantine
		quarantine = quarantineOf(doc).now()
		for (const id of differences(before, quarantine)) waiting.add(id)
		const affected = view.update(waiting)
		tellRefused(doc, view.refused())
		waiting.clear()
		const put: BoardRecord[] = []
		const gone: string[] = []
		for (const id of affected) {
			if (unwritten.has(id)) {
				waiting.add(id)
				continue
			}
			const [wanted, shown] = [shownForm(view.get(id)), storeRecord(store, id)]
			if (!wanted && shown) gone.push(id)
			if (wanted && !sameJson(wanted, shown)) put.push(wanted)
		}
		if (put.length === 0 && gone.length === 0) return
		for (const id of local.apart(() => mergeInto(store, { put, gone }, merging))) {
			if (!sameJson(shownForm(view.get(id)), storeRecord(store, id))) consequences.add(id)
		}
		if (consequences.size > 0) later(mendAfter.least + random() * mendAfter.spread, writeConsequences)
	}

	/** While a text is open in an editor, the store's copy of it follows that editor and not the document. */
	function shownForm(stored: BoardRecord | undefined): BoardRecord | undefined {
		const record = stored && shown(stored)
		if (!record || record.id !== options.openText?.()) return record
		const inEditor = storeRecord(store, record.id)
		if (!inEditor) return record
		const { richText } = inEditor.props as { richText: string }
		return { ...record, props: { ...(record.props as object), richText } }
	}

	/**
	 * Someone must write down what the editor changed in consequence of others' changes (the end of an arrow whose
	 * target was removed). Everyone waits a different while; whoever comes first spares the others.
	 */
	function writeConsequences() {
		forget(writeConsequences)
		apply()
		const unwritten = local.read()
		const ids = [...consequences].filter((id) => !unwritten.has(id))
		consequences.clear()
		if (!mayWrite()) return
		doc.transact(() => {
			for (const id of ids) {
				const [wanted, shown] = [shownForm(view.get(id)), storeRecord(store, id)]
				if (!sameJson(wanted, shown)) write(wanted, id)
			}
		}, repair)
		for (const id of ids) waiting.add(id)
		applySoon()
	}

	const observe = (events: Y.YEvent<Y.AbstractType<unknown>>[]) => {
		for (const event of events) {
			if (event.path.length > 0) waiting.add(String(event.path[0]))
			else for (const id of event.keys.keys()) waiting.add(id)
		}
		applySoon()
	}

	for (const id of records.keys()) waiting.add(id)
	for (const record of store.allRecords()) if (store.scopedTypes.document.has(record.typeName)) waiting.add(record.id)
	apply()
	records.observeDeep(observe)
	const stopWatching = react('changes of the board', () => {
		store.history.get()
		later(Math.max(commitEvery, (lastCommitBytes / commitRate) * 1000), commit)
	})

	return {
		commit,
		apply,
		reshow() {
			commit()
			for (const id of records.keys()) waiting.add(id)
			apply()
		},
		settle(id) {
			waiting.add(id)
			applySoon()
		},
		quarantined: view.quarantined,
		destroy() {
			commit()
			stopWatching()
			records.unobserveDeep(observe)
			local.destroy()
			cancelFrame?.()
			for (const cancel of timers.values()) cancel()
			timers.clear()
		},
	}
}

const asItIs = (record: BoardRecord) => record
