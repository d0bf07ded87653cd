import { cardGap } from './cluster.ts'
import { type Box, crowd, type Place } from './shelves.ts'

/** Something that lies beside what takes up more room. */
export type Neighbour = Box & { readonly id: string }

/** Free board units that are kept below and beside what grows. */
const air = 24
/** Edges of so many boxes nearby are tried when a new place is sought. */
const triedEdges = 24
/** So many make way for a newcomer; where more lie on each other, nobody laid them out to be read. */
const mostMakeWay = 60

/**
 * How far neighbours have to move when something grows from `before` to `after` to the right and down: those in the way
 * keep their distance, and what lies on them or comes into their way goes along. Who is not named stays.
 */
export function movesForGrowth(before: Box, after: Box, neighbours: readonly Neighbour[]): ReadonlyMap<string, Place> {
	const down = pushed(before, after, neighbours, { x: 0, y: after.y + after.h - before.y - before.h })
	const rest = neighbours.filter(({ id }) => !down.has(id))
	const right = pushed(before, after, rest, { x: after.x + after.w - before.x - before.w, y: 0 })
	return new Map([...down, ...right])
}

function pushed(before: Box, after: Box, neighbours: readonly Neighbour[], by: Place): Map<string, Place> {
	const moves = new Map<string, Place>()
	if (by.x <= 0 && by.y <= 0) return moves
	const isBeyond = ({ x, y }: Box) => (by.y > 0 ? y >= before.y + before.h : x >= before.x + before.w)
	const waiting = new Set(neighbours.filter(isBeyond))
	const reach = [wider(after)]
	for (let box = reach.pop(); box; box = reach.pop()) {
		for (const neighbour of waiting) {
			if (!cover(box, neighbour)) continue
			waiting.delete(neighbour)
			moves.set(neighbour.id, by)
			const { x, y, w, h } = neighbour
			reach.push({ x, y, w: w + by.x, h: h + by.y })
		}
	}
	return moves
}

/** Room things may be moved in; `right` is the edge they end at. */
export interface Room {
	readonly left: number
	readonly top: number
	readonly right: number
}

/**
 * New places for those on whom a newcomer has come to lie, each the nearest one free of everything but what they lay on
 * before; below all of it if there is none nearby. Who is not named stays, and so does who is `fixed`.
 */
export function makeWay(
	newcomer: Box,
	neighbours: readonly Neighbour[],
	fixed: readonly Box[],
	room: Room,
): ReadonlyMap<string, Place> {
	const isInTheWay = (box: Box) => crowd(newcomer, box)
	const inTheWay = neighbours.filter(isInTheWay)
	const [moving, staying] = [inTheWay.slice(0, mostMakeWay), inTheWay.slice(mostMakeWay)]
	const resting = [...fixed, ...staying, ...neighbours.filter((box) => !isInTheWay(box))]
	const arrived: Box[] = [newcomer]
	return new Map(
		moving.map((box) => {
			const others = resting.filter((other) => !cover(other, box))
			const place = nearestPlace([...arrived, ...others], box, room)
			arrived.push({ ...box, ...place })
			return [box.id, place]
		}),
	)
}

function nearestPlace(taken: readonly Box[], box: Box, { left, top, right }: Room): Place {
	const near = [...taken].sort((a, b) => way(box, a) - way(box, b)).slice(0, triedEdges)
	const xs = [box.x, left, ...near.flatMap(({ x, w }) => [x + w + cardGap, x - box.w - cardGap])]
	const ys = [box.y, top, ...near.flatMap(({ y, h }) => [y + h + cardGap, y - box.h - cardGap])]
	const places = xs
		.flatMap((x) => ys.map((y) => ({ x, y })))
		.filter(({ x, y }) => x >= left && y >= top && Number.isFinite(x + y) && (x === left || x + box.w <= right))
		.sort((a, b) => way(box, a) - way(box, b))
	const free = places.find((place) => !taken.some((other) => crowd(other, { ...box, ...place })))
	return free ?? { x: Math.max(left, box.x), y: Math.max(...taken.map(({ y, h }) => y + h + cardGap)) }
}

const way = (a: Place, b: Place) => Math.hypot(a.x - b.x, a.y - b.y)

const wider = ({ x, y, w, h }: Box): Box => ({ x, y, w: w + air, h: h + air })

const cover = (a: Box, b: Box) => a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h
