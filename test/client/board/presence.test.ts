import { atom, Box, type Editor } from 'tldraw'
import { expect, test } from 'vitest'
import { createBoardStore } from '../../../client/board/boardStore.ts'
import { createNames, isNamed } from '../../../client/board/canvas/names.ts'
import { followPointer } from '../../../client/board/presence/pointer.ts'
import { showPeople } from '../../../client/board/presence/showPeople.ts'
import { tellWhereabouts } from '../../../client/board/presence/tellWhereabouts.ts'
import type { Person, PresenceChannel } from '../../../client/sync/presence.ts'
import { createValue } from '../../../client/sync/value.ts'
import type { Whereabouts } from '../../../client/sync/whereabouts.ts'
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

/** A canvas as far as presence asks for it: 800 × 600 at 100 %, on the first board. */
function canvas() {
	const store = createBoardStore([])
	const page = atom('page', 'page:one')
	const view = atom('view', new Box(0, 0, 800, 600))
	const ticks = new Set<() => void>()
	const state = { tool: 'select.idle' }
	const inputs = { currentPagePoint: { x: 0, y: 0 }, currentScreenPoint: { x: 0, y: 0 } }
	const editor = {
		...{ store, inputs, getZoomLevel: () => 1, getSelectedShapeIds: () => ['shape:a'] },
		...{ getCurrentPageId: () => page.get(), getViewportPageBounds: () => view.get() },
		isIn: (path: string) => state.tool === path,
		on: (_: 'tick', listener: () => void) => void ticks.add(listener),
		off: (_: 'tick', listener: () => void) => void ticks.delete(listener),
	} as unknown as Editor
	const records = () => store.allRecords().filter((record) => record.typeName === 'instance_presence')
	const tick = () => {
		for (const each of ticks) each()
	}
	return { editor, store, page, view, inputs, state, tick, records, clock: virtualClock(), names: createNames() }
}

const anybody = () => true
const crowdOf = (n: number, at = (i: number): readonly [number, number] => [i, i]) =>
	Array.from({ length: n }, (_, i) => person(100 + i, { c: at(i), p: 'page:one' }))

test('[SCALE2] all moves of one moment reach the store in one change; only those on this board and in view do', () => {
	const { editor, store, clock, names, records, page, view } = canvas()
	const { presence, value } = channel([])
	const stop = showPeople(editor, presence, clock, names, anybody)
	clock.advance(20)
	let changes = 0
	store.listen(() => changes++, { scope: 'presence' })
	value.set([person(1, { c: [1, 2] }, true), person(2, { c: [3, 4], p: 'page:one' })])
	value.set([
		person(1, { c: [1, 2] }, true),
		person(2, { c: [4, 4], p: 'page:one' }),
		person(3, { c: [5, 7], p: 'page:one', s: ['shape:a', 'page:b'] }),
		person(5, { c: [1, 1], p: 'page:two' }),
		person(6, { c: [4_000, 1], p: 'page:one' }),
		person(4, {}),
	])
	clock.advance(20)
	expect(changes).toBe(1)
	const shown = () =>
		records().map(({ userId, cursor, selectedShapeIds }) => [userId, cursor?.x, cursor?.y, selectedShapeIds])
	expect(shown()).toEqual([
		['p2', 4, 4, []],
		['p3', 5, 7, ['shape:a']],
	])
	view.set(new Box(3_900, 0, 800, 600))
	clock.advance(20)
	expect(records().map(({ userId }) => userId)).toEqual(['p6'])
	page.set('page:two')
	view.set(new Box(0, 0, 800, 600))
	clock.advance(20)
	expect(records().map(({ userId }) => userId)).toEqual(['p5'])
	value.set([])
	clock.advance(20)
	expect(records()).toEqual([])
	stop()
})

test('[SCALE2] in a crowd whoever rests is not shown, until they move', () => {
	const { editor, clock, names, records } = canvas()
	const people = crowdOf(30)
	const { presence, value } = channel(people)
	const stop = showPeople(editor, presence, clock, names, anybody)
	clock.advance(20)
	expect(records()).toHaveLength(30)
	clock.advance(13_000)
	expect(records()).toHaveLength(0)
	value.set(people.map((each, i) => (i === 4 ? { ...each, whereabouts: { ...each.whereabouts, c: [9, 9] } } : each)))
	clock.advance(100)
	expect(records().map(({ userId }) => userId)).toEqual(['p104'])
	value.set(people.slice(0, 12))
	clock.advance(100)
	expect(records()).toHaveLength(12)
	stop()
})

test('[SCALE3] among a few all have their names; in a crowd who is near, who points, and all when one asks for it', () => {
	const { editor, clock, names, inputs, tick } = canvas()
	const { presence, value } = channel(crowdOf(12))
	const stop = showPeople(editor, presence, clock, names, anybody)
	const named = () => ['p100', 'p101', 'p112'].filter((each) => isNamed(names, each))
	clock.advance(20)
	expect(named()).toHaveLength(3)
	value.set(crowdOf(13, (i) => [i * 50, 0]))
	clock.advance(20)
	expect(named()).toEqual([])
	inputs.currentPagePoint = { x: 60, y: 5 }
	tick()
	expect(named()).toEqual(['p101'])
	value.set(
		crowdOf(13, (i) => [i * 50, 0]).map((each, i) =>
			i === 12 ? { ...each, whereabouts: { ...each.whereabouts, l: [[1, 1]] } } : each,
		),
	)
	clock.advance(100)
	expect(named()).toEqual(['p101', 'p112'])
	names.areAll.set(true)
	expect(named()).toHaveLength(3)
	stop()
})

test('[POINT1] what somebody points at is drawn and fades; nothing of it of those who may not point', () => {
	const { editor, clock, names, records } = canvas()
	const honest = person(2, {
		p: 'page:one',
		c: [5, 5],
		l: [
			[10, 10],
			[20, 20],
		],
	})
	const pushy = person(3, { p: 'page:one', c: [7, 7], l: [[30, 30]] })
	const { presence, value } = channel([honest, pushy])
	const stop = showPeople(editor, presence, clock, names, ({ participant }) => participant === 'p2')
	const drawn = () => records().map(({ userId, scribbles }) => [userId, scribbles[0]?.points.map(({ x }) => x)])
	clock.advance(20)
	expect(drawn()).toEqual([
		['p2', [10, 20]],
		['p3', undefined],
	])
	clock.advance(5_000)
	expect(drawn()[0]).toEqual(['p2', [10, 20]])
	value.set([{ ...honest, whereabouts: { ...honest.whereabouts, l: [[40, 40]] } }])
	clock.advance(100)
	expect(drawn()).toEqual([['p2', [40]]])
	value.set([{ ...honest, whereabouts: { p: 'page:one', c: [5, 5] } }])
	clock.advance(2_000)
	expect(drawn()).toEqual([['p2', undefined]])
	stop()
})

test('[POINT2] a flood of pointers draws eight, and none of them for ever', () => {
	const { editor, clock, names, records } = canvas()
	const flood = crowdOf(300).map((each) => ({
		...each,
		whereabouts: { ...each.whereabouts, l: Array.from({ length: 12 }, (_, i) => [i, i] as const) },
	}))
	const { presence, value } = channel(flood)
	const stop = showPeople(editor, presence, clock, names, anybody)
	const drawn = () => records().flatMap(({ scribbles }) => scribbles.map(({ points }) => points.length))
	for (let i = 0; i < 40; i++) {
		value.set(
			flood.map((each) => ({ ...each, whereabouts: { ...each.whereabouts, l: [[i, i] as const, [i + 1, i]] } })),
		)
		clock.advance(100)
	}
	expect(drawn()).toHaveLength(8)
	expect(Math.max(...drawn())).toBeLessThan(40)
	value.set([])
	clock.advance(100)
	expect(records()).toEqual([])
	stop()
})

test('[SCALE4] nothing is told before the pointer moves, then ten times a second, the more people the more seldom', () => {
	const { editor, clock, inputs } = canvas()
	const pointer = { take: () => undefined }
	const { presence, told, value } = channel([])
	const stop = tellWhereabouts(editor, presence, clock, pointer, anybody)
	const cursors = () => told.filter((each) => 'c' in each)
	clock.advance(1_000)
	expect(cursors()).toEqual([])
	inputs.currentScreenPoint = { x: 12.4, y: 0 }
	inputs.currentPagePoint = { x: 12.4, y: 0 }
	clock.advance(1_000)
	expect(cursors()).toHaveLength(10)
	expect(cursors()[0]).toEqual({ c: [12, 0], p: 'page:one', s: ['shape:a'], l: undefined })
	value.set(crowdOf(51))
	clock.advance(2_000)
	expect(cursors().length).toBeLessThanOrEqual(21)
	value.set(crowdOf(300))
	clock.advance(1_000)
	const before = cursors().length
	clock.advance(4_000)
	expect(cursors().length - before).toBe(10)
	stop()
	expect(told.at(-1)).toEqual({ c: undefined, p: undefined, s: undefined, e: undefined, l: undefined })
})

test('[POINT1] a long way of the pointer is told thinned, with its end, and only by those who may point', () => {
	const { editor, clock, inputs, state, tick } = canvas()
	const pointer = followPointer(editor, clock)
	const { presence, told } = channel([])
	let may = false
	const stop = tellWhereabouts(editor, presence, clock, pointer, () => may)
	state.tool = 'laser.lasering'
	const draw = () => {
		for (let x = 0; x <= 1_000; x++) {
			inputs.currentPagePoint = { x, y: 0 }
			tick()
		}
		clock.advance(100)
		return (told.at(-1) as Whereabouts).l
	}
	expect(draw()).toBeUndefined()
	may = true
	const way = draw()
	expect([way?.length, way?.[0]?.[0], way?.at(-1)?.[0]]).toEqual([12, 1_000, 1_000])
	state.tool = 'laser.idle'
	clock.advance(200)
	expect((told.at(-1) as Whereabouts).l).toBeUndefined()
	stop()
	pointer.stop()
})
