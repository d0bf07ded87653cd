import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { addBoard, boardsOf, removeBoard, renameBoard } from '../../../shared/board/boards.ts'
import { readAllRecords, writeNewRecord } from '../../../shared/board/records.ts'
import { seededRandom } from '../../../shared/lib/random.ts'

const names = (doc: Y.Doc) => boardsOf(doc).map((board) => board.name)

describe('the boards of a workshop', () => {
	test('a new board stands behind the others and can be renamed', () => {
		const doc = new Y.Doc()
		const random = seededRandom(1)
		addBoard(doc, 'Gründungsabend', random)
		const second = addBoard(doc, 'Zielsystem', random)
		renameBoard(doc, second, 'Ziele')
		expect(names(doc)).toEqual(['Gründungsabend', 'Ziele'])
	})

	test('removing a board takes everything on it along, at any depth, and leaves the other boards alone', () => {
		const doc = new Y.Doc()
		const random = seededRandom(2)
		const first = addBoard(doc, 'Gründungsabend', random)
		const second = addBoard(doc, 'Zielsystem', random)
		writeNewRecord(doc, { id: 'shape:frame', typeName: 'shape', parentId: second })
		writeNewRecord(doc, { id: 'shape:a', typeName: 'shape', parentId: 'shape:frame' })
		writeNewRecord(doc, { id: 'binding:1', typeName: 'binding', fromId: 'shape:a', toId: 'shape:frame' })
		writeNewRecord(doc, { id: 'shape:b', typeName: 'shape', parentId: first })
		removeBoard(doc, second)
		expect([...readAllRecords(doc).keys()]).toEqual([first, 'shape:b'])
	})

	test('the last board stays', () => {
		const doc = new Y.Doc()
		removeBoard(doc, addBoard(doc, 'Einziges'))
		expect(names(doc)).toEqual(['Einziges'])
	})

	test('boards added by two people at once get the same order everywhere', () => {
		const ann = new Y.Doc()
		addBoard(ann, 'Start', seededRandom(3))
		const bob = new Y.Doc()
		Y.applyUpdate(bob, Y.encodeStateAsUpdate(ann))
		addBoard(ann, 'von Ann', seededRandom(4))
		addBoard(bob, 'von Bob', seededRandom(5))
		Y.applyUpdate(bob, Y.encodeStateAsUpdate(ann))
		Y.applyUpdate(ann, Y.encodeStateAsUpdate(bob))
		expect(names(ann)).toHaveLength(3)
		expect(names(ann)).toEqual(names(bob))
	})
})
