import type { TLShapeId } from 'tldraw'
import { afterEach, describe, expect, test } from 'vitest'
import type { ClusterShape, ClusterShapeUtil } from '../../../client/board/cards/ClusterShapeUtil.tsx'
import { CardFormStyle } from '../../../client/board/cards/cardStyles.ts'
import {
	dissolveSelected,
	groupSelected,
	moveSelected,
	tidySelected,
	writeInto,
} from '../../../client/board/cards/clusterGestures.ts'
import { headingLettersAt } from '../../../client/board/cards/heading.ts'
import { goOnFrom, sideOf } from '../../../client/board/cards/nextCard.ts'
import { canCluster, canDissolve } from '../../../client/board/cards/selected.ts'
import { letTapsChooseSeveral, toggleSeveral } from '../../../client/board/cards/several.ts'
import { choose } from '../../../client/board/tools/StyleBar.tsx'
import { addCluster, headingLetters, measureOf } from '../../../shared/board/cards/index.ts'
import { cardTable } from './cardTable.ts'

let table: ReturnType<typeof cardTable> | undefined
const atTable = () => {
	table = cardTable()
	return table
}
afterEach(() => {
	table?.end()
	table = undefined
})

const three = [
	{ text: 'Kita', x: 0, y: 0 },
	{ text: 'Hort', x: 300, y: 0 },
	{ text: 'Schule', x: 600, y: 0 },
]

describe('clusters on the canvas', () => {
	test('[PAPER4] selected cards become a cluster whose heading is open; one undo takes all of it back', () => {
		const { editor, lay, shapesOf, history } = atTable()
		const ids = lay(...three)
		editor.setSelectedShapes(ids)
		expect(canCluster(editor)).toBe(true)
		const before = history.depth.get().undo
		groupSelected(editor)
		const [cluster] = shapesOf('cluster')
		expect(editor.getEditingShapeId()).toBe(cluster?.id)
		expect(shapesOf('card').map(({ parentId }) => parentId)).toEqual(ids.map(() => cluster?.id))
		expect(history.depth.get().undo).toBe(before + 1)
		editor.undo()
		expect(shapesOf('cluster')).toEqual([])
		expect(shapesOf('card').map(({ x }) => x)).toEqual([0, 300, 600])
		expect(editor.getSelectedShapeIds()).toEqual(ids)
	})

	test('[PAPER4] a dissolved cluster leaves its cards selected where they lay', () => {
		const { editor, lay, shapesOf, board } = atTable()
		const ids = lay(...three)
		editor.setSelectedShapes(ids)
		groupSelected(editor)
		editor.complete()
		const places = () => ids.map((id) => editor.getShapePageBounds(id)?.toJson())
		const before = places()
		editor.setSelectedShapes(shapesOf('cluster'))
		expect(canDissolve(editor)).toBe(true)
		dissolveSelected(editor)
		expect(shapesOf('cluster')).toEqual([])
		expect(places()).toEqual(before)
		expect(editor.getSelectedShapeIds()).toEqual(ids)
		expect(shapesOf('card').every(({ parentId }) => parentId === board)).toBe(true)
	})

	test('[PAPER6] a card dragged in joins, dragged out leaves; an area takes clusters, a cluster does not', () => {
		const { editor, doc, board, lay } = atTable()
		const [card] = lay(three[0] ?? { x: 0, y: 0 })
		const place = (kind: 'area' | 'cluster', y: number) => addCluster(doc, board, { kind, x: 0, y }) as TLShapeId
		const [area, cluster, other] = [place('area', 500), place('cluster', 1000), place('cluster', 1500)]
		table?.clock.advance(200)
		const shape = (id: TLShapeId | undefined) => {
			const found = id && editor.getShape<ClusterShape>(id)
			if (!found) throw new Error('gone')
			return found
		}
		const util = editor.getShapeUtil('cluster') as ClusterShapeUtil
		util.onDragShapesIn(shape(area), [shape(card)])
		expect(shape(card).parentId).toBe(area)
		util.onDragShapesOut(shape(area), [shape(card)], { nextDraggingOverShapeId: null } as never)
		expect(shape(card).parentId).toBe(board)
		util.onDragShapesIn(shape(area), [shape(cluster)])
		expect(shape(cluster).parentId).toBe(area)
		util.onDragShapesIn(shape(cluster), [shape(other), shape(area)])
		expect([shape(other).parentId, shape(area).parentId]).toEqual([board, board])
	})

	test('cards are moved into an area and out again by menu, and tidied there', () => {
		const { editor, doc, board, lay, shapesOf } = atTable()
		const ids = lay(...three)
		const area = addCluster(doc, board, { kind: 'area', x: 0, y: 500 }) as TLShapeId
		table?.clock.advance(200)
		editor.setSelectedShapes(ids)
		moveSelected(editor, area)
		expect(shapesOf('card').every(({ parentId }) => parentId === area)).toBe(true)
		editor.updateShape({ id: ids[0] as TLShapeId, type: 'card', x: 333, y: 444, rotation: 1 })
		tidySelected(editor)
		expect(editor.getShape(ids[0] as TLShapeId)).toMatchObject({ rotation: 0 })
		moveSelected(editor, undefined)
		expect(shapesOf('card').every(({ parentId }) => parentId === board)).toBe(true)
	})
})

describe('writing cards quickly', () => {
	test('[PAPER3] Tab leads to the side, Strg+Enter below, and a line break stays a line break', () => {
		const key = (name: string, held: object = {}) =>
			sideOf({ key: name, shiftKey: false, ctrlKey: false, metaKey: false, ...held })
		expect(key('Tab')).toBe('right')
		expect(key('Tab', { shiftKey: true })).toBe('left')
		expect(key('Enter', { ctrlKey: true })).toBe('below')
		expect(key('Enter')).toBeUndefined()
		expect(key('a')).toBeUndefined()
	})

	test('[PAPER3] the next card is of the same kind, over none that lies there, and open; an empty one waits', () => {
		const { editor, lay, shapesOf } = atTable()
		const [first, second] = lay(
			{ text: 'Kita', paper: 'green', form: 'oval', x: 0, y: 0 },
			{ text: 'im Weg', x: 204, y: 10 },
		) as [TLShapeId, TLShapeId]
		goOnFrom(editor, first, 'right')
		const next = shapesOf('card').find(({ id }) => id !== first && id !== second)
		expect(next?.props).toMatchObject({ form: 'oval', paper: 'green' })
		expect(editor.getEditingShapeId()).toBe(next?.id)
		const [a, b] = [second, next?.id as TLShapeId].map((id) => editor.getShapePageBounds(id))
		expect(a && b && a.collides(b)).toBe(false)
		goOnFrom(editor, next?.id as TLShapeId, 'right')
		expect(editor.getEditingShapeId()).toBe(next?.id)
		expect(shapesOf('card')).toHaveLength(3)
	})

	test('[PAPER3] in an area the next card lies at its next free place, on the paper of the last', () => {
		const { editor, doc, board, shapesOf } = atTable()
		const area = addCluster(doc, board, { kind: 'area', x: 0, y: 500 }) as TLShapeId
		table?.clock.advance(200)
		for (let i = 0; i < 6; i++) writeInto(editor, area, i === 0 ? { paper: 'rose' } : undefined)
		const cards = shapesOf('card')
		expect(cards).toHaveLength(6)
		expect(
			cards.every(({ parentId, props }) => parentId === area && (props as { paper: string }).paper === 'rose'),
		).toBe(true)
		expect(new Set(cards.map(({ x, y }) => `${x} ${y}`)).size).toBe(6)
		expect(editor.getEditingShapeId()).toBe(cards.at(-1)?.id)
	})

	test('the tool lays a card where one clicks and opens it; a chosen form has its own measures', () => {
		const { editor, shapesOf } = atTable()
		choose(editor, CardFormStyle, 'circle')
		editor.setCurrentTool('card')
		editor.dispatch({
			type: 'pointer',
			name: 'pointer_down',
			target: 'canvas',
			point: { x: 400, y: 300, z: 0.5 },
			pointerId: 1,
			button: 0,
			isPen: false,
			shiftKey: false,
			altKey: false,
			ctrlKey: false,
			metaKey: false,
			accelKey: false,
		})
		editor.dispatch({
			type: 'pointer',
			name: 'pointer_up',
			target: 'canvas',
			point: { x: 400, y: 300, z: 0.5 },
			pointerId: 1,
			button: 0,
			isPen: false,
			shiftKey: false,
			altKey: false,
			ctrlKey: false,
			metaKey: false,
			accelKey: false,
		})
		const [card] = shapesOf('card')
		expect(card?.props).toMatchObject({ form: 'circle', ...measureOf('circle', 'm') })
		expect(editor.getEditingShapeId()).toBe(card?.id)
	})
})

test('fingers choose several cards one after the other, until nothing is selected', () => {
	const { editor, lay } = atTable()
	const stop = letTapsChooseSeveral(editor)
	const ids = lay(...three)
	const held: boolean[] = []
	editor.on('event', (info) => {
		if (info.type === 'pointer') held.push(info.shiftKey)
	})
	const tap = () =>
		editor.dispatch({
			type: 'pointer',
			name: 'pointer_down',
			target: 'canvas',
			point: { x: 5, y: 5, z: 0.5 },
			pointerId: 1,
			button: 0,
			isPen: false,
			shiftKey: false,
			altKey: false,
			ctrlKey: false,
			metaKey: false,
			accelKey: false,
		})
	editor.setSelectedShapes(ids.slice(0, 1))
	tap()
	toggleSeveral(editor)
	tap()
	editor.selectNone()
	stop()
	expect(held).toEqual([false, true])
})

test('[PAPER2] a heading has 13 pixels from afar, as long as a word fits, and its own size nearby', () => {
	const own = headingLetters.cluster
	expect(headingLettersAt(own, 348, 1)).toBe(own)
	for (const zoom of [0.6, 0.5, 0.4, 0.3]) {
		expect(headingLettersAt(own, 348, zoom) * zoom).toBeGreaterThanOrEqual(13)
		expect(headingLettersAt(own, 348, zoom) * zoom).toBeLessThan(13 * 1.15)
	}
	expect(headingLettersAt(own, 348, 0.05)).toBeLessThanOrEqual(348 / 7)
})
