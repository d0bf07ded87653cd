import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { syncStep } from '../../shared/protocol/wire.ts'
import { createAuthor } from '../bench/load/author.ts'
import { readEdits } from '../bench/load/deliveries.ts'
import { createFrameReader } from '../bench/load/frameReader.ts'
import { createHistogram } from '../bench/load/histogram.ts'
import { syncMessage } from '../bench/load/messages.ts'
import { manyNotes } from '../bench/load/notes.ts'

/** A measuring device that counts wrongly is worse than none. */
describe('the benchmark', () => {
	test('finds every message, however the network cuts the stream', () => {
		const messages = [0, 1, 125, 126, 70_000, 3].map((length) => Buffer.alloc(length, length))
		const stream = Buffer.concat(messages.map(unmasked))
		for (const cut of [1, 2, 3, 7, 126, 65_536, stream.length]) {
			const found: Buffer[] = []
			const read = createFrameReader((_, bytes, from, to) => found.push(Buffer.from(bytes.subarray(from, to))))
			for (let at = 0; at < stream.length; at += cut) read(stream.subarray(at, at + cut))
			expect(found.map(({ length }) => length)).toEqual(messages.map(({ length }) => length))
			expect(Buffer.concat(found).equals(Buffer.concat(messages))).toBe(true)
		}
	})

	test('knows each edit of an author again, alone or joined with others', () => {
		const author = createAuthor(1)
		const doc = new Y.Doc()
		Y.applyUpdate(doc, updateIn(author.introduction))
		const clocks: number[] = []
		const updates: Uint8Array[] = []
		for (let i = 0; i < 12; i++) {
			const { clock, frame } = author.edit()
			clocks.push(clock)
			updates.push(updateIn(frame))
			Y.applyUpdate(doc, updateIn(frame))
		}
		expect(Y.getState(doc.store, author.client), 'a relay refuses gaps').toBe((clocks.at(-1) ?? 0) + 1)

		const seen: number[] = []
		for (const update of updates) seen.push(...clocksIn(update, author.client))
		expect(seen).toEqual(clocks)
		expect(clocksIn(Y.mergeUpdates(updates), author.client)).toEqual(clocks)
	})

	test('counts durations to a tenth of a millisecond', () => {
		const histogram = createHistogram()
		for (let ms = 1; ms <= 100; ms++) histogram.add(ms)
		expect(histogram.quantile(0.95)).toBe(95)
		expect(histogram.within(20)).toBe(20)
		histogram.add(1e9)
		expect(histogram.count).toBe(101)
	})

	test('fills boards with as many different notes as asked for', () => {
		const notes = manyNotes(1000, 'page:one')
		expect(new Set(notes.map(({ id }) => id)).size).toBe(1000)
		expect(new Set(notes.map(({ index }) => index)).size).toBe(1000)
	})
})

function unmasked(message: Buffer): Buffer {
	const { length } = message
	if (length < 126) return Buffer.concat([Buffer.of(0x82, length), message])
	const head = Buffer.alloc(length < 65_536 ? 4 : 10)
	head[0] = 0x82
	head[1] = length < 65_536 ? 126 : 127
	if (length < 65_536) head.writeUInt16BE(length, 2)
	else head.writeBigUInt64BE(BigInt(length), 2)
	return Buffer.concat([head, message])
}

/** The update in a frame that a client sent. */
function updateIn(frame: Buffer): Uint8Array {
	const short = (frame[1] ?? 0) & 0x7f
	const head = short < 126 ? 2 : 4
	const mask = frame.subarray(head, head + 4)
	const message = frame.subarray(head + 4).map((byte, i) => byte ^ (mask[i & 3] ?? 0))
	const size = message[2] ?? 0
	return Uint8Array.from(message.subarray(size < 0x80 ? 3 : 4))
}

function clocksIn(update: Uint8Array, author: number): number[] {
	const message = Buffer.from(syncMessage(syncStep.update, update))
	const found: number[] = []
	readEdits(message, 0, message.length, (client, from, to) => {
		expect(client).toBe(author)
		for (let clock = from; clock < to; clock++) found.push(clock)
	})
	return found
}
