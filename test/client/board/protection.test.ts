import { type TLShapeId, toRichText } from 'tldraw'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import type { BoardWriter } from '../../../client/board/canvas/permissions.ts'
import { protection, protectSelected } from '../../../client/board/protection/protecting.ts'
import { newTableProps, tableShapeType } from '../../../shared/blocks/table/index.ts'
import { newCardProps, newClusterProps } from '../../../shared/board/cards/index.ts'
import type { BoardRecord } from '../../../shared/board/record.ts'
import { readAllRecords, readRecord, writeNewRecord } from '../../../shared/board/records.ts'
import { plenumFormat } from '../../../shared/migrations/format.ts'
import { atTheBoard, meral, moderation } from './atTheBoard.ts'
import { pageRecord } from './records.ts'

let doc: Y.Doc
const open: { leave(): void }[] = []

const shape = (name: string, type: string, [x, y]: [number, number], props: object, more: object = {}) => ({
	id: `shape:${name}`,
	typeName: 'shape',
	type,
	x,
	y,
	rotation: 0,
	index: 'a1',
	parentId: 'page:one',
	isLocked: false,
	opacity: 1,
	meta: {},
	props,
	...more,
})
const card = (name: string, at: [number, number], more: object = {}) =>
	shape(name, 'card', at, newCardProps({ text: name }), more)

/**
 * A board as the template lays it: a protected heading at 0, a protected area at 400 with Jonas' card in it, a table at
 * 2000; and a card of Meral's at 0/200.
 */
beforeEach(() => {
	doc = new Y.Doc()
	doc.getMap('meta').set('format', plenumFormat)
	const area = newClusterProps({ kind: 'area', heading: 'Wer fehlt?' })
	const background = { meta: { background: true } }
	for (const record of [
		pageRecord('one'),
		card('heading', [0, 0], { index: 'a1', ...background }),
		shape('area', 'cluster', [400, 0], { ...area, w: 700, h: 400 }, { index: 'a2', ...background }),
		card('jonas', [40, 100], { parentId: 'shape:area', meta: { of: 'jonas', by: 'Jonas A.', dots: 3 } }),
		card('meral', [0, 200], { index: 'a3', meta: { of: 'meral' } }),
		shape('table', tableShapeType, [2000, 0], newTableProps('t1'), { index: 'a4' }),
	])
		writeNewRecord(doc, record as never)
})
afterEach(() => {
	for (const each of open.splice(0)) each.leave()
})

function arrive(writer: BoardWriter = meral) {
	const person = atTheBoard(doc, writer)
	open.push(person)
	return person
}
const stored = (name: string) => readRecord(doc, `shape:${name}`) as BoardRecord
const ids = (...names: string[]) => names.map((name) => `shape:${name}` as TLShapeId)
const everything = () => JSON.stringify([...readAllRecords(doc)])
const all = ['heading', 'area', 'table']

describe('what is protected', () => {
	test('[KEPT1] opening a board with protected parts, and looking at it, writes nothing', () => {
		const before = Y.encodeStateVector(doc)
		const me = arrive()
		me.settle()
		expect(me.shape('heading').isLocked).toBe(true)
		expect(stored('heading').isLocked).toBe(false)
		expect(Y.encodeStateVector(doc)).toEqual(before)
	})

	test.each<[string, (me: ReturnType<typeof arrive>) => void]>([
		[
			'moving',
			({ editor }) => editor.updateShapes(all.map((name) => ({ id: `shape:${name}` as TLShapeId, type: 'x', x: 77 }))),
		],
		['nudging', ({ editor }) => editor.nudgeShapes(ids(...all), { x: 10, y: 0 })],
		['resizing', ({ editor }) => ids(...all).map((id) => editor.resizeShape(id, { x: 2, y: 2 }))],
		['unlocking', ({ editor }) => editor.updateShapes(ids(...all).map((id) => ({ id, type: 'x', isLocked: false })))],
		['locking', ({ editor }) => editor.toggleLock(ids(...all))],
		['deleting', ({ editor }) => editor.deleteShapes(ids(...all))],
		['deleting past the editor', ({ editor }) => editor.store.remove(ids(...all))],
		['copying', ({ editor }) => editor.duplicateShapes(ids(...all), { x: 20, y: 20 })],
		['grouping', ({ editor }) => editor.groupShapes(ids(...all))],
		[
			'taking to another parent',
			({ editor }) => editor.reparentShapes(ids('heading', 'table'), 'shape:area' as TLShapeId),
		],
		['bringing to the front', ({ editor }) => editor.bringToFront(ids(...all))],
		[
			'freeing',
			({ editor }) => editor.updateShapes(ids(...all).map((id) => ({ id, type: 'x', meta: { background: false } }))),
		],
		[
			'restyling',
			({ editor }) =>
				editor.run(
					() => editor.updateShape({ id: 'shape:heading' as TLShapeId, type: 'card', props: { paper: 'blue' } }),
					{ ignoreShapeLock: true },
				),
		],
		[
			'rewording',
			({ editor }) =>
				editor.run(
					() =>
						editor.updateShape({
							id: 'shape:heading' as TLShapeId,
							type: 'card',
							props: { richText: toRichText('anders') },
						}),
					{ ignoreShapeLock: true },
				),
		],
	])('[KEPT2] participants cannot change it by %s', (_, hand) => {
		const me = arrive()
		const before = everything()
		hand(me)
		me.settle()
		expect(everything()).toBe(before)
		expect(me.shape('heading')).toMatchObject({ x: 0, isLocked: true, props: { paper: 'yellow' } })
	})

	test('[KEPT3] a click on it is a click on the board, and a drag over it gathers only what is free', () => {
		const me = arrive()
		me.editor.select(...ids('meral'))
		me.click(80, 40)
		expect(me.selected()).toEqual([])
		me.drag([-50, -50], [300, 320])()
		expect(me.selected()).toEqual(['meral'])
		me.editor.zoomToFit({ immediate: true })
		me.drag([1900, -100], [3500, 600])()
		expect(me.selected()).toEqual([])
	})

	test('[KEPT3] everything that can be chosen is chosen by Strg+A, and that is what is free', () => {
		const me = arrive()
		me.editor.selectAll()
		expect(me.selected()).toEqual(['meral'])
	})

	test('[KEPT3] who has no mouse comes by everything with Tab, and changes nothing', () => {
		const me = arrive()
		const seen = new Set<string>()
		for (let i = 0; i < 5; i++) {
			me.editor.selectAdjacentShape('next')
			for (const name of me.selected()) seen.add(name)
			me.editor.deleteShapes(me.editor.getSelectedShapeIds().filter((id) => id !== 'shape:meral'))
			me.editor.nudgeShapes(
				me.editor.getSelectedShapeIds().filter((id) => id !== 'shape:meral'),
				{ x: 1, y: 1 },
			)
		}
		me.settle()
		expect([...seen].sort()).toEqual(['area', 'heading', 'meral', 'table'])
		expect(stored('heading')).toMatchObject({ x: 0, y: 0 })
	})

	test('[KEPT4] a table is held in place and can be written in', () => {
		const me = arrive()
		me.editor.zoomToFit({ immediate: true })
		me.click(2400, 100)
		expect(me.selected()).toEqual(['table'])
		me.drag([2400, 100], [2600, 300])()
		me.settle()
		expect(stored('table')).toMatchObject({ x: 2000, y: 0 })
		expect(me.editor.getShapeUtil('table').hideResizeHandles(me.shape('table'))).toBe(true)
		me.editor.updateShape({ id: 'shape:table' as TLShapeId, type: 'table', props: { folded: true } })
		me.settle()
		expect(stored('table')).toMatchObject({ props: { folded: true } })
		expect(me.editor.isShapeOrAncestorLocked(me.shape('table'))).toBe(false)
	})

	test('[KEPT5] what lies in a protected area is free, and cards can be laid into it', () => {
		const me = arrive()
		me.drag([460, 140], [700, 260])()
		me.settle()
		expect(stored('jonas')).toMatchObject({ parentId: 'shape:area', x: 280, y: 220 })
		me.drag([60, 240], [860, 340])()
		me.settle()
		expect(stored('meral')).toMatchObject({ parentId: 'shape:area' })
		expect(stored('area')).toMatchObject({ x: 400, y: 0, props: { w: 700 } })
	})

	test('[KEPT6] undo leaves alone what was protected since, and takes back the rest of the step', () => {
		const me = arrive()
		const other = card('zettel', [0, 600], { index: 'a5' })
		writeNewRecord(doc, other as never)
		me.settle()
		me.history.mark()
		me.editor.nudgeShapes(ids('meral', 'zettel'), { x: 100, y: 0 })
		me.settle()
		me.history.mark()
		const host = arrive(moderation)
		host.editor.select(...ids('zettel'))
		protectSelected(host.editor, true)
		me.settle()
		me.editor.undo()
		me.settle()
		expect(stored('meral').x).toBe(0)
		expect(stored('zettel').x).toBe(100)
	})

	test('[KEPT7] the moderation changes it as ever, protects and frees; freed, it is everybody’s', () => {
		const host = arrive(moderation)
		const me = arrive()
		host.editor.nudgeShapes(ids('heading'), { x: 12, y: 0 })
		host.settle()
		expect(stored('heading').x).toBe(12)
		host.editor.select(...ids('heading'))
		expect(protection(host.editor)).toBe('unprotect')
		protectSelected(host.editor, false)
		me.settle()
		expect(me.shape('heading').isLocked).toBe(false)
		expect(protection(me.editor)).toBeUndefined()
		host.editor.undo()
		me.settle()
		expect(me.shape('heading').isLocked).toBe(true)
		host.editor.redo()
		me.settle()
		me.editor.nudgeShapes(ids('heading'), { x: 1, y: 0 })
		me.settle()
		expect(stored('heading').x).toBe(13)
	})

	test('[KEPT8] a copy is free, and tells neither author nor dots', () => {
		const host = arrive(moderation)
		host.editor.duplicateShapes(ids('heading', 'jonas'), { x: 500, y: 0 })
		host.settle()
		const copies = [...readAllRecords(doc).values()].filter(
			({ id, type }) => type === 'card' && !['shape:heading', 'shape:jonas', 'shape:meral'].includes(id),
		)
		expect(copies.map(({ meta }) => meta)).toEqual([{}, {}])
	})

	test('a lock that everybody sees stays what it was', () => {
		const me = arrive()
		me.editor.toggleLock(ids('meral'))
		me.settle()
		expect(stored('meral').isLocked).toBe(true)
		me.editor.toggleLock(ids('meral'))
		me.settle()
		expect(stored('meral').isLocked).toBe(false)
	})
})

describe('only own cards', () => {
	const own: BoardWriter = { ...meral, writers: 'own' }

	test('[KEPT9] each moves, deletes and takes back their own, and nobody else’s', () => {
		const me = arrive(own)
		me.drag([460, 140], [700, 260])()
		me.editor.deleteShapes(ids('jonas'))
		me.editor.nudgeShapes(ids('meral'), { x: 5, y: 0 })
		me.settle()
		expect(stored('jonas')).toMatchObject({ x: 40, y: 100 })
		expect(stored('meral').x).toBe(5)
		me.editor.undo()
		me.settle()
		expect(stored('meral').x).toBe(0)
	})

	test('[KEPT9] when such a step begins, a drag of another’s card ends and nothing is selected that is not one’s own', () => {
		const me = arrive()
		me.drag([460, 140], [700, 260])
		me.settle()
		const there = stored('jonas').x
		expect(there).not.toBe(40)
		me.session.setWriter(own)
		expect(me.editor.isIn('select.idle')).toBe(true)
		expect(me.selected()).toEqual([])
		me.settle()
		expect(stored('jonas').x).toBe(there)
		me.session.setWriter(meral)
		expect(me.shape('jonas').isLocked).toBe(false)
	})

	test('[KEPT10] what somebody lays down is theirs, and says so where the promise allows it', () => {
		const me = arrive(own)
		me.editor.createShape({ id: 'shape:new' as TLShapeId, type: 'card', x: 0, y: 900 })
		me.settle()
		expect(stored('new').meta).toEqual({ of: 'meral' })
		me.session.setWriter({ ...own, signs: false })
		me.editor.createShape({ id: 'shape:secret' as TLShapeId, type: 'card', x: 300, y: 900 })
		me.settle()
		expect(stored('secret').meta).toEqual({})
		me.editor.nudgeShapes(ids('new', 'secret'), { x: 7, y: 0 })
		me.settle()
		expect([stored('new').x, stored('secret').x]).toEqual([7, 307])
	})
})

describe('a board that is locked for all', () => {
	test('[FREEZE1] a drag ends at what the others saw last, and nothing more is written', () => {
		const me = arrive()
		me.drag([60, 240], [160, 340])
		me.settle()
		const seen = everything()
		const end = me.drag([160, 340], [400, 700])
		me.freeze(true)
		end()
		me.settle()
		expect(everything()).toBe(seen)
		expect(me.shape('meral')).toMatchObject({ x: stored('meral').x, y: stored('meral').y })
		expect(me.editor.isIn('select.idle')).toBe(true)
	})

	test('[FREEZE2] undo waits until it is lifted, and then takes back the last step made before', () => {
		const me = arrive()
		me.editor.markHistoryStoppingPoint()
		me.editor.nudgeShapes(ids('meral'), { x: 5, y: 0 })
		me.settle()
		const before = everything()
		me.freeze(true)
		me.editor.undo()
		me.editor.nudgeShapes(ids('meral'), { x: 5, y: 0 })
		me.editor.deleteShapes(ids('meral'))
		me.settle()
		expect(everything()).toBe(before)
		me.freeze(false)
		me.freeze(true)
		me.freeze(false)
		me.settle()
		expect(everything()).toBe(before)
		me.editor.undo()
		me.settle()
		expect(stored('meral').x).toBe(0)
		me.editor.redo()
		me.settle()
		expect(stored('meral').x).toBe(5)
	})
})
