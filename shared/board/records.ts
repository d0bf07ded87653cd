import * as Y from 'yjs'
import { trashKey } from '../lib/trash.ts'
import { baseOf, positionKey, propertiesOf, recordOf, richTextKey } from './layout.ts'
import { quarantineOf } from './quarantine/judgement.ts'
import { type BoardRecord, isObject, type Json, sameJson } from './record.ts'
import { newRichText, readRichText } from './richText.ts'
import { updateRichText } from './richTextChange.ts'
import { baseKey, entryOf, propertyOf, recordsOf, textKey } from './stored.ts'

export { recordsOf } from './stored.ts'

/*
 * One Y.Map per record in the map `records`: `b` the record as it was made, never changed; `xy` its position; `rt` its
 * rich text; and a key for every property changed since. Writing functions want to run inside a transaction of the
 * caller, whose origin says whose change it is. What lies in quarantine is not read.
 */

/** Stands for a property taken away. No JSON value is a byte array, so it cannot be mistaken for one. */
const removed = new Uint8Array()

/** Adds a record, with all its nested types at once; replaces one of the same id. */
export function writeNewRecord(doc: Y.Doc, record: BoardRecord) {
	const map = new Y.Map<unknown>()
	map.set(baseKey, baseOf(record))
	const properties = propertiesOf(record)
	const position = properties.get(positionKey)
	if (position !== undefined) map.set(positionKey, position)
	const text = properties.get(richTextKey)
	if (text !== undefined) map.set(textKey, newRichText(text))
	recordsOf(doc).set(record.id, map)
}

export interface WriteOptions {
	/** Leaves the rich text alone: an open text editor writes it letter by letter. */
	keepText?: boolean
}

/**
 * Writes what differs between `before` and `after`, property by property. What the document already says is not written
 * again, and a record that someone else removed stays removed.
 */
export function writeChange(
	doc: Y.Doc,
	before: BoardRecord,
	after: BoardRecord,
	{ keepText = false }: WriteOptions = {},
) {
	const map = entryOf(doc, after.id)
	if (!map) return
	const old = propertiesOf(before)
	const wanted = propertiesOf(after)
	const stored = readRecord(doc, after.id)
	const present = stored ? propertiesOf(stored) : old
	for (const key of new Set([...old.keys(), ...wanted.keys()])) {
		const value = wanted.get(key)
		if (sameJson(old.get(key), value) || sameJson(present.get(key), value)) continue
		if (key === richTextKey) {
			if (!keepText) writeText(map, value)
		} else map.set(key, value === undefined ? removed : value)
	}
}

export function removeRecord(doc: Y.Doc, id: string) {
	recordsOf(doc).delete(id)
}

/**
 * The record as all people's changes have made it; undefined if there is none, or it lies in quarantine or the trash. What lies in
 * something in quarantine is read as lying around it.
 */
export function readRecord(doc: Y.Doc, id: string): BoardRecord | undefined {
	const quarantine = quarantineOf(doc)
	if (quarantine.reasonOf(id) || quarantine.isInTrash(id)) return undefined
	const record = readStored(doc, id)
	const parentId = quarantine.parentOf(id)
	return record && parentId !== undefined ? { ...record, parentId } : record
}

/** What an entry says, wherever it lies: for those who tell what is in the trash. */
export function readStored(doc: Y.Doc, id: string): BoardRecord | undefined {
	const map = entryOf(doc, id)
	const base = map?.get(baseKey)
	if (!map || !isObject(base) || typeof base.typeName !== 'string') return undefined
	const changed: [string, Json | undefined][] = []
	for (const [key, value] of map.entries()) {
		if (key === baseKey || key === trashKey) continue
		if (key === textKey) {
			if (value instanceof Y.XmlFragment) changed.push([richTextKey, readRichText(value)])
		} else if (value instanceof Uint8Array) changed.push([key, undefined])
		else if (!(value instanceof Y.AbstractType)) changed.push([key, value as Json])
	}
	return recordOf(id, base, changed)
}

/** Every readable record, by id in a fixed order. */
export function readAllRecords(doc: Y.Doc): Map<string, BoardRecord> {
	const all = new Map<string, BoardRecord>()
	for (const id of [...recordsOf(doc).keys()].sort()) {
		const record = readRecord(doc, id)
		if (record) all.set(id, record)
	}
	return all
}

/** The readable records that lie directly in `parent`, by id in a fixed order: those that lie elsewhere are not read. */
export function readRecordsIn(doc: Y.Doc, parent: string): Map<string, BoardRecord> {
	const found = new Map<string, BoardRecord>()
	for (const id of [...recordsOf(doc).keys()].sort()) {
		const map = entryOf(doc, id)
		const liesIn = quarantineOf(doc).parentOf(id) ?? (map && propertyOf(map, 'parentId'))
		const record = liesIn === parent ? readRecord(doc, id) : undefined
		if (record) found.set(id, record)
	}
	return found
}

/** The text of a record as shared type, for binding a text editor to it. Undo makes a new one: ask again each time. */
export function textOf(doc: Y.Doc, id: string): Y.XmlFragment | undefined {
	const quarantine = quarantineOf(doc)
	const isHidden = quarantine.reasonOf(id) || quarantine.isInTrash(id)
	const text = isHidden ? undefined : entryOf(doc, id)?.get(textKey)
	return text instanceof Y.XmlFragment ? text : undefined
}

function writeText(map: Y.Map<unknown>, text: Json | undefined) {
	const present = map.get(textKey)
	if (text === undefined) map.delete(textKey)
	else if (present instanceof Y.XmlFragment) updateRichText(present, text)
	else map.set(textKey, newRichText(text))
}
