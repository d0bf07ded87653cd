import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { RoomDocument } from '../../../server/relay/roomDocument.ts'

/** A document as the log holds it. */
function stored(doc: Y.Doc) {
	const snapshot = { seq: 1, time: 1, owners: new Map(), state: Y.encodeStateAsUpdateV2(doc) }
	return RoomDocument.open({ snapshot, tail: [], dropped: [], fellBack: false })
}

test('a document that was opened knows what it has, and asks nobody for it again', () => {
	const doc = new Y.Doc()
	doc.getMap('notes').set('card', 1)
	const opened = stored(doc)
	expect(opened.stateVector()).toEqual(Y.encodeStateVector(doc))
	opened.rest()
	expect(opened.clockOf(doc.clientID)).toBe(1)
	expect(opened.clockOf(7)).toBe(0)
	expect(Y.encodeStateAsUpdate(doc, opened.stateVector())).toEqual(Uint8Array.of(0, 0))
})

test('a checkpoint says what the document said, whatever becomes of it', () => {
	const document = new RoomDocument()
	const said: { updates: () => readonly Uint8Array[]; notes: unknown }[] = []
	for (let round = 0; round < 40; round++) {
		document.change(7, (doc) => doc.getMap('notes').set(`key ${round % 9}`, 'x'.repeat(round * 300)))
		const notes = document.read((doc) => doc.getMap('notes').toJSON())
		said.push({ updates: document.checkpoint(), notes })
		if (round % 10 === 9) document.rest()
		if (round % 15 === 14) document.measure()
	}
	for (const { updates, notes } of said) {
		const then = new Y.Doc()
		for (const update of updates()) Y.applyUpdate(then, update)
		expect(then.getMap('notes').toJSON()).toEqual(notes)
	}
})
