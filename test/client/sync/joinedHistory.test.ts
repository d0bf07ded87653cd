import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { createHistory } from '../../../client/sync/history.ts'
import { createJoinedHistory } from '../../../client/sync/joinedHistory.ts'
import { change } from '../../../shared/lib/change.ts'

/** A board of its own, and the registry it shares with all others. */
function boardAndRegistry() {
	const docs = { board: new Y.Doc(), registry: new Y.Doc() }
	const put = (where: keyof typeof docs, key: string) =>
		change(docs[where], () => docs[where].getMap('all').set(key, true))
	const own = createHistory(docs.board, ['all'])
	const shared = createHistory(docs.registry, ['all'])
	const says = () => [
		...Object.keys(docs.board.getMap('all').toJSON()),
		...Object.keys(docs.registry.getMap('all').toJSON()),
	]
	return { history: createJoinedHistory(own, shared), own, shared, put, says }
}

describe('the history of a board with a document of its own', () => {
	test('[APART6] a row and its new actor are one step, there and back', () => {
		const { history, put, says } = boardAndRegistry()
		history.step(() => put('board', 'Zeile 1'))
		history.step(() => {
			put('board', 'Zeile 2')
			put('registry', 'Tafel')
		})
		expect(history.depth.get()).toMatchObject({ undo: 2, redo: 0 })
		history.undo()
		expect(says()).toEqual(['Zeile 1'])
		history.redo()
		expect(says()).toEqual(['Zeile 1', 'Zeile 2', 'Tafel'])
		history.undo()
		history.undo()
		expect(says()).toEqual([])
		expect(history.depth.get()).toMatchObject({ undo: 0, redo: 2 })
	})

	test('[APART6] a step in the registry alone is a step', () => {
		const { history, put, says } = boardAndRegistry()
		history.step(() => put('registry', 'Tafel'))
		history.step(() => put('board', 'Zeile'))
		history.undo()
		expect(says()).toEqual(['Tafel'])
		history.undo()
		expect(says()).toEqual([])
	})

	test('[APART6] what was taken back on another board meanwhile is not taken back again', () => {
		const { history, shared, put, says } = boardAndRegistry()
		history.step(() => put('registry', 'Jobcenter'))
		history.step(() => {
			put('board', 'Zeile')
			put('registry', 'Tafel')
		})
		shared.undo()
		expect(says()).toEqual(['Zeile', 'Jobcenter'])
		history.undo()
		expect(says()).toEqual(['Jobcenter'])
	})

	test('[APART6] Escape rolls back what was begun since, in both, and leaves nothing to redo', () => {
		const { history, put, says } = boardAndRegistry()
		history.step(() => put('board', 'Zeile'))
		const before = history.position()
		put('registry', 'Taf')
		history.mark()
		put('board', 'Wort')
		history.rollBack(before)
		expect(says()).toEqual(['Zeile'])
		expect(history.depth.get()).toMatchObject({ undo: 1, redo: 0 })
	})

	test('[APART6] whoever may not write just now takes nothing back', () => {
		const { history, put, says } = boardAndRegistry()
		history.step(() => put('board', 'Zeile'))
		history.suspend(true)
		history.undo()
		expect(says()).toEqual(['Zeile'])
	})
})
