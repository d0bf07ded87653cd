import { defaultBindingUtils, defaultShapeTools, defaultTools, Editor, type TLShapeId } from 'tldraw'
import { afterEach, describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { bind } from '../../../client/board/binding/binding.ts'
import { createBoardStore, shapeUtilsOf } from '../../../client/board/boardStore.ts'
import { shareUndo } from '../../../client/board/undo.ts'
import { createHistory } from '../../../client/sync/history.ts'
import { plenumMaps } from '../../../shared/board/plenum.ts'
import { readRecord, writeNewRecord } from '../../../shared/board/records.ts'
import { seededRandom } from '../../../shared/lib/random.ts'
import { virtualClock } from '../../helpers/virtualClock.ts'
import { frameRecord, pageRecord } from './records.ts'

// jsdom has no media queries; the editor asks one for the colour scheme.
window.matchMedia ??= () => ({ matches: false, addEventListener() {}, removeEventListener() {} }) as never

const endings: (() => void)[] = []
afterEach(() => {
	for (const end of endings.splice(0)) end()
})

/** tldraw's own editor on a board with two frames, without a page around it. */
function editorAtBoard() {
	const doc = new Y.Doc()
	for (const record of [pageRecord('one'), frameRecord('a'), frameRecord('b')]) writeNewRecord(doc, record as never)
	const clock = virtualClock()
	const store = createBoardStore([])
	const history = createHistory(doc, plenumMaps)
	let mounted: Editor | undefined
	const binding = bind({
		doc,
		store,
		clock,
		random: seededRandom(1),
		mayWrite: () => true,
		merging(merge) {
			if (mounted) mounted.run(merge, { history: 'ignore', ignoreShapeLock: true })
			else merge()
		},
	})
	const container = document.createElement('div')
	document.body.append(container)
	const editor = new Editor({
		store,
		shapeUtils: shapeUtilsOf([]),
		bindingUtils: defaultBindingUtils,
		tools: [...defaultTools, ...defaultShapeTools],
		getContainer: () => container,
		initialState: 'select',
	})
	mounted = editor
	const stop = shareUndo(editor, history, binding)
	endings.push(() => {
		stop()
		binding.destroy()
		editor.dispose()
		container.remove()
	})
	const frame = (name: string) => editor.getShape(`shape:${name}` as TLShapeId)
	const drag = (to: number) => {
		for (let x = 100; x <= to; x += 20) {
			editor.updateShape({ id: 'shape:a' as TLShapeId, type: 'frame', x })
			clock.advance(16)
		}
	}
	return { editor, doc, history, clock, frame, drag }
}

describe('undo on the canvas', () => {
	test('[UNDO1] a whole drag is one step, and the selection comes back with it', () => {
		const { editor, history, frame, drag } = editorAtBoard()
		editor.select('shape:a' as TLShapeId)
		editor.markHistoryStoppingPoint('drag')
		drag(600)
		editor.markHistoryStoppingPoint('next')
		editor.select('shape:b' as TLShapeId)
		expect(history.depth.get().undo).toBe(1)
		expect(editor.getCanUndo()).toBe(true)
		editor.undo()
		expect(frame('a')).toMatchObject({ x: 100 })
		expect(editor.getSelectedShapeIds()).toEqual(['shape:a'])
		expect([editor.getCanUndo(), editor.getCanRedo()]).toEqual([false, true])
		editor.redo()
		expect(frame('a')).toMatchObject({ x: 600 })
	})

	test('[UNDO2] a drag that is given up leaves neither a change nor a step', () => {
		const { editor, doc, history, frame, drag } = editorAtBoard()
		const mark = editor.markHistoryStoppingPoint('drag')
		drag(600)
		expect(readRecord(doc, 'shape:a')?.x).toBeGreaterThan(100)
		editor.bailToMark(mark)
		expect(frame('a')).toMatchObject({ x: 100 })
		expect(readRecord(doc, 'shape:a')).toMatchObject({ x: 100 })
		expect(history.depth.get()).toMatchObject({ undo: 0, redo: 0 })
	})

	test('[UNDO2] a shape given up while it is drawn is gone everywhere, and earlier steps stay', () => {
		const { editor, doc, history, clock, drag } = editorAtBoard()
		editor.markHistoryStoppingPoint('drag')
		drag(300)
		editor.markHistoryStoppingPoint('new frame')
		editor.createShape({ id: 'shape:new' as TLShapeId, type: 'frame', x: 5, y: 5 })
		clock.advance(100)
		expect(readRecord(doc, 'shape:new')).toBeDefined()
		editor.bail()
		clock.advance(100)
		expect(readRecord(doc, 'shape:new')).toBeUndefined()
		expect(history.depth.get().undo).toBe(1)
	})

	test('undo does not take back what somebody else did meanwhile', () => {
		const { editor, doc, frame, drag, clock } = editorAtBoard()
		editor.markHistoryStoppingPoint('drag')
		drag(300)
		editor.markHistoryStoppingPoint('done')
		const other = new Y.Doc()
		Y.applyUpdate(other, Y.encodeStateAsUpdate(doc))
		;(other.getMap('records').get('shape:a') as Y.Map<unknown>).set('p.name', 'Bereich 2')
		Y.applyUpdate(doc, Y.encodeStateAsUpdate(other))
		clock.advance(100)
		editor.undo()
		expect(frame('a')).toMatchObject({ x: 100, props: { name: 'Bereich 2' } })
	})
})
