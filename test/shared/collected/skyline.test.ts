import fc from 'fast-check'
import { expect, it } from 'vitest'
import { freeSpot } from '../../../shared/collected/ground.ts'
import { lowestBetween } from '../../../shared/collected/skyline.ts'
import { seededRandom } from '../../../shared/lib/random.ts'

const edge = fc.integer({ min: -20, max: 20 })
const reach = fc
	.tuple(edge, fc.integer({ min: 0, max: 12 }), fc.oneof(edge, fc.constant(Number.POSITIVE_INFINITY)))
	.map(([left, width, low]) => ({ left, right: left + width, low }))

it('[LAY14] how far down things reach is told as if all of them were looked at', () => {
	fc.assert(
		fc.property(fc.array(reach, { maxLength: 30 }), fc.array(fc.tuple(edge, edge)), (reaches, questions) => {
			const lowest = lowestBetween(reaches)
			for (const [a, b] of questions) {
				const [left, right] = [Math.min(a, b), Math.max(a, b) + 1]
				const between = reaches.filter((each) => each.left < right && left < each.right && each.left < each.right)
				expect(lowest(left, right)).toBe(Math.max(Number.NEGATIVE_INFINITY, ...between.map(({ low }) => low)))
			}
		}),
		{ numRuns: 500, seed: 4 },
	)
})

it('[LAY14] a place among 20,000 things is found, and none of them lies there', () => {
	const random = seededRandom(5)
	const taken = Array.from({ length: 20_000 }, () => ({ x: random() * 1e5, y: random() * 1e5, w: 160, h: 80 }))
	const { x, y } = freeSpot(taken, { w: 400, h: 300 })
	expect(taken.filter((box) => box.x < x + 400 && x < box.x + box.w && box.y < y + 300 && y < box.y + box.h)).toEqual(
		[],
	)
})
