import type * as Y from 'yjs'
import { command } from '../lib/command.ts'
import type { Role } from '../links/roles.ts'
import { lyingIn, type Records } from './cards/index.ts'
import { type BoardRecord, isObject, type JsonObject } from './record.ts'
import { readAllRecords, writeChange } from './records.ts'

/*
 * What a person may do with what lies on a board. These are manners that our pages keep, not a lock: whoever may write a
 * document may write all of it (decisions 002 and 020). What must hold against anybody is decided by `can` in shared/links.
 *
 * Two marks in a record's `meta` count. `background`: part of a template, for the moderation alone. `of`: the id of the
 * participant whose it is.
 */

/** Who wants to do something, and who may change boards at this moment; `moderation` also while boards are locked. */
export interface Writer {
	readonly role: Role
	/** participant id */
	readonly participant: string
	readonly writers: 'everyone' | 'own' | 'moderation'
}

/** What lies around a record. */
export interface Surroundings {
	/** whether a shape shows a building block, such as a table */
	isBlock(record: BoardRecord): boolean
	/** the record of this id, if there is one */
	find(id: string): BoardRecord | undefined
	/** the records that lie directly in this one */
	childrenOf(id: string): readonly BoardRecord[]
}

/**
 * Whether a record belongs to the background: it was marked so, or shows a block that was not freed. What lies in it is
 * free, unless it is marked itself.
 */
export function isBackground(record: BoardRecord, isBlock: Surroundings['isBlock']): boolean {
	const { background } = metaOf(record)
	return record.typeName === 'shape' && (background === true || (background !== false && isBlock(record)))
}

/** The part of `meta` that says whose a record is; everything a participant adds gets it. */
export const ownMark = (participant: string) => ({ of: participant })

/** Whether this person may move, change, write in or unlock a record as it is. Boards are the moderation's. */
export function mayTouch(record: BoardRecord, writer: Writer, around: Surroundings): boolean {
	if (writer.role === 'moderator') return true
	if (writer.role === 'reader' || writer.writers === 'moderation' || record.typeName === 'page') return false
	if (record.typeName === 'binding') {
		// A binding is part of the arrow it begins at; what the arrow points to is not touched by that.
		const arrow = around.find(String(record.fromId))
		return arrow?.typeName !== 'shape' || mayTouch(arrow, writer, around)
	}
	if (isBackground(record, around.isBlock)) return false
	return writer.writers === 'everyone' || metaOf(record).of === writer.participant
}

/** Whether this person may put a new record onto a board. A copy of the background, or of a block, is background, too. */
export function mayAdd(record: BoardRecord, writer: Writer, around: Surroundings): boolean {
	return mayTouch({ ...record, meta: { ...metaOf(record), ...ownMark(writer.participant) } }, writer, around)
}

/** Whether this person may take a record away, and with it everything that lies in it. */
export function mayRemove(record: BoardRecord, writer: Writer, around: Surroundings): boolean {
	if (writer.role === 'moderator') return true
	const seen = new Set<string>()
	const going = [record]
	for (const each of going) {
		if (seen.has(each.id)) continue
		seen.add(each.id)
		if (!mayTouch(each, writer, around)) return false
		going.push(...around.childrenOf(each.id))
	}
	return true
}

/**
 * Makes shapes part of the background, or frees them; a group with all that is grouped, an area or a frame without what
 * lies in it. One step of undo. For the moderation.
 */
export const setBackground = command('plenum', (doc: Y.Doc, ids: readonly string[], on: boolean): void => {
	const records = readAllRecords(doc)
	for (const id of withGrouped(records, ids)) {
		const record = records.get(id)
		if (record?.typeName !== 'shape') continue
		// Freed in so many words: a block is background unless that is said.
		writeChange(doc, record, { ...record, meta: { ...metaOf(record), background: on } })
	}
})

function withGrouped(records: Records, ids: readonly string[]): Set<string> {
	const all = new Set(ids)
	for (const id of all) {
		if (records.get(id)?.type === 'group') for (const child of lyingIn(records, id)) all.add(child.id)
	}
	return all
}

const metaOf = ({ meta }: BoardRecord): JsonObject => (isObject(meta) ? meta : {})
