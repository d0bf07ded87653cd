import { wordKey } from '../term.ts'
import { listed, listIn } from './listCell.ts'

const address = '(?:frau|herrn?|(?:(?:prof|dr)\\.?\\s?)+|ms\\.?|mrs\\.?|mr\\.?)'
const addressed = new RegExp(`^${address}\\s+\\S|,\\s*${address}$`, 'iu')
const onlyAddress = new RegExp(`^${address}$`, 'iu')

/** Whether a name has a form of address, before it or behind a comma ("Berger, Frau"): it is that of a person. */
export const isPersonsName = (name: string): boolean => addressed.test(name.trim())

/** Parts a name with commas may have: an "Amt für Jugend, Familie, Bildung und Soziales" has four. */
const mostParts = 6

const nobody: ReadonlySet<string> = new Set()

/**
 * The names in one cell. A semicolon or a line parts them wherever there is one; only without, commas and slashes do, and
 * `and` where it parts words. What is `known`, by its `wordKey`, stays whole, and so does "Berger, Frau".
 */
export function namesIn(cell: string, known: ReadonlySet<string> = nobody, and?: 'and'): string[] {
	if (/[;\n]/u.test(cell)) return listIn(cell).map(({ words }) => words)
	// Every second one is what parts the two names around it.
	const parts = cell.split(and ? /(\s*[,/]\s*|\s+und\s+)/u : /(\s*,\s*)/u)
	const names: string[] = []
	for (let at = 0; at < parts.length; ) {
		const length = partsOfName(parts, at, known)
		names.push(parts.slice(at, at + length).join(''))
		at += length + 1
	}
	return tidy(names)
}

function partsOfName(parts: readonly string[], at: number, known: ReadonlySet<string>): number {
	for (let length = 2 * mostParts - 1; length > 1; length -= 2)
		if (at + length <= parts.length && known.has(wordKey(parts.slice(at, at + length).join('')))) return length
	const hasAddressBehind = parts[at + 1]?.trim() === ',' && onlyAddress.test(parts[at + 2]?.trim() ?? '')
	return hasAddressBehind ? 3 : 1
}

/** Names as one cell, so that `namesIn` reads them whole even where nobody knows them. */
export function namesTogether(names: readonly string[]): string {
	const words = tidy(names)
	const joined = words.join(', ')
	const isReadSo = !/[;\n]/u.test(joined) && namesIn(joined, nobody, 'and').join('\n') === words.join('\n')
	return isReadSo ? joined : `${words.map((name) => listed(name)).join('; ')}${words.length === 1 ? ';' : ''}`
}

const tidy = (names: readonly string[]): string[] => names.map((name) => name.trim()).filter(Boolean)
