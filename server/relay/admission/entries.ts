import * as Y from 'yjs'
import { trashKey } from '../../../shared/lib/trash.ts'

/**
 * What a transaction did to the entries of a document: the keys of its top-level maps, and of maps in maps. An entry that was
 * laid into the trash counts as removed: people do not see it any more.
 */
export interface EntryChanges {
	/** entries that were there and are not any more: top-level map and key; of maps in maps the key alone */
	removed: { map: string | undefined; key: string }[]
	/** how many were not there before */
	added: number
}

/**
 * Counts what a transaction removed and added; what was made anew under its key counts as neither. Wants to be asked
 * before what was deleted is collected.
 *
 * @param removes whether an entry counts that was made under this Yjs client and is removed
 * @param adds whether one counts that is made under it
 */
export function entryChanges(
	{ changed, beforeState, deleteSet, doc }: Y.Transaction,
	removes: (client: number) => boolean,
	adds: (client: number) => boolean,
): EntryChanges {
	const counted: EntryChanges = { removed: [], added: 0 }
	const isNew = ({ id }: Y.Item) => id.clock >= (beforeState.get(id.client) ?? 0)
	for (const [type, keys] of changed) {
		const { _item: parent, _map: map } = type as Y.AbstractType<unknown>
		if (parent?.deleted) continue
		for (const key of keys) {
			const item = key === null ? undefined : map.get(key)
			if (!item || key === null) continue
			let before: Y.Item | null = item
			while (before && isNew(before)) before = before.left
			if (key === trashKey && parent && !item.deleted && isNew(item)) {
				if (!isNew(parent) && removes(parent.id.client)) counted.removed.push(placeOf(doc, parent))
				continue
			}
			const was = before && (!before.deleted || Y.isDeleted(deleteSet, before.id)) ? before : undefined
			if (was && item.deleted && isEntry(was, parent) && removes(was.id.client)) {
				counted.removed.push({ map: parent ? undefined : nameOf(doc, type), key })
			} else if (!was && !item.deleted && isEntry(item, parent) && adds(item.id.client)) counted.added += 1
		}
	}
	return counted
}

/** Where an entry lies that is a type of its own. */
function placeOf(doc: Y.Doc, { parent, parentSub }: Y.Item): EntryChanges['removed'][number] {
	const isTop = parent instanceof Y.AbstractType && parent._item === null
	return { map: isTop ? nameOf(doc, parent) : undefined, key: parentSub ?? '' }
}

function nameOf({ share }: Y.Doc, type: unknown): string | undefined {
	for (const [name, each] of share) if (each === type) return name
	return undefined
}

/** How many entries the top-level maps have. */
export function countEntries(doc: Y.Doc): number {
	let count = 0
	for (const { _map: map } of doc.share.values()) for (const item of map.values()) if (!item.deleted) count += 1
	return count
}

/** Below the top, properties are no entries: only what is a type of its own, such as a row. */
const isEntry = ({ content }: Y.Item, parent: Y.Item | null) => parent === null || content instanceof Y.ContentType
