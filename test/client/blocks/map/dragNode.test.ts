import { beforeEach, describe, expect, test, vi } from 'vitest'
import * as Y from 'yjs'
import { arrange } from '../../../../client/blocks/map/arrange.ts'
import { dragNode } from '../../../../client/blocks/map/canvas/dragNode.ts'
import { underwayIn } from '../../../../client/blocks/map/personal.ts'
import { createHistory, type History } from '../../../../client/sync/history.ts'
import { nodesOf, pictureOf, placeNodes } from '../../../../shared/blocks/map/index.ts'
import { plenumMaps } from '../../../../shared/board/plenum.ts'
import type { Clock } from '../../../../shared/lib/clock.ts'
import { networkMap } from '../../../../shared/methods/network-map/index.ts'
import { addActors } from '../../../../shared/registry/index.ts'

let doc: Y.Doc
let history: History
let map: string
let actor: string
/** what waits for the clock */
let waiting: (() => void)[]
const clock: Clock = {
	now: () => 0,
	after(_, task) {
		waiting.push(task)
		return () => {
			waiting = waiting.filter((each) => each !== task)
		}
	},
}
const tick = () => {
	for (const task of waiting.splice(0)) task()
}
const placeOf = (id: string) => {
	const node = nodesOf(doc, map).find((each) => each.actor.id === id)
	return node && { x: node.x, y: node.y }
}

beforeEach(() => {
	doc = new Y.Doc()
	map = networkMap.found(doc, Math.random).id
	const [first = '', second = ''] = addActors(doc, [{ name: 'Jobcenter' }, { name: 'Jugendamt' }])
	actor = first
	placeNodes(doc, map, { [first]: { x: 0, y: 0 }, [second]: { x: 200, y: 0 } })
	history = createHistory(doc, plenumMaps)
	waiting = []
})

describe('[NMAP13] a drag is told now and then, and is one step of undo', () => {
	test('many moves between two ticks are one update', () => {
		let updates = 0
		doc.on('update', () => updates++)
		const drag = dragNode({ doc, history }, map, actor, clock)
		for (let x = 1; x <= 30; x++) drag.to({ x, y: 0 })
		expect(updates).toBe(0)
		expect(underwayIn(map).get().get(actor)).toEqual({ x: 30, y: 0 })
		tick()
		expect(updates).toBe(1)
		for (let x = 31; x <= 60; x++) drag.to({ x, y: 9 })
		drag.drop()
		expect(updates).toBe(2)
		expect(placeOf(actor)).toEqual({ x: 60, y: 8 })
		expect(underwayIn(map).get().size).toBe(0)
		history.undo()
		expect(placeOf(actor)).toEqual({ x: 0, y: 0 })
	})

	test('given up, it leaves nothing behind', () => {
		const drag = dragNode({ doc, history }, map, actor, clock)
		drag.to({ x: 50, y: 50 })
		tick()
		drag.to({ x: 80, y: 50 })
		drag.cancel()
		expect(placeOf(actor)).toEqual({ x: 0, y: 0 })
		expect(history.depth.get()).toMatchObject({ undo: 0, redo: 0 })
		tick()
		expect(placeOf(actor)).toEqual({ x: 0, y: 0 })
	})
})

test('[NMAP14] arranging is one step of undo, and at once for who wants no motion', () => {
	vi.stubGlobal('matchMedia', () => ({ matches: true }))
	const before = nodesOf(doc, map).map(({ x, y }) => [x, y])
	placeNodes(doc, map, { [actor]: { x: 4000, y: 3000 } })
	const far = nodesOf(doc, map).map(({ x, y }) => [x, y])
	history.mark()
	arrange({ doc, history }, map, pictureOf(doc, map))
	expect(underwayIn(map).get().size).toBe(0)
	expect(nodesOf(doc, map).map(({ x, y }) => [x, y])).not.toEqual(far)
	history.undo()
	expect(nodesOf(doc, map).map(({ x, y }) => [x, y])).toEqual(far)
	history.undo()
	expect(nodesOf(doc, map).map(({ x, y }) => [x, y])).toEqual(before)
	vi.unstubAllGlobals()
})
