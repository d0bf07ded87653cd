/** A word or sentence in both languages of the product. */
export interface Term {
	readonly de: string
	readonly en: string
}

/** Whether a value is an id of a closed list. */
export function isTermOf<List extends object>(list: List, value: unknown): value is keyof List {
	return typeof value === 'string' && Object.hasOwn(list, value)
}
