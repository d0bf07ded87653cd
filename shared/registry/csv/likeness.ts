import { wordKey } from '../term.ts'
import { isMisspelled } from './misspelled.ts'

/** A name that may mean the same organisation as another, and what it belongs to. */
export interface Named<Of> {
	readonly of: Of
	readonly name: string
	readonly shortName?: string | undefined
}

/** Most likely ones that are named to one name; a word that is like more of them tells nothing. */
const most = 3
/** Names that are compared letter by letter with one name at most, so that ten thousand of one beginning cost no minute. */
const mostCompared = 200
/** Letters in which two words have to agree to be compared. */
const beginning = 3
/** A word so long may stand for a longer one that begins with it ("Caritas", "Caritasverband"). */
const longEnough = 6

/**
 * Finds among names those that probably mean the same as one at hand though they are written otherwise: with other hyphens, legal
 * forms, additions or a slip, by their short name, or with a part of the name only ("Job-Center Mülheim", "Jobcenter Mülheim an der
 * Ruhr"). The very same name is none of them. What is found is to be asked about: likeness is no proof.
 */
export class Likeness<Of> {
	readonly #exact = new Map<string, Spelt<Of>[]>()
	readonly #byBeginning = new Map<string, Spelt<Of>[]>()

	/** Adds a name that later ones are compared with. */
	add(named: Named<Of>): void {
		const { name } = named
		const spelt = { named, key: wordKey(name), words: wordsOf(name), remark: remarkOf(name) }
		for (const key of keysOf(named)) push(this.#exact, key, spelt)
		for (const word of new Set(spelt.words.map((each) => each.slice(0, beginning))))
			push(this.#byBeginning, word, spelt)
	}

	/** The names that are like this one, the most certain first; none if more than three are. */
	of(name: string, shortName?: string): Named<Of>[] {
		const key = wordKey(name)
		const words = wordsOf(name)
		const remark = remarkOf(name)
		const found = new Set(
			keysOf({ name, shortName }).flatMap((each) =>
				(this.#exact.get(each) ?? []).filter((other) => each !== remark || each !== other.remark),
			),
		)
		for (const other of this.#comparedWith(words)) if (isLike(words, other.words)) found.add(other)
		const others = [...found].filter((other) => other.key !== key)
		return others.length > most ? [] : others.map(({ named }) => named)
	}

	/** The names that share the rarest beginning of a word; none where that is too common to say anything. */
	#comparedWith(words: readonly string[]): readonly Spelt<Of>[] {
		const shared = words.map((word) => this.#byBeginning.get(word.slice(0, beginning)) ?? [])
		const rarest = shared
			.filter((names) => names.length > 0)
			.reduce<readonly Spelt<Of>[]>(
				(least, names) => (least.length && least.length <= names.length ? least : names),
				[],
			)
		return rarest.length > mostCompared ? [] : rarest
	}
}

interface Spelt<Of> {
	readonly named: Named<Of>
	readonly key: string
	readonly words: readonly string[]
	readonly remark: string | undefined
}

const push = <Of>(map: Map<string, Spelt<Of>[]>, key: string, spelt: Spelt<Of>) => {
	const before = map.get(key)
	if (before) before.push(spelt)
	else map.set(key, [spelt])
}

/** All a name is called by without spaces and signs: itself, what stands in brackets behind it, its short name. */
function keysOf({ name, shortName = '' }: { name: string; shortName?: string | undefined }): string[] {
	const [, outer = '', inner = ''] = /^(.*?)\(([^()]*)\)\s*$/u.exec(name) ?? []
	return [...new Set([name, outer, inner, shortName].map((each) => wordsOf(each).join('')))].filter(
		(key) => key.length > 1,
	)
}

/** Words in brackets behind a name that are no abbreviation: two names that share only "(Leitung)" mean two organisations. */
function remarkOf(name: string): string | undefined {
	const inner = /\(([^()]*)\)\s*$/u.exec(name)?.[1]
	return inner === undefined || /\p{Lu}.*\p{Lu}/u.test(inner.split(/\s/u, 1)[0] ?? '')
		? undefined
		: wordsOf(inner).join('')
}

const legalForm =
	/\b(?:e\.?\s?v|e\.?\s?g|g?gmbh|gag|ag|kg|ug|mbh|stiftung des öffentlichen rechts|i\.?\s?g)\.?(?=\s|$|[,;)])/gu
const small = new Set(
	'der die das des dem den und u an am im in für fuer von vom zu zur zum bei the of and for in at'.split(' '),
)

/** The words that tell one name from another: no hyphens, legal forms and small words, umlauts written out. */
function wordsOf(name: string): string[] {
	return wordKey(name)
		.replace(legalForm, ' ')
		.replace(/(?<=\p{L})[-‐‑–](?=\p{L})/gu, '')
		.replaceAll('ä', 'ae')
		.replaceAll('ö', 'oe')
		.replaceAll('ü', 'ue')
		.replaceAll('ß', 'ss')
		.normalize('NFD')
		.replace(/\p{M}/gu, '')
		.split(/[^\p{L}\p{N}]+/u)
		.filter((word) => word !== '' && !small.has(word))
}

function isLike(one: readonly string[], other: readonly string[]): boolean {
	const [short, long] = one.length <= other.length ? [one, other] : [other, one]
	if (short.length === 0) return false
	if (short.length === long.length && short.every((word, i) => isSlip(word, long[i] ?? ''))) return true
	const isPart = short.every((word) => long.some((each) => isSameWord(word, each)))
	return (
		isPart && isSameWord(short[0] ?? '', long[0] ?? '') && (short.length > 1 || (short[0] ?? '').length >= longEnough)
	)
}

const isSlip = (word: string, other: string) => word === other || (!/\p{N}/u.test(word) && isMisspelled(word, other))

const isSameWord = (word: string, other: string): boolean =>
	word === other ||
	(Math.min(word.length, other.length) >= longEnough && (word.startsWith(other) || other.startsWith(word)))
