import type { KnownNames } from './names.ts'

/** Says "Person 1", "Person 2" … instead of names of people. */
export interface Replacing {
	/** a place that holds a name and nothing else */
	name(words: string): string
	/** names within words, whole or in part */
	words(text: string): string
}

/** A name as it is sought: its words in small letters. */
interface Sought {
	readonly tokens: readonly string[]
	readonly alias: string
	/** a word that may be an ordinary one as well: only if it begins with a capital letter */
	readonly isPart: boolean
}

/** Words of names that name nobody. */
const particles = new Set(
	'von vom van zu zur der den di da la le el al dr prof dipl ing med frau herr mr mrs ms and und'.split(' '),
)
const word = /[\p{L}\p{N}]+/gu
const key = (words: string) => words.normalize('NFC').replace(/\s+/gu, ' ').trim().toLowerCase()
const tokensOf = (words: string) => [...words.normalize('NFC').matchAll(word)].map(([token]) => token.toLowerCase())

/**
 * What writes these people's names out of texts: whole names however they are spelled, and single words of them where they begin
 * with a capital letter, so that "Frau Berger" and "Annas" are found, too. A word that several people share becomes "Person". Costs as
 * much as the text is long, however many names there are.
 */
export function replacing({ people, organisations }: KnownNames): Replacing {
	const kept = new Set(organisations.map(key))
	const aliases = new Map<string, string>()
	const sought = new Map<string, Sought[]>()
	const parts = new Map<string, string>()
	const seek = (each: Sought) => {
		const [first] = each.tokens
		if (first !== undefined) sought.set(first, [...(sought.get(first) ?? []), each])
	}
	for (const name of people) {
		const known = key(name)
		if (known === '' || kept.has(known) || aliases.has(known)) continue
		const alias = `Person ${aliases.size + 1}`
		aliases.set(known, alias)
		const tokens = tokensOf(name)
		if (tokens.length > 1) seek({ tokens, alias, isPart: false })
		for (const token of new Set(tokens)) {
			if (token.length < 3 || particles.has(token) || /^\d+$/u.test(token) || token === 'person') continue
			parts.set(token, parts.has(token) ? 'Person' : alias)
		}
	}
	for (const [token, alias] of parts) seek({ tokens: [token], alias, isPart: true })
	for (const each of sought.values()) each.sort((a, b) => b.tokens.length - a.tokens.length)

	function words(given: string): string {
		if (sought.size === 0) return given
		const text = given.normalize('NFC')
		const found = [...text.matchAll(word)]
		let told = ''
		let at = 0
		for (let i = 0; i < found.length; i++) {
			const hit = matchAt(found, i, sought)
			const [begin, end] = [found[i]?.index, hit && found[i + hit.tokens.length - 1]]
			if (!hit || !end || begin === undefined) continue
			told += text.slice(at, begin) + hit.alias
			at = end.index + end[0].length
			i += hit.tokens.length - 1
		}
		return at === 0 ? given : told + text.slice(at)
	}
	return { name: (name) => aliases.get(key(name)) ?? words(name), words }
}

function matchAt(
	found: readonly RegExpExecArray[],
	at: number,
	sought: ReadonlyMap<string, readonly Sought[]>,
): Sought | undefined {
	const first = found[at]?.[0] ?? ''
	const small = first.toLowerCase()
	// "Bergers" is of Berger.
	const own = [...(sought.get(small) ?? []), ...(small.endsWith('s') ? (sought.get(small.slice(0, -1)) ?? []) : [])]
	return own.find(({ tokens, isPart }) => {
		if (isPart) return /^\p{Lu}/u.test(first)
		return tokens.every((token, i) => {
			const here = found[at + i]
			const before = found[at + i - 1]
			if (!here || (i > 0 && before && here.index - before.index - before[0].length > 3)) return false
			const said = here[0].toLowerCase()
			return said === token || (i === tokens.length - 1 && said === `${token}s`)
		})
	})
}
