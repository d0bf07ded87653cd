/** Cards below a heading, and the area they lie in by its name. */
export interface InArea<Card> {
	readonly area?: string | undefined
	readonly heading: string
	readonly cards: readonly Card[]
}

/** What lies in one area: its heading, and below it what small groups and people have brought. */
export interface AreaCards<Card> {
	/** its name */
	readonly area: string
	readonly heading: string
	/** each heading once, whichever groups have written below it */
	readonly parts: readonly { readonly heading: string; readonly cards: readonly Card[] }[]
	/** how many cards in all */
	readonly count: number
}

/**
 * What lies in these areas of a board, area by area in the order they are named; areas that are not there are left out. Groups that
 * wrote below the same heading stand below it together.
 */
export function byArea<Card>(groups: readonly InArea<Card>[], areas: readonly string[]): AreaCards<Card>[] {
	return areas.flatMap((area) => {
		// Of what lies in an area, the area itself comes first.
		const [whole, ...inside] = groups.filter((each) => each.area === area)
		if (!whole) return []
		const parts = new Map<string, Card[]>()
		for (const { heading, cards } of [{ heading: '', cards: whole.cards }, ...inside])
			if (cards.length > 0) parts.set(heading, [...(parts.get(heading) ?? []), ...cards])
		const all = [...parts].map(([heading, cards]) => ({ heading, cards }))
		return [{ area, heading: whole.heading, parts: all, count: all.reduce((sum, { cards }) => sum + cards.length, 0) }]
	})
}
