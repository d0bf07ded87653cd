import { react, type TLStore } from 'tldraw'
import type * as Y from 'yjs'
import type { BoardRecord } from '../../../shared/board/record.ts'
import { recordsOf } from '../../../shared/board/records.ts'
import type { Clock } from '../../../shared/lib/clock.ts'
import type { Random } from '../../../shared/lib/random.ts'
import type { Trashed } from '../../../shared/lib/trash.ts'
import { Inward } from './inward.ts'
import { watchLocalChanges } from './localChanges.ts'
import { Outward } from './outward.ts'

/*
 * The document is the only truth, the store a function of it. Outward, what a person does goes into the document at
 * most 20 times a second, property by property. Inward, changed records are put into the store, at most once per frame.
 */

/** In milliseconds. */
const commitEvery = 50
const applyWithin = 80
const repairAfter = { least: 200, spread: 800 }
/** Bytes per second at which a long commit (a stroke, a drag of hundreds) lets the next one wait. */
const commitRate = 64 * 1024

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
	/** By whom and when what is deleted now comes into the trash; without it nobody says whose deletion it was. */
	trash?(): Trashed
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
	const { doc, store, clock, random, mayWrite, nextFrame } = options
	const { shown, written } = options.disguise ?? { shown: asItIs, written: asItIs }
	const openText = () => options.openText?.()
	const merging = options.merging ?? ((merge) => merge())
	const local = watchLocalChanges(store)
	const trash = () => options.trash?.() ?? { by: '', at: clock.now() }
	const outward = new Outward({ doc, store, written, openText, trash })
	const inward = new Inward({ doc, store, local, shown, openText, merging })
	const timers = createTimers(clock)
	/** ids that the editor changed in consequence of other people's changes */
	const consequences = new Set<string>()
	let lastCommitBytes = 0
	let cancelFrame: (() => void) | undefined

	function commit() {
		timers.forget(commit)
		const changes = local.take()
		if (changes.size === 0) return
		if (mayWrite()) lastCommitBytes = outward.write(changes)
		// What was written may read differently: a text in its canonical form, a parent that is gone.
		for (const id of changes.keys()) inward.changed(id)
		applySoon()
	}

	function apply() {
		timers.forget(apply)
		cancelFrame?.()
		cancelFrame = undefined
		for (const id of inward.apply()) consequences.add(id)
		if (consequences.size > 0) timers.later(repairAfter.least + random() * repairAfter.spread, repairConsequences)
	}

	function applySoon() {
		timers.later(applyWithin, apply)
		cancelFrame ??= nextFrame?.(apply)
	}

	/**
	 * Someone must write down what the editor changed in consequence of others' changes (the end of an arrow whose
	 * target was removed). Everyone waits a different while; whoever comes first spares the others.
	 */
	function repairConsequences() {
		timers.forget(repairConsequences)
		apply()
		const unwritten = local.read()
		const ids = [...consequences].filter((id) => !unwritten.has(id))
		consequences.clear()
		if (!mayWrite()) return
		outward.repair(new Map(ids.filter((id) => !inward.isShown(id)).map((id) => [id, inward.wanted(id)])))
		for (const id of ids) inward.changed(id)
		applySoon()
	}

	const observe = (events: Y.YEvent<Y.AbstractType<unknown>>[]) => {
		for (const event of events) {
			if (event.path.length > 0) inward.changed(String(event.path[0]))
			else for (const id of event.keys.keys()) inward.changed(id)
		}
		applySoon()
	}

	inward.everythingChanged()
	for (const { id, typeName } of store.allRecords()) if (store.scopedTypes.document.has(typeName)) inward.changed(id)
	apply()
	const records = recordsOf(doc)
	records.observeDeep(observe)
	const stopWatching = react('changes of the board', () => {
		store.history.get()
		timers.later(Math.max(commitEvery, (lastCommitBytes / commitRate) * 1000), commit)
	})

	return {
		commit,
		apply,
		reshow() {
			commit()
			inward.everythingChanged()
			apply()
		},
		settle(id) {
			inward.changed(id)
			applySoon()
		},
		quarantined: () => inward.quarantined(),
		destroy() {
			commit()
			stopWatching()
			records.unobserveDeep(observe)
			local.destroy()
			cancelFrame?.()
			timers.stop()
		},
	}
}

/** Tasks that are due once each, however often they are asked for. */
function createTimers(clock: Clock) {
	const timers = new Map<() => void, () => void>()
	return {
		later(ms: number, task: () => void) {
			if (timers.has(task)) return
			const cancel = clock.after(ms, () => {
				timers.delete(task)
				task()
			})
			timers.set(task, cancel)
		},
		forget(task: () => void) {
			timers.get(task)?.()
			timers.delete(task)
		},
		stop() {
			for (const cancel of timers.values()) cancel()
			timers.clear()
		},
	}
}

const asItIs = (record: BoardRecord) => record
