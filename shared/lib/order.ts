import { generateKeyBetween, generateNKeysBetween } from 'fractional-indexing'

/** Something with a place among others: a fractional key, ties broken by id. */
export interface Ordered {
	readonly id: string
	/** `''` if what is stored is no key that others could be placed beside: see `readOrder` */
	readonly order: string
}

/** A stored key, or `''` if it is none. */
export function readOrder(key: unknown): string {
	if (typeof key !== 'string' || key === '') return ''
	try {
		generateKeyBetween(key, null)
		return key
	} catch {
		return ''
	}
}

/** Sorts by key, then by id; what has no key stands last. Keys compare as code units, the same on every machine. */
export function inOrder(a: Ordered, b: Ordered): number {
	if (a.order !== b.order) return a.order === '' || (b.order !== '' && a.order > b.order) ? 1 : -1
	return a.id < b.id ? -1 : a.id > b.id ? 1 : 0
}

/**
 * Keys for `count` new things before the one at `index` of a sorted list. Two people may have given the same key: where
 * the new ones would have to stand between equals, or among those without one, `repairs` gives those neighbours new keys.
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
		if (item.order) left = item.order
		else before.unshift(item)
	}
	const after: Ordered[] = []
	let right: string | null = null
	for (let i = index; i < sorted.length && right === null; i++) {
		const item = sorted[i]
		if (!item?.order) break
		if (left !== null && item.order <= left) after.push(item)
		else right = item.order
	}
	const all = generateNKeysBetween(left, right, before.length + count + after.length)
	const repairs = new Map<string, string>()
	for (const [i, item] of before.entries()) repairs.set(item.id, all[i] ?? '')
	for (const [i, item] of after.entries()) repairs.set(item.id, all[before.length + count + i] ?? '')
	return { keys: all.slice(before.length, before.length + count), repairs }
}
