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
		const key = searchKey(entry.text)
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

/** Where the words stand in the text itself: its letters are folded one by one, so that places can be told. */
function fitsIn(text: string, words: readonly string[]): [number, number][] {
	let folded = ''
	const origin: number[] = []
	for (let at = 0; at < text.length; at++) {
		// An e after a, o, u counts as the umlaut's dots and goes; all else may become one letter or two.
		const before = folded.at(-1) ?? ''
		const letter = searchKey(text[at] ?? '') || ' '
		if (letter === 'e' && 'aou'.includes(before) && before) continue
		for (const part of letter) {
			folded += part
			origin.push(at)
		}
	}
	const fits = words.flatMap((word): [number, number][] => {
		const start = folded.indexOf(word)
		const from = origin[start]
		const last = origin[start + word.length - 1]
		return start < 0 || from === undefined || last === undefined ? [] : [[from, last + 1]]
	})
	return merged(fits.sort(([a], [b]) => a - b))
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
