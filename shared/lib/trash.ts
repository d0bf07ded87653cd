import * as Y from 'yjs'
import { isObject } from './json.ts'

/*
 * What people delete lies in the trash for as long as the workshop lasts: it stays where it is in its document and carries
 * a mark. Whoever reads entries by `isThere`, `mapIn` or `entriesIn` does not see it; what others write there meanwhile
 * is kept, and taking the mark away brings all of it back (decision 049).
 */

/** Who laid something into the trash, and when. */
export interface Trashed {
	/** the person's name; empty if it shall not be known */
	readonly by: string
	/** milliseconds since 1970 */
	readonly at: number
}

/** Under which key an entry carries its mark. */
export const trashKey = 'trash'

/** Whether a value is an entry that people see: a map that does not lie in the trash. */
export const isThere = (value: unknown): value is Y.Map<unknown> => value instanceof Y.Map && !value.has(trashKey)

/** Whether an entry lies in the trash, whether it is a map or one value. */
export const isTrashed = (value: unknown): boolean => (value instanceof Y.Map ? value.has(trashKey) : isMarked(value))

/** Who laid an entry into the trash, and when; undefined if it does not lie there. A mark that says nothing is old and nobody's. */
export function trashedOf(value: unknown): Trashed | undefined {
	if (!isTrashed(value)) return undefined
	const mark = value instanceof Y.Map ? value.get(trashKey) : isObject(value) && value[trashKey]
	const { by, at } = isObject(mark) ? mark : {}
	return { by: typeof by === 'string' ? by : '', at: typeof at === 'number' && Number.isFinite(at) ? at : 0 }
}

/**
 * Lays the entry under `key` into the trash, or, without `trashed`, takes it out of the document for good. What lies
 * there already keeps its mark.
 */
export function removeEntry(parent: Y.Map<unknown> | undefined, key: string, trashed?: Trashed): void {
	const entry = parent?.get(key)
	if (entry === undefined || !parent) return
	if (!trashed) parent.delete(key)
	else if (isTrashed(entry)) return
	else if (entry instanceof Y.Map) entry.set(trashKey, markOf(trashed))
	else if (isObject(entry)) parent.set(key, { ...entry, [trashKey]: markOf(trashed) })
}

/** Takes the entry under `key` out of the trash again; anything else stays as it is. */
export function restoreEntry(parent: Y.Map<unknown> | undefined, key: string): void {
	const entry = parent?.get(key)
	if (!parent || !isTrashed(entry)) return
	if (entry instanceof Y.Map) entry.delete(trashKey)
	else if (isObject(entry)) {
		const { [trashKey]: _, ...rest } = entry
		parent.set(key, rest)
	}
}

const isMarked = (value: unknown): boolean => isObject(value) && Object.hasOwn(value, trashKey)
const markOf = ({ by, at }: Trashed) => ({ by, at })
