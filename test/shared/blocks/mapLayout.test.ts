import { expect, it } from 'vitest'
import * as Y from 'yjs'
import {
	arrangementOf,
	layout,
	listMaps,
	nodeBox,
	type Place,
	pictureOf,
	symbolRadius,
} from '../../../shared/blocks/map/index.ts'
import { seededRandom } from '../../../shared/lib/random.ts'
import { networkMap } from '../../../shared/methods/network-map/index.ts'
import { standardFields } from '../../../shared/registry/index.ts'

interface Pair {
	readonly from: string
	readonly to: string
}

/** A town: most of its organisations are related to a few that everybody knows, and to some of their own field. */
function town(count: number, relations: number, seed: number) {
	const random = seededRandom(seed)
	const nodes = Array.from({ length: count }, (_, i) => ({
		id: `n${i}`,
		label: 'Gesellschaft für berufliche Wiedereingliederung'.slice(0, 8 + Math.floor(random() * 30)),
		field: standardFields[Math.floor(random() * 8)]?.id,
	}))
	const known = () => `n${Math.floor(random() ** 2 * count)}`
	const anyone = () => `n${Math.floor(random() * count)}`
	const edges = Array.from({ length: relations }, () => ({ from: known(), to: anyone(), intensity: 1 }))
	return { nodes, edges: edges.filter(({ from, to }) => from !== to) }
}

/** How many lines lead through the symbol of an actor at neither of their ends, counted point by point. */
function passages(places: Readonly<Record<string, Place>>, pairs: readonly Pair[]): number {
	return pairs.flatMap(({ from, to }) => {
		const [a, b] = [places[from], places[to]]
		if (!a || !b) return []
		const along = Array.from({ length: 201 }, (_, i) => ({
			x: a.x + ((b.x - a.x) * i) / 200,
			y: a.y + ((b.y - a.y) * i) / 200,
		}))
		return Object.entries(places).filter(
			([id, { x, y }]) =>
				id !== from && id !== to && along.some((point) => Math.hypot(point.x - x, point.y - y) < symbolRadius),
		)
	}).length
}

/** How much of its size a picture keeps where the findings stand beside it on a laptop: 890 by 500 pixels. */
function zoomOf(nodes: readonly { readonly id: string; readonly label: string }[], places: Record<string, Place>) {
	const boxes = nodes.map(({ id, label }) => nodeBox(label, places[id] ?? { x: 0, y: 0 }))
	const w = Math.max(...boxes.map((box) => box.x + box.w / 2)) - Math.min(...boxes.map((box) => box.x - box.w / 2))
	const h = Math.max(...boxes.map((box) => box.y + box.h / 2)) - Math.min(...boxes.map((box) => box.y - box.h / 2))
	return Math.min(890 / w, 500 / h)
}

const towns = [
	[12, 16],
	[18, 26],
	[27, 40],
	[40, 60],
] as const

/** So many lines through a third actor at most, in six towns of each kind. */
const most = [1, 2, 4, 12]
/** At least so much of its size each of them keeps. */
const least = [0.8, 0.68, 0.55, 0.4]

it('[MAP11] lines lead through hardly any third actor, in towns of any kind', () => {
	const found = towns.map(([count, relations]) =>
		[1, 2, 3, 4, 5, 6].reduce((sum, seed) => {
			const { nodes, edges } = town(count, relations, seed)
			return sum + passages(layout(nodes, edges, { seed }), edges)
		}, 0),
	)
	// Straight lines, as the layout sees them: what is left is led around when it is drawn.
	expect(
		found.every((passages, i) => passages <= (most[i] ?? 0)),
		`${found}`,
	).toBe(true)
})

it('[MAP11] a picture is pulled together as far as its names allow', () => {
	const zooms = towns.map(([count, relations]) => {
		const all = [1, 2, 3, 4, 5, 6].map((seed) => {
			const { nodes, edges } = town(count, relations, seed)
			return zoomOf(nodes, layout(nodes, edges, { seed }))
		})
		return Math.min(...all)
	})
	expect(
		zooms.every((zoom, i) => zoom >= (least[i] ?? 1)),
		`${zooms}`,
	).toBe(true)
})

it('[MAP11] the example, arranged, has no line through a third actor', () => {
	const doc = new Y.Doc()
	networkMap.sample(doc, 'de', seededRandom(2))
	const picture = pictureOf(doc, listMaps(doc)[0]?.id ?? '')
	const standing = Object.fromEntries(picture.nodes.map(({ actor, x, y }) => [actor.id, { x, y }]))
	const arranged = arrangementOf(picture, 1)
	expect(passages(arranged, picture.edges)).toBe(0)
	expect(passages(standing, picture.edges)).toBe(0)
})
