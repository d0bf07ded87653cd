import { describe, expect, test } from 'vitest'
import { type Labelled, placeLabels } from '../../../../client/blocks/map/picture/labels.ts'
import { overlap, type Rect } from '../../../../client/blocks/map/picture/point.ts'
import { withHyphens } from '../../../../client/ui/hyphens.ts'
import { seededRandom } from '../../../../shared/lib/random.ts'

const measure = (text: string) => text.length * 7.4
const names = [
	'Jobcenter Auenbrück',
	'Jugendamt',
	'Familienzentrum Kastanienhof',
	'Agentur für Arbeit Auenbrück',
	'Gleichstellungsstelle der Stadt',
	'Arbeitsgemeinschaft der Kindertagesstätten',
	'Kita',
]

/** Actors thrown anywhere, some on top of each other, and lines between some of them. */
function crowd(count: number, seed: number) {
	const random = seededRandom(seed)
	const side = 120 * Math.sqrt(count)
	const symbols = Array.from({ length: count }, (): Rect => {
		const [x, y] = [random() * side, random() * side]
		return { x: x - 21, y: y - 21, w: 42, h: 42 }
	})
	const all = symbols.map(
		(symbol, i): Labelled => ({
			id: `${i}`,
			name: names[Math.floor(random() * names.length)] ?? '',
			shortName: random() < 0.3 ? 'KZL' : undefined,
			symbol,
			weight: Math.floor(random() * 12),
		}),
	)
	const middle = () => {
		const { x, y } = symbols[Math.floor(random() * count)] ?? { x: 0, y: 0 }
		return { x: x + 21, y: y + 21 }
	}
	const lines = Array.from({ length: 3 * count }, () => [middle(), middle()] as const)
	return { all, lines }
}

test('[NMAP20] a long name is parted between syllables, as in chains and lists', () => {
	const named = (name: string) => {
		const symbol = { x: 0, y: 0, w: 42, h: 42 }
		return placeLabels([{ id: 'a', name, shortName: undefined, symbol, weight: 0 }], [], {
			measure,
			hyphenate: withHyphens,
		})[0]?.lines
	}
	expect(named('Beschäftigungsförderungsgesellschaft')).toEqual(['Beschäftigungsför-', 'derungsgesellschaft'])
	expect(named('Gleichstellungsbeauftragtenkonferenz')).toEqual(['Gleichstellungsbe-', 'auftragtenkonferenz'])
	expect(named('Jobcenter Auenbrück')).toEqual(['Jobcenter Auenbrück'])
})

describe('[NMAP1] no name covers another name or a symbol', () => {
	test.each([40, 120])('%i actors thrown anywhere, fifty times, near and far', (count) => {
		for (let seed = 1; seed <= 50; seed++) {
			const { all, lines } = crowd(count, seed)
			const scale = seed % 2 ? 1 : 2
			const labels = placeLabels(all, lines, { measure, scale })
			for (const [i, { box, id }] of labels.entries()) {
				const covered = labels.slice(i + 1).filter((other) => overlap(box, other.box))
				expect(covered, `seed ${seed}, label of ${id}`).toEqual([])
				expect(
					all.filter(({ symbol }) => overlap(box, symbol)),
					`seed ${seed}, label of ${id}`,
				).toEqual([])
			}
		}
	})

	test('nor a place that is blocked', () => {
		const [one] = crowd(1, 3).all
		if (!one) throw new Error('nobody there')
		const below = { x: one.symbol.x - 200, y: one.symbol.y + 42, w: 442, h: 200 }
		const [label] = placeLabels([one], [], { measure, blocked: [below] })
		expect(label && overlap(label.box, below)).toBe(false)
	})
})

test('[NMAP2] the weightiest names come first, and everybody with room has a name', () => {
	const { all } = crowd(40, 5)
	const labels = placeLabels(all, [], { measure })
	const left = all.filter(({ id }) => !labels.some((label) => label.id === id))
	const heaviest = Math.max(...all.map(({ weight }) => weight))
	expect(left.every(({ weight }) => weight < heaviest)).toBe(true)
	const apart = all.map((each, i) => ({ ...each, symbol: { x: 400 * i, y: 0, w: 42, h: 42 } }))
	expect(placeLabels(apart, [], { measure })).toHaveLength(40)
})

test('[NMAP2] where a name finds no room its short form stands for it', () => {
	const walls: Rect[] = [
		{ x: -260, y: -40, w: 200, h: 400 },
		{ x: 60, y: -40, w: 200, h: 400 },
	]
	const one: Labelled = {
		id: 'a',
		name: 'Gleichstellungsstelle der Stadt',
		shortName: 'GST',
		symbol: { x: -21, y: -21, w: 42, h: 42 },
		weight: 1,
	}
	expect(placeLabels([one], [], { measure, blocked: walls })[0]?.lines).toEqual(['GST'])
})
