import { freePlace, grid, onGrid } from './freePlace.ts'
import type { Place } from './map.ts'
import { type Box, boxAt, nodeGap, overlap, type Size, sizeOf } from './nodeBox.ts'

/** How large the room of one of those at the side is, at least and at most. */
const cell = { w: [128, 204], h: [104, 128] } as const
/** Rows and columns in which it can be read when all of it is seen. */
const rowsFor = (count: number) => Math.round(Math.sqrt(count))

interface Named {
	readonly id: string
	readonly label: string
	readonly field?: string | undefined
}

/** A node with the room it takes. */
export interface Standing extends Place {
	readonly id: string
	readonly size: Size
}

/** Pushes overlapping nodes apart along the shorter way; whoever still touches somebody then takes the nearest free place. */
export function apart(nodes: readonly (Named & Place)[]): Standing[] {
	const standing = nodes.map(({ id, label, x, y }) => ({ id, size: sizeOf(label), x, y }))
	for (let round = 0; round < 60; round++) if (!pushApart(standing)) break
	const boxes: Box[] = []
	return standing.map(({ id, size, ...at }) => {
		const wish = onGrid(at)
		const box = boxAt(size, wish)
		const isFree = !boxes.some((other) => overlap(box, other, nodeGap - grid))
		const place = isFree ? wish : freePlace(size, wish, boxes)
		boxes.push(boxAt(size, place))
		return { id, size, ...place }
	})
}

/** One round of it; gives whether anybody had to move. */
function pushApart(standing: { size: Size; x: number; y: number }[]): boolean {
	let moved = false
	for (const [i, one] of standing.entries()) {
		for (const other of standing.slice(i + 1)) {
			const a = boxAt(one.size, one)
			const b = boxAt(other.size, other)
			const x = (a.w + b.w) / 2 + nodeGap - Math.abs(a.x - b.x)
			const y = (a.h + b.h) / 2 + nodeGap - Math.abs(a.y - b.y)
			if (x <= 0 || y <= 0) continue
			moved = true
			if (x < y) {
				const push = (a.x < b.x ? -x : x) / 2
				one.x += push
				other.x -= push
			} else {
				const push = (a.y < b.y ? -y : y) / 2
				one.y += push
				other.y -= push
			}
		}
	}
	return moved
}

/** The unrelated in columns right of the others, one field after the other, there by name. */
export function atTheSide(nodes: readonly Named[], standing: readonly Standing[]): Standing[] {
	const boxes = standing.map(({ size, ...place }) => boxAt(size, place))
	const top = Math.min(0, ...boxes.map(({ y, h }) => y - h / 2))
	const height = Math.max(0, ...boxes.map(({ y, h }) => y + h / 2 - top))
	const right = Math.max(0, ...boxes.map(({ x, w }) => x + w / 2))
	const sizes = nodes.map(({ label }) => sizeOf(label))
	const w = within(cell.w, Math.max(...sizes.map((size) => size.w)) + 2 * nodeGap)
	const h = within(cell.h, Math.max(...sizes.map((size) => size.h)) + 2 * nodeGap)
	const rows = Math.max(1, Math.floor(height / h), rowsFor(nodes.length))
	return nodes
		.map((node) => ({ ...node, key: `${node.field ?? '~'} ${node.label}` }))
		.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
		.map(({ id, label }, i) => ({
			id,
			size: sizeOf(label),
			...onGrid({ x: right + w * (Math.floor(i / rows) + 0.75), y: top + h * ((i % rows) + 0.25) }),
		}))
}

const within = ([least, most]: readonly [number, number], wish: number) => Math.max(least, Math.min(most, wish))

/** The places, moved so that the picture begins at 0, 0. */
export function fromTheCorner(standing: readonly Standing[]): Record<string, Place> {
	const boxes = standing.map(({ size, ...place }) => boxAt(size, place))
	const left = Math.min(...boxes.map(({ x, w }) => x - w / 2))
	const top = Math.min(...boxes.map(({ y, h }) => y - h / 2))
	return Object.fromEntries(standing.map(({ id, x, y }) => [id, onGrid({ x: x - left, y: y - top })]))
}
