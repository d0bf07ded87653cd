import { measures } from './measures.ts'

/** The middle of the top edge of what one organisation takes: symbol, name, a word about it. */
export interface Seat {
	readonly x: number
	readonly y: number
}

/** Seats row by row, from the left. */
export function inRows(count: number, columns: number, height: number): Seat[] {
	return Array.from({ length: count }, (_, i) => ({
		x: ((i % columns) + 0.5) * measures.seat,
		y: Math.floor(i / columns) * height,
	}))
}

/** The smallest circle that holds so many seats, and where they are in it, from its upper left corner. */
export function inCircle(count: number, height: number): { radius: number; seats: Seat[] } {
	for (let radius: number = measures.smallest; ; radius += 4) {
		const rows = rowsIn(radius, count, height)
		if (rows) return { radius, seats: seatsOf(rows, radius, height) }
	}
}

/** Names begin below the symbols, and the last line is seldom there: so much of a row may lie where the circle is narrow. */
const slack = { above: measures.symbol, below: measures.line } as const

/** How many seats each row of a circle gets; undefined if they do not fit. */
function rowsIn(radius: number, count: number, height: number): number[] | undefined {
	for (let rows = 1; rows * height <= 2 * radius - 2 * measures.title; rows++) {
		const room = Array.from({ length: rows }, (_, row) => {
			const top = topOf(row, rows, height)
			const far = Math.max(Math.abs(top + slack.above), Math.abs(top + height - slack.below))
			return far >= radius ? 0 : Math.floor((2 * Math.sqrt(radius ** 2 - far ** 2)) / measures.seat)
		})
		let spare = room.reduce((sum, each) => sum + each, 0) - count
		if (spare < 0) continue
		// Rows as alike as the circle lets them be.
		for (; spare > 0; spare--) {
			const widest = room.lastIndexOf(Math.max(...room))
			room[widest] = (room[widest] ?? 1) - 1
		}
		if (room.every((each) => each > 0) || count === 0) return room
	}
	return undefined
}

const topOf = (row: number, rows: number, height: number): number => (row - rows / 2) * height + measures.title / 2

const seatsOf = (rows: readonly number[], radius: number, height: number): Seat[] =>
	rows.flatMap((seats, row) =>
		Array.from({ length: seats }, (_, i) => ({
			x: radius + (i - (seats - 1) / 2) * measures.seat,
			y: radius + topOf(row, rows.length, height),
		})),
	)

/** Seats around a circle, in as many rounds as it takes; none comes nearer to another than both need in any direction. */
export function inRing(count: number, inner: number, height: number): { radius: number; seats: Seat[] } {
	const apart = Math.hypot(measures.seat, height)
	const places: { at: number; angle: number }[] = []
	let at = inner + apart / 2
	for (let left = count; left > 0; at += apart) {
		const most = Math.max(1, Math.floor(Math.PI / Math.asin(Math.min(1, apart / (2 * at)))))
		const own = Math.min(most, left)
		// From the upper left on, beside the titles at the top.
		for (let i = 0; i < own; i++) places.push({ at, angle: ((i + 0.5) / own) * 2 * Math.PI - Math.PI / 2 })
		left -= own
	}
	const radius = (count > 0 ? at - apart / 2 : inner + apart / 2) + measures.title / 2
	const seats = places.map((place) => ({
		x: radius + place.at * Math.cos(place.angle),
		y: radius + place.at * Math.sin(place.angle) - height / 2,
	}))
	return { radius, seats }
}
