import * as decoding from 'lib0/decoding'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { RoomDocument } from '../../../server/relay/document/roomDocument.ts'
import { type LargeDocuments, largeDocuments, nextTurn } from '../../../server/worker/largeDocuments.ts'
import { workerHere } from '../../../server/worker/worker.ts'
import { messageType, syncStep } from '../../../shared/protocol/wire.ts'
import { unframed } from '../../helpers/fakeSocket.ts'

const large = largeDocuments(workerHere, 'muehlenrade', nextTurn)

/** A document as the log holds it. */
function stored(doc: Y.Doc) {
	const snapshot = { seq: 1, time: 1, owners: new Map(), state: Y.encodeStateAsUpdateV2(doc) }
	return RoomDocument.open({ snapshot, tail: [], dropped: [], fellBack: false }, large)
}

test('a document that was opened knows what it has, and asks nobody for it again', async () => {
	const doc = new Y.Doc()
	doc.getMap('notes').set('card', 1)
	const opened = await stored(doc)
	expect(opened.stateVector()).toEqual(Y.encodeStateVector(doc))
	opened.rest()
	expect(opened.clockOf(doc.clientID)).toBe(1)
	expect(opened.clockOf(7)).toBe(0)
	expect(Y.encodeStateAsUpdate(doc, opened.stateVector())).toEqual(Uint8Array.of(0, 0))
})

test('a checkpoint says what the document said, whatever becomes of it', () => {
	const document = new RoomDocument(large)
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

test('[WIRE5] the SyncStep2 that calls a document complete comes after the last change of it', () => {
	const document = new RoomDocument(large)
	document.change(7, (doc) => doc.getMap('notes').set('first', 'Willkommen'))
	document.measure()
	document.change(7, (doc) => doc.getMap('notes').set('last', 'Beteiligtenanalyse'))
	const arrived = new Y.Doc()
	const answers: unknown[] = []
	for (const message of unframed(Buffer.concat(document.answer(undefined)))) {
		const decoder = decoding.createDecoder(message)
		expect(decoding.readVarUint(decoder)).toBe(messageType.sync)
		const step = decoding.readVarUint(decoder)
		Y.applyUpdate(arrived, decoding.readVarUint8Array(decoder))
		if (step === syncStep.missing) answers.push(arrived.getMap('notes').toJSON())
	}
	expect(answers).toEqual([{ first: 'Willkommen', last: 'Beteiligtenanalyse' }])
})

/** A board of so many notes by three people, as the log holds it. */
function largeBoard() {
	const doc = new Y.Doc()
	for (const person of [1, 2, 3]) {
		doc.clientID = person
		for (let i = 0; i < 8_000; i++) doc.getMap('notes').set(`note ${i % 4_000} of ${person}`, { text: `Karte ${i}` })
	}
	doc.getText('minutes').insert(0, 'Wir beginnen.')
	return doc
}

test('[WORK3] a large document opens, rests, wakes and is encoded by jobs, and says the same all the time', async () => {
	const jobs: string[] = []
	const noted: LargeDocuments = {
		...large,
		open(encoded) {
			jobs.push('open')
			return large.open(encoded)
		},
		encode(encoded) {
			jobs.push('encode')
			return large.encode(encoded)
		},
	}
	const doc = largeBoard()
	const snapshot = { seq: 1, time: 1, owners: new Map(), structs: 24_000, state: Y.encodeStateAsUpdateV2(doc) }
	const document = await RoomDocument.open({ snapshot, tail: [], dropped: [], fellBack: false }, noted)
	const said = () => document.read((now) => now.getMap('notes').toJSON())
	expect(jobs).toEqual(['open'])
	expect(document.isLarge).toBe(true)
	expect(said()).toEqual(doc.getMap('notes').toJSON())
	expect(document.awake()).toBeUndefined()

	document.change(9, (now) => now.getMap('notes').set('late', { text: 'Nachtrag' }))
	Y.applyUpdate(doc, document.since(new Map([[9, 0]])))
	document.rest()
	// Its bytes and clocks are there without it.
	expect(document.clockOf(9)).toBe(1)
	expect(document.stateVector()).toEqual(Y.encodeStateVector(doc))
	expect(document.answer(Y.encodeStateVector(doc)).length).toBe(3)
	expect(document.isLive).toBe(false)
	await document.awake()
	expect(jobs).toEqual(['open', 'open'])
	expect(said()).toEqual(doc.getMap('notes').toJSON())

	const before = document.size
	await document.measure()
	expect(jobs.at(-1)).toBe('encode')
	expect(document.size).toBeLessThanOrEqual(before)
	expect(document.measure()).toBeUndefined()
	const restored = new Y.Doc()
	Y.applyUpdateV2(restored, await document.encodeForLog())
	expect(restored.getMap('notes').toJSON()).toEqual(doc.getMap('notes').toJSON())
})

test('[WORK3] what is written while a large document is encoded elsewhere is not lost', async () => {
	let finish = (_: unknown) => {}
	const finished = new Promise((resolve) => {
		finish = resolve
	})
	const held: LargeDocuments = {
		...large,
		async encode(encoded) {
			const answer = await large.encode(encoded)
			await finished
			return answer
		},
	}
	const snapshot = { seq: 1, time: 1, owners: new Map(), state: Y.encodeStateAsUpdateV2(largeBoard()) }
	const document = await RoomDocument.open({ snapshot, tail: [], dropped: [], fellBack: false }, held)
	document.change(9, (now) => now.getMap('notes').set('first', 1))
	const measured = document.measure()
	document.change(9, (now) => now.getMap('notes').set('second', 2))
	finish(undefined)
	await measured
	const then = new Y.Doc()
	for (const update of document.checkpoint()()) Y.applyUpdate(then, update)
	expect(then.getMap('notes').get('first')).toBe(1)
	expect(then.getMap('notes').get('second')).toBe(2)
	expect(document.checkpoint()().length).toBe(2)
})
