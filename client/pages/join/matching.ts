/** So many are offered at once: on a phone the list must not cover the page. */
const most = 6

/**
 * The names that go with what was typed: those that begin with it first, then those in which a word does, then those that
 * contain it. Nothing typed, or exactly one of the names: nothing to offer.
 */
export function matching(names: readonly string[], typed: string): string[] {
	const wanted = keyOf(typed)
	if (wanted === '') return []
	const rank = (name: string) => {
		const key = keyOf(name)
		if (key.startsWith(wanted)) return 0
		if (key.split(/[\s\-/„“"(]+/u).some((word) => word.startsWith(wanted))) return 1
		return key.includes(wanted) ? 2 : 3
	}
	const ranked = names.map((name) => ({ name, rank: rank(name) })).filter(({ rank }) => rank < 3)
	const offers = ranked.sort((a, b) => a.rank - b.rank).slice(0, most)
	return offers.length === 1 && keyOf(offers[0]?.name ?? '') === wanted ? [] : offers.map(({ name }) => name)
}

/** Without case and accents: on a phone nobody types them. */
const keyOf = (words: string) => words.normalize('NFD').replace(/\p{M}/gu, '').trim().toLowerCase()
