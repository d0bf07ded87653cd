import { crosses, overlap, type Point, type Rect } from './point.ts'

/** Things by the squares of a grid they lie in, so that asking is cheap among many. */
class Squares<T> {
	readonly #cells = new Map<number, T[]>()
	readonly step: number
	constructor(step: number) {
		this.step = step
	}
	add(column: number, row: number, each: T) {
		const key = keyOf(column, row)
		const cell = this.#cells.get(key)
		if (cell) cell.push(each)
		else this.#cells.set(key, [each])
	}
	addTo({ x, y, w, h }: Rect, each: T) {
		for (let column = this.at(x); column <= this.at(x + w); column++) {
			for (let row = this.at(y); row <= this.at(y + h); row++) this.add(column, row, each)
		}
	}
	/** Whether one of those near the rectangle, each of them perhaps several times, is as wanted. */
	some({ x, y, w, h }: Rect, isWanted: (each: T) => boolean): boolean {
		for (let column = this.at(x); column <= this.at(x + w); column++) {
			for (let row = this.at(y); row <= this.at(y + h); row++) {
				if (this.#cells.get(keyOf(column, row))?.some(isWanted)) return true
			}
		}
		return false
	}
	at(place: number): number {
		return Math.floor(place / this.step)
	}
}

/** Squares are so many in each direction at most that the key is one of its own. */
const keyOf = (column: number, row: number) => column * 1e6 + row

/** Rectangles that are taken. */
export class Occupied {
	readonly #rects: Squares<Rect>
	constructor(step: number) {
		this.#rects = new Squares(step)
	}
	add(rect: Rect) {
		this.#rects.addTo(rect, rect)
	}
	meets(rect: Rect): boolean {
		return this.#rects.some(rect, (other) => overlap(rect, other))
	}
}

export type Stretch = readonly [Point, Point]

/** Stretches between two points, in the squares they pass. */
export class Stretches {
	readonly #passed: Squares<Stretch>
	constructor(stretches: readonly Stretch[], step: number) {
		this.#passed = new Squares(step)
		for (const stretch of stretches) this.#add(stretch)
	}
	#add(stretch: Stretch) {
		const [upper, lower] = stretch[0].y <= stretch[1].y ? stretch : [stretch[1], stretch[0]]
		const { step } = this.#passed
		const [first, last] = [this.#passed.at(upper.y), this.#passed.at(lower.y)]
		const xAt = (y: number) => {
			const t = lower.y === upper.y ? 0 : (y - upper.y) / (lower.y - upper.y)
			return upper.x + t * (lower.x - upper.x)
		}
		for (let row = first; row <= last; row++) {
			const a = row === first ? upper.x : xAt(row * step)
			const b = row === last ? lower.x : xAt((row + 1) * step)
			const right = this.#passed.at(Math.max(a, b))
			for (let column = this.#passed.at(Math.min(a, b)); column <= right; column++)
				this.#passed.add(column, row, stretch)
		}
	}
	crossing(rect: Rect): number {
		const met = new Set<Stretch>()
		this.#passed.some(rect, (stretch) => {
			if (!met.has(stretch) && crosses(...stretch, rect)) met.add(stretch)
			return false
		})
		return met.size
	}
}
