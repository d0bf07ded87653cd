import { generateKeyBetween, generateNKeysBetween } from 'fractional-indexing'

/** Something with a place among others: a fractional key, ties broken by id. */
export interface Ordered {
	readonly id: string
	readonly order: string
}

/** Whether this is a key that others can be placed beside. */
export function isOrderKey(key: unknown): key is string {
	if (typeof key !== 'string' || key === '') return false
	try {
		generateKeyBetween(key, null)
		return true
	} catch {
		return false
	}
}

/** Sorts by key, then by id; what has no usable key stands last. Keys compare as code units, the same on every machine. */
export function inOrder(a: Ordered, b: Ordered): number {
	const usable = Number(isOrderKey(b.order)) - Number(isOrderKey(a.order))
	if (usable !== 0) return usable
	if (a.order !== b.order && isOrderKey(a.order)) return a.order < b.order ? -1 : 1
	return a.id < b.id ? -1 : a.id > b.id ? 1 : 0
}

/**
 * Keys for `count` new things before the one at `index` of a sorted list. Two people may have given the same key: where
 * the new ones would have to stand between equals, or among unusable keys, `repairs` gives those neighbours new keys.
 */
export function keysAt(
	sorted: readonly Ordered[],
	index: number,
	count: number,
): { keys: string[]; repairs: Map<string, string> } {
	const before: Ordered[] = []
	let left: string | null = null
	for (let i = index - 1; i >= 0 && left === null; i--) {
		const item = sorted[i]
		if (!item) continue
		if (isOrderKey(item.order)) left = item.order
		else before.unshift(item)
	}
	const after: Ordered[] = []
	let right: string | null = null
	for (let i = index; i < sorted.length && right === null; i++) {
		const item = sorted[i]
		if (!item || !isOrderKey(item.order)) break
		if (left !== null && item.order <= left) after.push(item)
		else right = item.order
	}
	const all = generateNKeysBetween(left, right, before.length + count + after.length)
	const repairs = new Map<string, string>()
	for (const [i, item] of before.entries()) repairs.set(item.id, all[i] ?? '')
	for (const [i, item] of after.entries()) repairs.set(item.id, all[before.length + count + i] ?? '')
	return { keys: all.slice(before.length, before.length + count), repairs }
}
