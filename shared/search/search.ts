import type { SearchEntry } from './entries.ts'
import { searchKey } from './searchKey.ts'

/** An entry that was found, and which letters of its text fit, as [from, to) in UTF-16 units. */
export interface Hit extends SearchEntry {
	readonly fits: readonly (readonly [from: number, to: number])[]
}

/**
 * The entries that have every word of the query somewhere, the best first: a text that begins with the query before one in
 * which a word does before any other; actors before texts; short before long. An empty query finds nothing.
 */
export function search(entries: readonly SearchEntry[], query: string, most = 50): Hit[] {
	const words = searchKey(query).split(' ').filter(Boolean)
	if (words.length === 0) return []
	const found = entries.flatMap((entry, at) => {
		const { key } = entry
		if (!words.every((word) => key.includes(word))) return []
		return [{ entry, rank: rankOf(key, words), length: key.length, at }]
	})
	found.sort(
		(a, b) =>
			a.rank - b.rank || Number(b.entry.isActor) - Number(a.entry.isActor) || a.length - b.length || a.at - b.at,
	)
	return found.slice(0, most).map(({ entry }) => ({ ...entry, fits: fitsIn(entry.text, words) }))
}

function rankOf(key: string, words: readonly string[]): number {
	if (key.startsWith(words.join(' '))) return 0
	return words.every((word) => ` ${key}`.includes(` ${word}`)) ? 1 : 2
}

/** A letter of a text as it is compared, and which part of the text it stands for. */
interface Folded {
	readonly letter: string
	readonly from: number
	to: number
}

/** Where the words stand in the text itself. */
function fitsIn(text: string, words: readonly string[]): [number, number][] {
	const letters = foldedLetters(text)
	const folded = letters.map(({ letter }) => letter).join('')
	const fits = words.flatMap((word): [number, number][] => {
		const start = folded.indexOf(word)
		const [first, last] = [letters[start], letters[start + word.length - 1]]
		return first && last ? [[first.from, last.to]] : []
	})
	return merged(fits.sort(([a], [b]) => a - b))
}

/** The text as `searchKey` folds it, but letter by letter, so that places can be told. Every letter is one UTF-16 unit. */
function foldedLetters(text: string): Folded[] {
	const letters: Folded[] = []
	let at = 0
	/** whether the last letter has got its e already: "aee" is a and e */
	let isWhole = true
	for (const sign of text) {
		const [from, to] = [at, at + sign.length]
		at = to
		const last = letters.at(-1)
		if (/[\p{M}\p{Cf}]/u.test(sign)) {
			// It belongs to the letter before it.
			if (last) last.to = to
			continue
		}
		const parts = searchKey(sign) || ' '
		if (parts === 'e' && last && 'aou'.includes(last.letter) && !isWhole) {
			isWhole = true
			continue
		}
		isWhole = false
		for (const letter of parts.split('')) letters.push({ letter, from, to })
	}
	return letters
}

function merged(fits: readonly [number, number][]): [number, number][] {
	const all: [number, number][] = []
	for (const [from, to] of fits) {
		const last = all.at(-1)
		if (last && from <= last[1]) last[1] = Math.max(last[1], to)
		else all.push([from, to])
	}
	return all
}
