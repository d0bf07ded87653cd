import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { createHistory } from '../../../client/sync/history.ts'
import { change } from '../../../shared/lib/change.ts'

function annAndBob() {
	const ann = new Y.Doc()
	const bob = new Y.Doc()
	ann.on('update', (update, origin) => origin !== 'network' && Y.applyUpdate(bob, update, 'network'))
	bob.on('update', (update, origin) => origin !== 'network' && Y.applyUpdate(ann, update, 'network'))
	const history = createHistory(ann, ['actors', 'tables'])
	const put = (doc: Y.Doc, key: string, value: string) => change(doc, () => doc.getMap('actors').set(key, value))
	return { ann, bob, history, put, names: () => ann.getMap('actors').toJSON() }
}

describe("one's own history", () => {
	test("undo takes back one's own step and leaves everybody else's", () => {
		const { ann, bob, history, put, names } = annAndBob()
		put(ann, 'jobcenter', 'Jobcenter')
		history.mark()
		put(bob, 'jugendamt', 'Jugendamt')
		history.undo()
		expect(names()).toEqual({ jugendamt: 'Jugendamt' })
		history.redo()
		expect(names()).toEqual({ jobcenter: 'Jobcenter', jugendamt: 'Jugendamt' })
	})

	test('changes join one step until a mark, and depth counts the steps', () => {
		const { ann, history, put, names } = annAndBob()
		put(ann, 'a', '1')
		put(ann, 'b', '2')
		history.mark()
		put(ann, 'c', '3')
		expect(history.depth.get()).toMatchObject({ undo: 2, redo: 0 })
		history.undo()
		expect(names()).toEqual({ a: '1', b: '2' })
		expect(history.depth.get()).toMatchObject({ undo: 1, redo: 1 })
		history.undo()
		expect(names()).toEqual({})
	})

	test('a step joins neither what came before it nor what comes after', () => {
		const { ann, history, put, names } = annAndBob()
		put(ann, 'a', '1')
		const answer = history.step(() => {
			put(ann, 'b', '2')
			put(ann, 'c', '3')
			return 'done'
		})
		put(ann, 'd', '4')
		expect(answer).toBe('done')
		history.undo()
		expect(Object.keys(names())).toEqual(['a', 'b', 'c'])
		history.undo()
		expect(Object.keys(names())).toEqual(['a'])
	})

	test('rolling back to a depth leaves nothing to redo', () => {
		const { ann, history, put, names } = annAndBob()
		put(ann, 'a', '1')
		history.mark()
		const before = history.position()
		put(ann, 'b', 'halb getip')
		history.mark()
		put(ann, 'b', 'halb getippt')
		history.rollBack(before)
		expect(names()).toEqual({ a: '1' })
		expect(history.depth.get()).toMatchObject({ undo: 1, redo: 0 })
	})

	test('what is held back is handed over before a step, so undo finds it', () => {
		const { ann, history, put, names } = annAndBob()
		let held: string | undefined = 'noch nicht geschrieben'
		history.beforeStep(() => {
			if (held) put(ann, 'a', held)
			held = undefined
		})
		history.undo()
		expect(names()).toEqual({})
		history.redo()
		expect(names()).toEqual({ a: 'noch nicht geschrieben' })
	})

	test('what is remembered with a step comes back with it', () => {
		const { ann, history, put } = annAndBob()
		let selection = 'card 1'
		history.remember({ take: () => selection, restore: (memory) => (selection = memory as string) })
		put(ann, 'a', '1')
		history.mark()
		selection = 'card 2'
		history.undo()
		expect(selection).toBe('card 1')
	})

	test('only the last hundred steps are kept', () => {
		const { ann, history, put } = annAndBob()
		for (let i = 0; i < 130; i++) {
			put(ann, `k${i}`, 'x')
			history.mark()
		}
		expect(history.depth.get().undo).toBe(100)
	})

	test('rolling back works as well when the oldest steps were dropped meanwhile', () => {
		const { ann, history, put, names } = annAndBob()
		for (let i = 0; i < 100; i++) {
			put(ann, `k${i}`, 'x')
			history.mark()
		}
		const before = history.position()
		put(ann, 'k0', 'halb getippt')
		history.mark()
		history.rollBack(before)
		expect(names().k0).toBe('x')
		expect(Object.keys(names())).toHaveLength(100)
	})
})
