import * as encoding from 'lib0/encoding'
import { expect, test } from 'vitest'
import * as ws from 'ws'
import {
	awarenessFrame,
	deniedFrame,
	missingFrame,
	savedFrame,
	stateVectorFrame,
	troubleFrame,
	updateFrame,
} from '../../../server/relay/wire/frames.ts'
import { messageType, syncStep } from '../../../shared/protocol/wire.ts'

/** What ws itself frames with; its type declarations leave it out. */
const { Sender } = ws as unknown as { Sender: { frame(data: Buffer, options: object): Buffer[] } }

/** The same message written by the libraries that clients read it with. */
function byTheBook(write: (encoder: encoding.Encoder) => void): Buffer {
	const message = Buffer.from(encoding.encode(write))
	const options = { fin: true, opcode: 2, mask: false, readOnly: false, rsv1: false }
	return Buffer.concat(Sender.frame(message, options))
}

const sizes = [
	0, 1, 100, 119, 120, 121, 122, 123, 124, 125, 126, 127, 128, 16_383, 16_384, 65_529, 65_530, 65_535, 65_536, 70_000,
]

test.each(sizes)('[WIRE4] frames with a body of %i bytes are what RFC 6455 and y-protocols ask for', (size) => {
	const body = Uint8Array.from({ length: size }, (_, i) => i % 256)
	const sync = (step: number) =>
		byTheBook((encoder) => {
			encoding.writeVarUint(encoder, messageType.sync)
			encoding.writeVarUint(encoder, step)
			encoding.writeVarUint8Array(encoder, body)
		})
	expect(updateFrame(body).equals(sync(syncStep.update))).toBe(true)
	expect(missingFrame(body).equals(sync(syncStep.missing))).toBe(true)
	expect(stateVectorFrame(body).equals(sync(syncStep.stateVector))).toBe(true)
	const awareness = byTheBook((encoder) => {
		encoding.writeVarUint(encoder, messageType.awareness)
		encoding.writeVarUint8Array(encoder, body)
	})
	expect(awarenessFrame(body).equals(awareness)).toBe(true)
})

test.each([0, 1, 127, 128, 16_384, 2 ** 31, 2 ** 32, 2 ** 40])('[WIRE4] saved(%i) is a varint', (count) => {
	const expected = byTheBook((encoder) => {
		encoding.writeVarUint(encoder, messageType.saved)
		encoding.writeVarUint(encoder, count)
	})
	expect(savedFrame(count).equals(expected)).toBe(true)
})

test('[WIRE4] trouble and denied are what their readers expect', () => {
	expect([...troubleFrame(true)]).toEqual([0x82, 2, messageType.trouble, 1])
	expect([...troubleFrame(false)]).toEqual([0x82, 2, messageType.trouble, 0])
	const denied = byTheBook((encoder) => {
		encoding.writeVarUint(encoder, messageType.denied)
		encoding.writeVarUint(encoder, 0)
		encoding.writeVarString(encoder, 'notAllowed')
	})
	expect(deniedFrame('notAllowed').equals(denied)).toBe(true)
})
