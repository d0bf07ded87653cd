import * as Y from 'yjs'
import { cut } from '../../lib/characters.ts'
import { command } from '../../lib/command.ts'
import { entryOf, propertyOf, recordsOf, textKey, withAllInside } from '../stored.ts'
import { measured, type QuarantineReason } from './faults.ts'
import { quarantineOf } from './judgement.ts'

/** Something in quarantine, as the moderation is told of it. */
export interface Quarantined {
	readonly id: string
	readonly reason: QuarantineReason
	/** of a shape its type, of other records `page`, `asset` and the like; '' if it does not tell */
	readonly kind: string
	/** its first words; '' if it has none */
	readonly words: string
	/** about how many it has */
	readonly bytes: number
}

/** Letters of what something says. */
const excerpt = 80

/**
 * Why what lies in quarantine lies there, by id in a fixed order. `refused` are records that the canvas could not take:
 * of what it can draw, only it knows the rules.
 */
export function quarantineReasonsOf(
	doc: Y.Doc,
	refused: ReadonlySet<string> = new Set(),
): ReadonlyMap<string, QuarantineReason> {
	const all = new Map<string, QuarantineReason>(quarantineOf(doc).now().reasons)
	for (const id of refused) if (!all.has(id) && recordsOf(doc).has(id)) all.set(id, 'invalid')
	return new Map([...all].sort(([a], [b]) => (a < b ? -1 : 1)))
}

/** Tells what something in quarantine is; looks at all of it, so ask only for what is shown. */
export function describeQuarantined(doc: Y.Doc, id: string, reason: QuarantineReason): Quarantined {
	const entry = entryOf(doc, id)
	const { bytes } = measured(entry ?? recordsOf(doc).get(id))
	if (!entry) return { id, reason, kind: '', words: '', bytes }
	const [typeName, type] = [propertyOf(entry, 'typeName'), propertyOf(entry, 'type')]
	const kind = typeName === 'shape' && typeof type === 'string' ? type : typeName
	return { id, reason, kind: typeof kind === 'string' ? kind : '', words: wordsIn(entry), bytes }
}

/**
 * How much may be removed so that it can be undone: what undo brings back goes to the server as one update, and for
 * those there are bounds. No struct of Yjs counts for less than eight bytes here.
 */
const undoable = { records: 200, bytes: 64 * 1024 }

/** Whether removing these can be undone; more comes back with an earlier version only. */
export function canUndoRemoval(doc: Y.Doc, ids: readonly string[]): boolean {
	const going = withHidden(doc, ids)
	let left = undoable.bytes
	for (const id of going) left -= left > 0 ? measured(entryOf(doc, id) ?? recordsOf(doc).get(id), left).bytes : 0
	return going.size <= undoable.records && left >= 0
}

/**
 * Takes records out of the document, with all in quarantine that lies in them. What lies in them and counts as part of a
 * board stays there. One step of undo unless it is too much, see `canUndoRemoval`; for the moderation.
 */
export const removeQuarantined = command('plenum', (doc: Y.Doc, ids: readonly string[]): void => {
	const quarantine = quarantineOf(doc)
	const going = withHidden(doc, ids)
	for (const id of withAllInside(doc, going)) {
		const parentId = quarantine.parentOf(id)
		// A parent that is gone would take it to the first board.
		if (parentId !== undefined && !going.has(id)) entryOf(doc, id)?.set('parentId', parentId)
	}
	for (const id of going) recordsOf(doc).delete(id)
})

/** Takes out what lies in these and in quarantine: with what it lies in gone, it would come to light. */
export function removeHiddenIn(doc: Y.Doc, ids: readonly string[]): void {
	if (ids.length === 0) return
	const going = withHidden(doc, ids)
	for (const id of ids) going.delete(id)
	for (const id of going) recordsOf(doc).delete(id)
}

function withHidden(doc: Y.Doc, ids: readonly string[]): Set<string> {
	const quarantine = quarantineOf(doc)
	const all = new Set(ids)
	if (quarantine.now().reasons.size === 0) return all
	for (const id of withAllInside(doc, ids)) if (quarantine.reasonOf(id)) all.add(id)
	return all
}

/** The first words of a text or a name, however deep they lie: found without going into depth. */
function wordsIn(entry: Y.Map<unknown>): string {
	const text = entry.get(textKey)
	let words = ''
	const waiting: Pick<Y.XmlFragment, '_start'>[] = text instanceof Y.XmlFragment ? [text] : []
	for (let type = waiting.pop(); type && words.length < excerpt; type = waiting.pop()) {
		const inside: typeof waiting = []
		for (let item = type._start; item && words.length < excerpt; item = item.right) {
			if (item.deleted) continue
			if (item.content instanceof Y.ContentString) words += item.content.str.slice(0, excerpt)
			else if (item.content instanceof Y.ContentType) inside.push(item.content.type)
		}
		waiting.push(...inside.reverse())
	}
	const name = words || propertyOf(entry, 'name')
	return typeof name === 'string' ? cut(name.replace(/\s+/gu, ' ').trim(), excerpt) : ''
}
