import { describe, expect, test } from 'vitest'
import { arrange, arranged } from '../../../client/board/binding/view.ts'
import type { BoardRecord } from '../../../shared/board/record.ts'
import { seededRandom } from '../../../shared/lib/random.ts'
import { bindingRecord, frameRecord, noteRecord, pageRecord } from './records.ts'

/** The board that results, whatever the order in which the records came. */
function shown(...records: object[]): Record<string, BoardRecord> {
	const random = seededRandom(7)
	const inOrder = (list: BoardRecord[]) => {
		const map = new Map(list.map((record) => [record.id, record]))
		const arrangement = arrange(map)
		const board = [...map.values(), ...arrangement.added.values()].flatMap(
			(record) => arranged(record, arrangement) ?? [],
		)
		return Object.fromEntries(board.sort((a, b) => (a.id < b.id ? -1 : 1)).map((record) => [record.id, record]))
	}
	const board = inOrder(records as BoardRecord[])
	for (let i = 0; i < 5; i++) {
		const shuffled = (records as BoardRecord[]).toSorted(() => random() - 0.5)
		expect(inOrder(shuffled)).toEqual(board)
	}
	return board
}

const inside = (record: object, parentId: string) => ({ ...record, parentId })

describe('the view mends what does not fit together', () => {
	test('[VIEW1] a child of something that is gone lies on the first board, where it was', () => {
		const board = shown(pageRecord('two', 'a2'), pageRecord('one', 'a1'), inside(noteRecord('note'), 'shape:gone'))
		expect(board['shape:note']).toMatchObject({ parentId: 'page:one', x: 100, y: 100 })
	})

	test('[VIEW2] of a circle the smallest id goes to the first board, the rest stays in it', () => {
		const board = shown(
			pageRecord('one'),
			inside(frameRecord('a'), 'shape:c'),
			inside(frameRecord('b'), 'shape:a'),
			inside(frameRecord('c'), 'shape:b'),
			inside(noteRecord('note'), 'shape:c'),
		)
		expect(board).toMatchObject({
			'shape:a': { parentId: 'page:one' },
			'shape:b': { parentId: 'shape:a' },
			'shape:c': { parentId: 'shape:b' },
			'shape:note': { parentId: 'shape:c' },
		})
	})

	test('a frame in itself is a circle, too', () => {
		expect(shown(pageRecord('one'), inside(frameRecord('a'), 'shape:a'))['shape:a']).toMatchObject({
			parentId: 'page:one',
		})
	})

	test('[VIEW3] a binding without both ends is not shown', () => {
		const board = shown(
			pageRecord('one'),
			noteRecord('arrow'),
			noteRecord('note'),
			bindingRecord('fine', 'arrow', 'shape:note', 'start'),
			bindingRecord('orphan', 'arrow', 'shape:gone', 'end'),
			bindingRecord('astray', 'gone', 'shape:note', 'end'),
			bindingRecord('odd', 'arrow', 'page:one', 'end'),
		)
		expect(Object.keys(board).filter((id) => id.startsWith('binding:'))).toEqual(['binding:fine'])
	})

	test('[VIEW4] of several bindings at one end of an arrow the smallest id holds', () => {
		const board = shown(
			pageRecord('one'),
			noteRecord('arrow'),
			noteRecord('note'),
			bindingRecord('c', 'arrow', 'shape:note', 'end'),
			bindingRecord('a', 'arrow', 'shape:note', 'end'),
			bindingRecord('b', 'arrow', 'shape:note', 'end'),
			bindingRecord('start', 'arrow', 'shape:note', 'start'),
		)
		expect(Object.keys(board).filter((id) => id.startsWith('binding:'))).toEqual(['binding:a', 'binding:start'])
	})

	test('[VIEW5] where there is no board at all, an empty one carries what is left', () => {
		const board = shown(inside(noteRecord('note'), 'page:gone'))
		expect(board).toMatchObject({ 'page:page': { typeName: 'page' }, 'shape:note': { parentId: 'page:page' } })
		expect(board['document:document']).toBeDefined()
	})

	test('a board without faults is left alone', () => {
		const records = [pageRecord('one'), frameRecord('frame'), inside(noteRecord('note'), 'shape:frame')]
		const board = shown(...records)
		for (const record of records) expect(Object.values(board)).toContain(record)
	})
})
