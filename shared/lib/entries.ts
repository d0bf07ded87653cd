import * as Y from 'yjs'
import { inOrder, keysAt, type Ordered } from './order.ts'
import type { Random } from './random.ts'
import { isThere, isTrashed, restoreEntry } from './trash.ts'

/** A fresh map of these entries; what is undefined is left out. */
export function newEntry(entries: Readonly<Record<string, unknown>>): Y.Map<unknown> {
	return new Y.Map(Object.entries(entries).filter(([, value]) => value !== undefined))
}

/** The map that lies under `key`, or undefined if there is none, or it lies in the trash. */
export function mapIn(parent: Y.Map<unknown> | undefined, key: string): Y.Map<unknown> | undefined {
	const value = parent?.get(key)
	return isThere(value) ? value : undefined
}

/** The text that lies under `key`, or undefined if there is none. */
export function textIn(parent: Y.Map<unknown> | undefined, key: string): Y.Text | undefined {
	const value = parent?.get(key)
	return value instanceof Y.Text ? value : undefined
}

/** What the text under `key` says; empty if there is none. */
export function wordsIn(parent: Y.Map<unknown> | undefined, key: string): string {
	return textIn(parent, key)?.toString() ?? ''
}

/** Everything in a map that can be read and does not lie in the trash, in its order. */
export function entriesIn<Entry extends Ordered>(
	stored: Y.Map<unknown> | undefined,
	read: (id: string, entry: unknown) => Entry | undefined,
): Entry[] {
	if (!stored) return []
	return [...stored.entries()].flatMap(([id, entry]) => (isTrashed(entry) ? [] : (read(id, entry) ?? []))).sort(inOrder)
}

/** Sets what the patch names, if it says something new and something allowed; `undefined` forgets. */
export function patchEntry<Key extends string>(
	stored: Y.Map<unknown>,
	patch: Readonly<Partial<Record<Key, unknown>>>,
	isAllowed: Readonly<Record<Key, (value: unknown) => boolean>>,
): void {
	for (const key of Object.keys(isAllowed) as Key[]) {
		const value = patch[key]
		if (!Object.hasOwn(patch, key) || isSame(value, stored.get(key))) continue
		if (value === undefined) stored.delete(key)
		else if (isAllowed[key](value)) stored.set(key, value)
	}
}

/** Lists are the same if they say the same. */
const isSame = (a: unknown, b: unknown): boolean =>
	a === b || (Array.isArray(a) && Array.isArray(b) && a.length === b.length && a.every((each, i) => each === b[i]))

/** A key for an entry before the entry `before`, or at the end; neighbours in its way get new ones. */
export function orderBefore(stored: Y.Map<unknown>, sorted: readonly Ordered[], before: string | undefined): string {
	const { keys, repairs } = keysAt(sorted, indexBefore(sorted, before), 1)
	for (const [id, key] of repairs) mapIn(stored, id)?.set('order', key)
	return keys[0] ?? ''
}

/** Keys for so many entries behind all others, for whoever adds many at once; neighbours in their way get new ones. */
export function ordersBehind(stored: Y.Map<unknown>, sorted: readonly Ordered[], count: number): readonly string[] {
	const { keys, repairs } = keysAt(sorted, sorted.length, count)
	for (const [id, key] of repairs) mapIn(stored, id)?.set('order', key)
	return keys
}

/**
 * Where an entry is added: before the entry `before`, else behind all others. Who gives an `id` adds it once: what is there
 * under it stays, or comes back from the trash. Who adds many at once gives the `order` of each, see `ordersBehind`.
 */
export interface Adding {
	readonly before?: string | undefined
	readonly random?: Random
	readonly id?: string | undefined
	readonly order?: string | undefined
}

/** Whether an entry is there under an id; if it lies in the trash, it comes back. */
export function isBack(stored: Y.Map<unknown>, id: string): boolean {
	restoreEntry(stored, id)
	return isThere(stored.get(id))
}

/** Where `before` stands in a list, or the list's end. */
export function indexBefore(sorted: readonly Ordered[], before: string | undefined): number {
	const at = before === undefined ? -1 : sorted.findIndex(({ id }) => id === before)
	return at < 0 ? sorted.length : at
}
