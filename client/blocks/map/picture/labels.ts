import { labelLineHeight, labelLines, narrowLines } from '../../../../shared/blocks/map/index.ts'
import { covers, type Point, type Rect } from './point.ts'
import { Occupied, Stretches } from './squares.ts'

/** How wide a text is in board units, drawn with a letter height of 14. */
export type Measure = (text: string) => number

/** An actor's symbol and what is to be written beside it. */
export interface Labelled {
	readonly id: string
	readonly name: string
	/** what stands for the name where it finds no room, if there is one */
	readonly shortName: string | undefined
	/** what the symbol covers */
	readonly symbol: Rect
	/** labels of weightier ones are placed first; equal ones in their order */
	readonly weight: number
}

/** A placed label: its lines, the first baseline at `y`, all starting, centred or ending at `x`. */
export interface Label extends Point {
	readonly id: string
	readonly lines: readonly string[]
	readonly anchor: 'start' | 'middle' | 'end'
	/** what it covers */
	readonly box: Rect
}

export interface LabelOptions {
	readonly measure: Measure
	/** sets soft hyphens where words may be parted */
	readonly hyphenate?: ((text: string) => string) | undefined
	/** how much larger than at 100 % letters are */
	readonly scale?: number
	/** what no label may cover besides */
	readonly blocked?: readonly Rect[]
	/** what no label may leave */
	readonly within?: Rect | undefined
}

/** Top of a line to the baseline of its letters, in board units at a letter height of 14. */
const baseline = 14
/** Air between a symbol and its label. */
const air = 4

/** At which side of its symbol a label stands, and how much of it lies before the symbol's middle: left of it, or above. */
interface LabelPlace {
	readonly side: 'below' | 'above' | 'right' | 'left'
	readonly before: number
}
const stand = (side: LabelPlace['side'], before = 0.5): LabelPlace => ({ side, before })

/** Below is where people expect a name; last it may slide along its side, past what stands in the way. */
const stands: readonly LabelPlace[] = [
	...[stand('below'), stand('above'), stand('right'), stand('left')],
	...[stand('below', 0), stand('below', 1), stand('above', 0), stand('above', 1)],
	...[stand('below', 0.25), stand('below', 0.75), stand('above', 0.25), stand('above', 0.75)],
	...[stand('right', 0.15), stand('right', 0.85), stand('left', 0.15), stand('left', 0.85)],
]

const same = (text: string) => text

/**
 * Places a label beside each symbol so that no label covers another label or any symbol: below if it can be, else above,
 * to the right, to the left, at a corner, or slid along a side; among these where it crosses the fewest lines. Where a name
 * finds no room it is set in shorter lines, then its short form is tried, and else it has no label at this scale. `scale` enlarges the letters, for a map seen from afar.
 */
export function placeLabels(
	all: readonly Labelled[],
	lines: readonly (readonly [Point, Point])[],
	{ measure, hyphenate = same, scale = 1, blocked = [], within }: LabelOptions,
): Label[] {
	const taken = new Occupied(120 * scale)
	for (const rect of [...all.map(({ symbol }) => symbol), ...blocked]) taken.add(rect)
	const stretches = new Stretches(lines, 160)
	const placed: Label[] = []
	const isFree = (box: Rect) => !taken.meets(box) && (!within || covers(within, box))
	for (const labelled of [...all].sort((a, b) => b.weight - a.weight)) {
		const named = { ...labelled, name: hyphenate(labelled.name) }
		const label = placeOne(named, measure, scale, isFree, stretches)
		if (!label) continue
		taken.add(label.box)
		placed.push(label)
	}
	return placed
}

function placeOne(
	{ id, name, shortName, symbol }: Labelled,
	measure: Measure,
	scale: number,
	isFree: (box: Rect) => boolean,
	stretches: Stretches,
): Label | undefined {
	for (const lines of settings(name, shortName)) {
		let best: { label: Label; cost: number } | undefined
		for (const [i, each] of stands.entries()) {
			const label = labelAt(id, lines, each, symbol, measure, scale)
			// A later one must spare a crossing to be better.
			if ((best && best.cost <= i / 3) || !isFree(label.box)) continue
			const cost = i / 3 + stretches.crossing(label.box)
			if (!best || cost < best.cost) best = { label, cost }
		}
		if (best) return best.label
	}
	return undefined
}

/** How an actor may be called, from the best: by the name in long lines or in short ones, by the short name. */
function settings(name: string, shortName: string | undefined): readonly (readonly string[])[] {
	const narrow = narrowLines(name)
	return [labelLines(name), ...(narrow ? [narrow] : []), ...(shortName ? [labelLines(shortName)] : [])].filter(
		(lines) => lines.length > 0,
	)
}

function labelAt(
	id: string,
	lines: readonly string[],
	{ side, before }: LabelPlace,
	symbol: Rect,
	measure: Measure,
	scale: number,
): Label {
	const w = Math.max(...lines.map(measure)) * scale
	const h = lines.length * labelLineHeight * scale
	const middle = { x: symbol.x + symbol.w / 2, y: symbol.y + symbol.h / 2 }
	const isUpright = side === 'below' || side === 'above'
	// Begun or ended beside the symbol's middle, a label leaves the inner half of the symbol free.
	const x = isUpright
		? middle.x - before * w + (0.5 - before) * (symbol.w / 2)
		: side === 'right'
			? symbol.x + symbol.w + air
			: symbol.x - air - w
	const y = side === 'below' ? symbol.y + symbol.h + air : side === 'above' ? symbol.y - air - h : middle.y - before * h
	const anchor = side === 'right' || before === 0 ? 'start' : side === 'left' || before === 1 ? 'end' : 'middle'
	return {
		id,
		lines,
		anchor,
		x: anchor === 'start' ? x : anchor === 'end' ? x + w : x + w / 2,
		y: y + baseline * scale,
		box: { x, y, w, h },
	}
}
