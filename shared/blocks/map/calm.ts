import { cross, crossingsIn, linesOf, type Pair, passagesIn, passes } from './crossings.ts'
import type { Standing } from './freeSpace.ts'
import { type Box, boxAt, nodeGap, overlap } from './nodeBox.ts'

/** What makes a picture hard to read, against each other: a crossing, a line through a third actor, a hundred units of size. */
const weights = { crossing: 1, passage: 4, size: 1.2 } as const
/** How much wider than high the room is that pictures are looked at in. */
const roomRatio = 1.7
/** So many places are tried for nodes that stand in the way of lines; large networks have fewer tries for each. */
const triesWorth = 400_000
/** Where a node in the way of a line may go instead, from near to far, in board units. */
const steps: readonly { readonly x: number; readonly y: number }[] = [44, 72, 108, 152, 208].flatMap((far) =>
	Array.from({ length: 12 }, (_, i) => ({
		x: Math.round((far * Math.cos((i * Math.PI) / 6)) / 4) * 4,
		y: Math.round((far * Math.sin((i * Math.PI) / 6)) / 4) * 4,
	})),
)

/** The calmest of several pictures of the same network: few crossings, no line through a third actor, not scattered. */
export function calmest(pictures: readonly (readonly Standing[])[], pairs: readonly Pair[]): readonly Standing[] {
	let best: { picture: readonly Standing[]; unrest: number } | undefined
	for (const picture of pictures) {
		const unrest = pictures.length > 1 ? unrestOf(picture, pairs) : 0
		if (!best || unrest < best.unrest) best = { picture, unrest }
	}
	return best?.picture ?? []
}

function unrestOf(picture: readonly Standing[], pairs: readonly Pair[]): number {
	return (
		weights.crossing * crossingsIn(picture, pairs) +
		weights.passage * passagesIn(picture, pairs) +
		(weights.size * sizeOfPicture(picture)) / 100
	)
}

/** The height of the room in which a picture is seen whole. */
function sizeOfPicture(picture: readonly Standing[]): number {
	const boxes = picture.map(({ size, ...place }) => boxAt(size, place))
	const extent = (low: (box: Box) => number, high: (box: Box) => number) =>
		Math.max(0, ...boxes.map(high)) - Math.min(0, ...boxes.map(low))
	const w = extent(
		({ x, w }) => x - w / 2,
		({ x, w }) => x + w / 2,
	)
	const h = extent(
		({ y, h }) => y - h / 2,
		({ y, h }) => y + h / 2,
	)
	return Math.max(w / roomRatio, h)
}

/** The same picture with those moved a little who stand in the way of lines, where that makes it calmer. */
export function clearedOfLines(picture: readonly Standing[], pairs: readonly Pair[]): readonly Standing[] {
	const standing = [...picture]
	let tries = triesWorth / (picture.length * pairs.length + 1)
	for (let round = 0; round < 4; round++) {
		let moved = false
		for (const [i, node] of standing.entries()) {
			const inTheWay = linesOf(standing, pairs).some(
				(line) =>
					passes(line, node) ||
					((line.from === node.id || line.to === node.id) && standing.some((other) => passes(line, other))),
			)
			if (!inTheWay) continue
			if (tries-- < 0) return standing
			const better = betterPlace(standing, i, pairs)
			if (!better) continue
			standing[i] = better
			moved = true
		}
		if (!moved) break
	}
	return standing
}

/** A place nearby at which a node makes less unrest than where it stands, if there is one. */
function betterPlace(standing: readonly Standing[], at: number, pairs: readonly Pair[]): Standing | undefined {
	const node = standing[at]
	if (!node) return undefined
	const others = standing.filter(({ id }) => id !== node.id)
	const boxes = others.map(({ size, ...place }) => boxAt(size, place))
	const resting = linesOf(
		others,
		pairs.filter(({ from, to }) => from !== node.id && to !== node.id),
	)
	const own = pairs.filter(({ from, to }) => from === node.id || to === node.id)
	const unrestAt = (place: Standing) => {
		const lines = linesOf([...others, place], own)
		let unrest = 0
		for (const line of resting) if (passes(line, place)) unrest += weights.passage
		for (const line of lines) {
			for (const other of others) if (passes(line, other)) unrest += weights.passage
			for (const other of resting) if (cross(line, other)) unrest += weights.crossing
		}
		return unrest
	}
	let best = { place: node, unrest: unrestAt(node) - 0.5 }
	for (const { x, y } of steps) {
		const place = { ...node, x: node.x + x, y: node.y + y }
		const box = boxAt(node.size, place)
		if (boxes.some((other) => overlap(box, other, nodeGap - 4))) continue
		// The farther it goes, the more it must be worth.
		const unrest = unrestAt(place) + Math.hypot(x, y) / 200
		if (unrest < best.unrest) best = { place, unrest }
	}
	return best.place === node ? undefined : best.place
}
