import type { Kind } from '../../../../shared/registry/index.ts'
import type { Point } from './point.ts'

/** A kind of actor, or `unknown` as long as nobody entered one. */
export type Outlined = Kind | 'unknown'

const corners = (...flat: number[]): Point[] =>
	flat.flatMap((x, i) => (i % 2 === 0 ? [{ x, y: flat[i + 1] ?? 0 }] : []))

const arc = (x: number, y: number, radius: number, from: number, to: number, steps: number): Point[] =>
	Array.from({ length: steps + 1 }, (_, i) => {
		const angle = ((from + ((to - from) * i) / steps) * Math.PI) / 180
		return { x: x + radius * Math.cos(angle), y: y + radius * Math.sin(angle) }
	})

/**
 * The borders of the symbols (`symbolPaths`) as polygons around 0/0, seen from which every point of the border is in
 * sight. Lines between actors begin and end here.
 */
const outlines: Record<Outlined, readonly Point[]> = {
	authority: corners(-0.9, -0.9, 0.9, -0.9, 0.9, 0.9, -0.9, 0.9),
	provider: arc(0, 0, 1.02, 0, 360, 36),
	association: corners(1.12, 0, 0.56, 0.97, -0.56, 0.97, -1.12, 0, -0.56, -0.97, 0.56, -0.97),
	educationProvider: corners(0, -1.18, 1.24, 0.92, -1.24, 0.92),
	counselling: corners(0, -1.27, 1.27, 0, 0, 1.27, -1.27, 0),
	company: corners(-1, 0.95, -1, -0.3, 0, -1.15, 1, -0.3, 1, 0.95),
	facility: corners(-0.68, -0.88, 0.68, -0.88, 1.18, 0.88, -1.18, 0.88),
	chamber: corners(
		-0.95,
		-0.95,
		0.95,
		-0.95,
		0.95,
		0.15,
		0.8,
		0.66,
		0.45,
		1,
		0,
		1.22,
		-0.45,
		1,
		-0.8,
		0.66,
		-0.95,
		0.15,
	),
	politics: corners(
		0.0,
		-1.22,
		0.36,
		-0.42,
		1.24,
		-0.32,
		0.59,
		0.27,
		0.76,
		1.13,
		0.0,
		0.7,
		-0.76,
		1.13,
		-0.59,
		0.27,
		-1.24,
		-0.32,
		-0.36,
		-0.42,
	),
	// Four lobes that meet at the corners ±0.42.
	selfHelp: [
		...arc(0.759, 0, 0.54, -90, 90, 12),
		...arc(0, 0.759, 0.54, 0, 180, 12),
		...arc(-0.759, 0, 0.54, 90, 270, 12),
		...arc(0, -0.759, 0.54, 180, 360, 12),
	],
	network: [...arc(0.6, 0, 0.74, -90, 90, 14), ...arc(-0.6, 0, 0.74, 90, 270, 14)],
	person: corners(
		...[0, -1.12, 0.36, -0.98, 0.52, -0.6, 0.76, -0.06, 0.98, 0.44, 1.02, 1],
		...[-1.02, 1, -0.98, 0.44, -0.76, -0.06, -0.52, -0.6, -0.36, -0.98],
	),
	unknown: arc(0, 0, 0.62, 0, 360, 24),
}

/** How far the border of a symbol is from its middle in a direction of length 1, in parts of the symbol's size. */
export function reach(kind: Outlined, { x, y }: Point): number {
	const outline = outlines[kind]
	let farthest = 0
	for (let i = 0; i < outline.length; i++) {
		const [a, b] = [outline[i], outline[(i + 1) % outline.length]]
		if (!a || !b) continue
		const [ex, ey] = [b.x - a.x, b.y - a.y]
		const cross = x * ey - y * ex
		if (Math.abs(cross) < 1e-12) continue
		// The ray t·(x, y) meets the side a + s·e.
		const t = (a.x * ey - a.y * ex) / cross
		const s = (a.x * y - a.y * x) / cross
		if (t > farthest && s >= -1e-9 && s <= 1 + 1e-9) farthest = t
	}
	return farthest
}

/** How far a symbol extends from its middle, in parts of its size. */
export const extentOf = (kind: Outlined) => ({
	left: reach(kind, { x: -1, y: 0 }),
	right: reach(kind, { x: 1, y: 0 }),
	top: reach(kind, { x: 0, y: -1 }),
	bottom: reach(kind, { x: 0, y: 1 }),
})
