import { describe, expect, it } from 'vitest'
import { type PosterSize, partsOf, posterLayout, posterSheets } from '../../../client/board/export/poster.ts'

/** What people print: a wide map, a long chain, a narrow column of cards, one card. */
const pictures = [
	{ x: -300, y: 40, w: 1600, h: 900 },
	{ x: 0, y: 0, w: 6000, h: 700 },
	{ x: 120, y: -2000, w: 500, h: 5000 },
	{ x: 10, y: 10, w: 200, h: 200 },
]
const sizes = Object.keys(posterSheets) as PosterSize[]

describe.each(sizes)('a poster as large as %s', (size) => {
	it.each(pictures)('[SHEET6] shows all of a picture of $w × $h, on no more sheets than were said', (box) => {
		const layout = posterLayout(box, size)
		const parts = partsOf(box, layout)
		expect(parts).toHaveLength(layout.columns * layout.rows)
		expect(parts.length).toBeLessThanOrEqual(posterSheets[size])
		const right = Math.max(...parts.map(({ x, w }) => x + w))
		const bottom = Math.max(...parts.map(({ y, h }) => y + h))
		expect(Math.min(...parts.map(({ x }) => x))).toBeLessThanOrEqual(box.x + 0.01)
		expect(Math.min(...parts.map(({ y }) => y))).toBeLessThanOrEqual(box.y + 0.01)
		expect(right).toBeGreaterThanOrEqual(box.x + box.w - 0.01)
		expect(bottom).toBeGreaterThanOrEqual(box.y + box.h - 0.01)
	})

	it.each(pictures)('[SHEET6] neighbours of a picture of $w × $h share a strip of a centimetre to be glued', (box) => {
		const layout = posterLayout(box, size)
		for (const part of partsOf(box, layout)) {
			const next = partsOf(box, layout).find(({ column, row }) => column === part.column + 1 && row === part.row)
			if (next) expect((part.x + part.w - next.x) * layout.scale).toBeCloseTo(10)
			const below = partsOf(box, layout).find(({ column, row }) => column === part.column && row === part.row + 1)
			if (below) expect((part.y + part.h - below.y) * layout.scale).toBeCloseTo(10)
		}
	})
})

it('[SHEET6] more sheets never make a picture smaller, and all of them are needed', () => {
	for (const box of pictures) {
		const layouts = sizes.map((size) => posterLayout(box, size))
		for (const [at, layout] of layouts.entries()) {
			expect(layout.scale).toBeGreaterThanOrEqual((layouts[at - 1]?.scale ?? 0) - 1e-9)
			for (const part of partsOf(box, layout)) {
				const isSeen =
					part.x < box.x + box.w && part.x + part.w > box.x && part.y < box.y + box.h && part.y + part.h > box.y
				expect(isSeen).toBe(true)
			}
		}
	}
})
