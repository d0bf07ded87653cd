import fc from 'fast-check'
import { expect, it } from 'vitest'
import { inOrder, keysAt, type Ordered, readOrder } from '../../shared/lib/order.ts'

const item = fc.record({
	id: fc.uuid(),
	// Few keys, so that neighbours are often equal; some are damaged.
	order: fc.constantFrom('a0', 'a1', 'a1V', 'a2', 'Zz', '!!', '').map(readOrder),
})
const list = fc.uniqueArray(item, { selector: ({ id }) => id, maxLength: 12 }).map((items) => items.sort(inOrder))

it('[ORDER1] new things stand where they were put, whatever their neighbours', () => {
	fc.assert(
		fc.property(list, fc.nat(12), fc.integer({ min: 1, max: 3 }), (items, at, count) => {
			const index = Math.min(at, items.length)
			const { keys, repairs } = keysAt(items, index, count)
			const added = keys.map((order, i): Ordered => ({ id: `new ${i}`, order }))
			const after = [...items.map(({ id, order }) => ({ id, order: repairs.get(id) ?? order })), ...added].sort(inOrder)
			const wanted = [...items.slice(0, index), ...added, ...items.slice(index)].map(({ id }) => id)
			expect(after.map(({ id }) => id)).toEqual(wanted)
		}),
	)
})

it('[ORDER2] the order does not depend on how the things arrived', () => {
	fc.assert(
		fc.property(list, fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })), (items, chance) => {
			const shuffled = items
				.map((each) => ({ each, rank: chance.next().value as number }))
				.sort((a, b) => a.rank - b.rank)
				.map(({ each }) => each)
			expect(shuffled.sort(inOrder)).toEqual(items)
		}),
	)
})
