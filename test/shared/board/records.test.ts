import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import type { BoardRecord } from '../../../shared/board/record.ts'
import {
	readAllRecords,
	readRecord,
	recordsOf,
	removeRecord,
	writeChange,
	writeNewRecord,
} from '../../../shared/board/records.ts'
import { richTextOf } from '../../../shared/board/richText.ts'
import { change } from '../../../shared/lib/change.ts'

const note: BoardRecord = {
	id: 'shape:note',
	typeName: 'shape',
	type: 'note',
	x: 10,
	y: 20,
	rotation: 0,
	index: 'a1',
	parentId: 'page:one',
	isLocked: false,
	opacity: 1,
	props: { color: 'yellow', size: 'm', growY: 0, richText: richTextOf('Hebammen') },
	meta: {},
}

/** Two people with a copy each of a document that holds one note. */
function twoPeople() {
	const alice = new Y.Doc()
	const bob = new Y.Doc()
	change(alice, () => writeNewRecord(alice, note))
	Y.applyUpdate(bob, Y.encodeStateAsUpdate(alice))
	const meet = () => {
		const [a, b] = [Y.encodeStateAsUpdate(alice), Y.encodeStateAsUpdate(bob)]
		Y.applyUpdate(alice, b)
		Y.applyUpdate(bob, a)
		expect(readRecord(alice, note.id)).toEqual(readRecord(bob, note.id))
		return readRecord(alice, note.id)
	}
	return { alice, bob, meet }
}

const edit = (doc: Y.Doc, patch: (record: BoardRecord) => BoardRecord) =>
	change(doc, () => {
		const before = readRecord(doc, note.id) ?? note
		writeChange(doc, before, patch(before))
	})
const withProps = (record: BoardRecord, props: object) => ({
	...record,
	props: { ...(record.props as object), ...props },
})

describe('a record in a document', () => {
	test('[BOARD1] comes back exactly as it was written', () => {
		const doc = new Y.Doc()
		const bare: BoardRecord = { id: 'page:one', typeName: 'page', name: 'Board', index: 'a1', meta: {} }
		writeNewRecord(doc, note)
		writeNewRecord(doc, bare)
		expect(readAllRecords(doc)).toEqual(
			new Map([
				['page:one', bare],
				['shape:note', note],
			]),
		)
	})

	test('[BOARD2] one moves it, another recolours it, two write in it: all of it stays', () => {
		const { alice, bob, meet } = twoPeople()
		edit(alice, (record) => ({ ...withProps(record, { richText: richTextOf('Zwei Hebammen') }), x: 99 }))
		edit(bob, (record) => withProps(record, { color: 'blue', richText: richTextOf('Hebammen fragen') }))
		expect(meet()).toMatchObject({
			x: 99,
			y: 20,
			props: { color: 'blue', richText: richTextOf('Zwei Hebammen fragen') },
		})
	})

	test('[BOARD3] a property taken away is not the same as one that is null', () => {
		const { alice, meet } = twoPeople()
		edit(alice, (record) => withProps(record, { url: null, size: undefined }))
		const props = meet()?.props
		expect(props).toHaveProperty('url', null)
		expect(props).not.toHaveProperty('size')
	})

	test('[BOARD4] removing wins over a change made at the same time', () => {
		const { alice, bob, meet } = twoPeople()
		change(alice, () => removeRecord(alice, note.id))
		edit(bob, (record) => ({ ...record, x: 5 }))
		expect(meet()).toBeUndefined()
	})

	test('what the document says already is not written again', () => {
		const { alice } = twoPeople()
		let updates = 0
		alice.on('update', () => updates++)
		change(alice, () => writeChange(alice, { ...note, x: 1 }, note))
		expect(updates).toBe(0)
	})

	test('ten thousand moves leave the document as small as one', () => {
		const { alice } = twoPeople()
		const moveTo = (x: number) => edit(alice, (record) => ({ ...record, x }))
		moveTo(1)
		const size = Y.encodeStateAsUpdate(alice).length
		for (let x = 2; x < 10_000; x++) moveTo(x)
		expect(Y.encodeStateAsUpdate(alice).length).toBeLessThan(size + 20)
	})

	test('[BOARD5] an entry that is no record is passed over, a hostile key does no harm', () => {
		const { alice } = twoPeople()
		recordsOf(alice).set('shape:number', 7)
		recordsOf(alice).set('shape:empty', new Y.Map())
		const map = recordsOf(alice).get(note.id) as Y.Map<unknown>
		map.set('p.__proto__', { polluted: true })
		map.set('__proto__', { polluted: true })
		expect([...readAllRecords(alice).keys()]).toEqual([note.id])
		expect(readRecord(alice, note.id)).toEqual(note)
		expect(Object.getPrototypeOf(readRecord(alice, note.id)?.props)).toBe(Object.prototype)
	})
})
