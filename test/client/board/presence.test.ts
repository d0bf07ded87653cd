import type { Editor } from 'tldraw'
import { expect, test } from 'vitest'
import { createBoardStore } from '../../../client/board/boardStore.ts'
import { showPeople } from '../../../client/board/presence/showPeople.ts'
import { tellWhereabouts } from '../../../client/board/presence/tellWhereabouts.ts'
import type { Person, PresenceChannel, Whereabouts } from '../../../client/sync/presence.ts'
import { createValue } from '../../../client/sync/value.ts'
import { virtualClock } from '../../helpers/virtualClock.ts'

const person = (client: number, whereabouts: Whereabouts, self = false): Person => ({
	participant: `p${client}`,
	name: 'Jonas Ahlers',
	organisation: '',
	role: 'participant',
	client,
	colour: 3,
	self,
	whereabouts,
})

function channel(people: readonly Person[]) {
	const told: object[] = []
	const value = createValue(people)
	const presence: PresenceChannel = { people: value, tell: (patch) => void told.push(patch), destroy() {} }
	return { presence, told, value }
}

test('all moves of one moment reach the store in one change, strange places are left out', () => {
	const store = createBoardStore([])
	const clock = virtualClock()
	const { presence, value } = channel([])
	const stop = showPeople({ store } as Editor, presence, clock)
	clock.advance(20)
	let changes = 0
	store.listen(() => changes++, { scope: 'presence' })
	value.set([person(1, { c: [1, 2] }, true), person(2, { c: [3, 4], p: 'page:one' })])
	value.set([
		person(1, { c: [1, 2] }, true),
		person(2, { c: [4, 4], p: 'page:one' }),
		person(3, { c: [5, 7], p: 'page:one', s: ['shape:a', 'page:b'] }),
		person(5, { c: [1, 1], p: 'nowhere' }),
		person(4, {}),
	])
	clock.advance(20)
	expect(changes).toBe(1)
	const shown = store.allRecords().filter((record) => record.typeName === 'instance_presence')
	expect(shown.map(({ userId, cursor, selectedShapeIds }) => [userId, cursor?.x, cursor?.y, selectedShapeIds])).toEqual(
		[
			['p2', 4, 4, []],
			['p3', 5, 7, ['shape:a']],
		],
	)
	value.set([])
	clock.advance(20)
	expect(store.allRecords().some((record) => record.typeName === 'instance_presence')).toBe(false)
	stop()
})

test('nothing is told before the pointer moves, then ten times a second, in a crowd five times', () => {
	const clock = virtualClock()
	const point = { x: 0, y: 0 }
	const editor = {
		inputs: { currentPagePoint: point, currentScreenPoint: point },
		getSelectedShapeIds: () => ['shape:a'],
		getCurrentPageId: () => 'page:one',
	} as unknown as Editor
	const { presence, told, value } = channel([])
	const stop = tellWhereabouts(editor, presence, clock)
	clock.advance(1_000)
	expect(told).toEqual([])
	point.x = 12.4
	clock.advance(1_000)
	expect(told).toHaveLength(10)
	expect(told[0]).toEqual({ c: [12, 0], p: 'page:one', s: ['shape:a'] })
	value.set(Array.from({ length: 51 }, (_, i) => person(i, {})))
	clock.advance(2_000)
	expect(told.length).toBeLessThanOrEqual(21)
	stop()
	expect(told.at(-1)).toEqual({ c: undefined, p: undefined, s: undefined, e: undefined })
})
