import fc from 'fast-check'
import { expect, it } from 'vitest'
import { groupsFor, mostGroups, placesLeft, sizesOf } from '../../../../shared/smallGroups/forming/index.ts'

it('[MIX8] groups are of one size, or the first ones larger by one', () => {
	expect(sizesOf(24, 4)).toEqual([6, 6, 6, 6])
	expect(sizesOf(26, 4)).toEqual([7, 7, 6, 6])
	expect(sizesOf(2, 3)).toEqual([1, 1, 0])
})

it('[MIX8] as many groups as bring people closest to the size they want', () => {
	expect(groupsFor(24, 6)).toBe(4)
	expect(groupsFor(26, 6)).toBe(4)
	expect(groupsFor(28, 6)).toBe(5)
	expect(groupsFor(12, 5)).toBe(3)
	expect(groupsFor(3, 8)).toBe(1)
	expect(groupsFor(0, 5)).toBe(1)
	expect(groupsFor(300, 2)).toBe(mostGroups)
})

it('[MIX8] no other number of groups comes closer', () => {
	fc.assert(
		fc.property(fc.integer({ min: 1, max: 500 }), fc.integer({ min: 1, max: 60 }), (people, size) => {
			const distance = (groups: number) => Math.abs(people / groups - size)
			const possible = Array.from({ length: Math.min(mostGroups, people) }, (_, i) => i + 1)
			expect(distance(groupsFor(people, size))).toBe(Math.min(...possible.map(distance)))
		}),
	)
})

it('[MIX8] groups people choose have places until they are full', () => {
	expect(placesLeft([['a', 'b'], [], ['c', 'd', 'e', 'f']], 3)).toEqual([1, 3, 0])
	expect(placesLeft([['a', 'a']], 3)).toEqual([2])
})

it('[MIX9] numbers that make no sense become some that do', () => {
	for (const odd of [Number.NaN, -3, 1e308, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 2.7, -0]) {
		for (const other of [Number.NaN, -3, 1e308, Number.POSITIVE_INFINITY, 0, 7]) {
			for (const count of [groupsFor(odd, other), groupsFor(other, odd)]) {
				expect(Number.isInteger(count) && count >= 1 && count <= mostGroups).toBe(true)
			}
			const sizes = sizesOf(odd, other)
			expect(sizes.length).toBeLessThanOrEqual(mostGroups)
			expect(sizes.every((size) => Number.isSafeInteger(size) && size >= 0)).toBe(true)
		}
		const [left = -1] = placesLeft([['a']], odd)
		expect(Number.isSafeInteger(left) && left >= 0).toBe(true)
	}
	expect(sizesOf(10, 2.7)).toEqual([5, 5])
})
