/** A word or sentence in both languages of the product. */
export interface Term {
	readonly de: string
	readonly en: string
}

/** Whether a value is an id of a closed list. */
export function isTermOf<List extends object>(list: List, value: unknown): value is keyof List {
	return typeof value === 'string' && Object.hasOwn(list, value)
}

/** The entry of a closed list whose German or English label these words are, regardless of case and spacing. */
export function termNamed<Id extends string>(list: Record<Id, Term>, words: string): Id | undefined {
	const wanted = wordKey(words)
	return (Object.keys(list) as Id[]).find((id) => wordKey(list[id].de) === wanted || wordKey(list[id].en) === wanted)
}

/** What two spellings of the same words have in common: no case, no doubled, hard or outer spaces. */
export function wordKey(words: string): string {
	return words.normalize('NFC').replace(/\s+/gu, ' ').trim().toLowerCase()
}
