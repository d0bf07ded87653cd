import type { Place } from './shelves.ts'

/** Where a shape stands and how it is turned (radians, clockwise), in the space of its parent. */
export interface Transform extends Place {
	readonly rotation: number
}

export const standing: Transform = { x: 0, y: 0, rotation: 0 }

/** `inner`, given in the space of `outer`, in the space in which `outer` is given. */
export function placedIn(outer: Transform, inner: Transform): Transform {
	const [cos, sin] = [Math.cos(outer.rotation), Math.sin(outer.rotation)]
	return {
		x: outer.x + inner.x * cos - inner.y * sin,
		y: outer.y + inner.x * sin + inner.y * cos,
		rotation: outer.rotation + inner.rotation,
	}
}

/** The other way round: `place` as seen from within `outer`. */
export function seenFrom(outer: Transform, place: Transform): Transform {
	const [cos, sin] = [Math.cos(outer.rotation), Math.sin(outer.rotation)]
	const [x, y] = [place.x - outer.x, place.y - outer.y]
	return { x: x * cos + y * sin, y: y * cos - x * sin, rotation: place.rotation - outer.rotation }
}
