import { cardGap } from './cluster.ts'

export interface Size {
	readonly w: number
	readonly h: number
}
export interface Place {
	readonly x: number
	readonly y: number
}
export type Box = Place & Size

/**
 * Places for things in the order given, line by line from the left, as books on shelves: as many beside each other as
 * `width` holds, at least one; each line as high as its highest. `size` is what they cover together.
 */
export function onShelves(sizes: readonly Size[], width: number): { places: Place[]; size: Size } {
	const places: Place[] = []
	let [x, y, lineHeight, widest] = [0, 0, 0, 0]
	for (const { w, h } of sizes) {
		if (x > 0 && x + w > width) {
			y += lineHeight + cardGap
			x = 0
			lineHeight = 0
		}
		places.push({ x, y })
		widest = Math.max(widest, x + w)
		x += w + cardGap
		lineHeight = Math.max(lineHeight, h)
	}
	return { places, size: { w: widest, h: y + lineHeight } }
}

/** The width at which things stand about as wide as high, never more than four beside each other. */
export function calmWidth(sizes: readonly Size[]): number {
	const columns = Math.min(4, Math.ceil(Math.sqrt(sizes.length)))
	const widest = Math.max(0, ...sizes.map(({ w }) => w))
	return columns * (widest + cardGap) - cardGap
}

/** The first free place for one more, line by line within `width`; below everything if there is none between. */
export function freePlace(taken: readonly Box[], size: Size, width: number): Place {
	const lines = rising([0, ...taken.map(({ y, h }) => y + h + cardGap)])
	const columns = rising([0, ...taken.map(({ x, w }) => x + w + cardGap)])
	for (const y of lines) {
		// Of thousands of cards a handful lie beside this line.
		const beside = taken.filter((box) => box.y < y + size.h + cardGap && y < box.y + box.h + cardGap)
		for (const x of columns) {
			const fits = x === 0 || x + size.w <= width
			if (fits && !beside.some((box) => crowd(box, { x, y, ...size }))) return { x, y }
		}
	}
	return { x: 0, y: belowAll(taken) }
}

/** Each once: most cards stand in line with others. */
const rising = (edges: readonly number[]) => [...new Set(edges)].filter((edge) => edge >= 0).sort((a, b) => a - b)

export const belowAll = (taken: readonly Box[]): number => Math.max(0, ...taken.map(({ y, h }) => y + h + cardGap))

/** Whether two boxes are closer than the gap between cards. */
export const crowd = (a: Box, b: Box) =>
	a.x < b.x + b.w + cardGap && b.x < a.x + a.w + cardGap && a.y < b.y + b.h + cardGap && b.y < a.y + a.h + cardGap

/** The order in which one reads: line by line, within a line from the left. What begins in the upper half of a line's first belongs to it. */
export function inReadingOrder<T>(things: readonly T[], boxOf: (thing: T) => Box): T[] {
	const waiting = things.map((thing) => ({ thing, box: boxOf(thing) }))
	waiting.sort((a, b) => a.box.y - b.box.y || a.box.x - b.box.x)
	const read: T[] = []
	while (waiting[0]) {
		const { y, h } = waiting[0].box
		// The first is in its own line, even with a height below nought.
		const next = waiting.findIndex(({ box }, i) => i > 0 && box.y > y + h / 2)
		const line = waiting.splice(0, next < 0 ? waiting.length : next)
		line.sort((a, b) => a.box.x - b.box.x)
		for (const { thing } of line) read.push(thing)
	}
	return read
}
