import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { Refusal } from '../../../shared/protocol/refusals.ts'
import { messageType, syncStep } from '../../../shared/protocol/wire.ts'

/*
 * Outgoing messages are built together with their WebSocket header (RFC 6455 section 5.2: final, binary, unmasked,
 * uncompressed) in one piece of memory, so that the same bytes can be written to every socket.
 */

export const updateFrame = (update: Uint8Array) => framed([messageType.sync, syncStep.update], update)

export const missingFrame = (update: Uint8Array) => framed([messageType.sync, syncStep.missing], update)

export const stateVectorFrame = (vector: Uint8Array) => framed([messageType.sync, syncStep.stateVector], vector)

/** `entries` as y-protocols encodes an awareness update: their number, then each one's id, clock and JSON. */
export const awarenessFrame = (entries: Uint8Array) => framed([messageType.awareness], entries)

/** What phones are told of the room `stage`. */
export const nowFrame = (json: string) => framed([messageType.now], Buffer.from(json))

/** In the auth format of y-protocols, so that the stock provider shows the reason. */
export const deniedFrame = (reason: string) => framed([messageType.denied, 0], Buffer.from(reason))

export const savedFrame = (count: number) => numbers(messageType.saved, [count])

export const troubleFrame = (on: boolean) => numbers(messageType.trouble, [on ? 1 : 0])

/** Whether what this person writes is held until the moderation has looked. */
export const brakedFrame = (on: boolean) => numbers(messageType.braked, [on ? 1 : 0])

/** This person may write again, but what was held is not wanted. */
export const discardedFrame = () => numbers(messageType.braked, [2])

/** How often the document was set back. */
export const epochFrame = (epoch: number) => numbers(messageType.epoch, [epoch])

/** Edits of these Yjs clients from these clocks on are to be handed in anew. */
export const reissueFrame = (edits: ReadonlyMap<number, number>) =>
	numbers(messageType.reissue, [edits.size, ...[...edits].flat()])

function numbers(type: number, values: readonly number[]): Buffer {
	return withHeader(varUints([type, ...values]))
}

/** A frame of some leading numbers and one byte array preceded by its length. */
function framed(lead: readonly number[], body: Uint8Array): Buffer {
	return withHeader(varUints([...lead, body.length]), body)
}

const varUints = (values: readonly number[]) =>
	encoding.encode((encoder) => {
		for (const value of values) encoding.writeVarUint(encoder, value)
	})

/** The frame of a payload in two pieces. */
function withHeader(head: Uint8Array, body: Uint8Array = nothing): Buffer {
	const frame = emptyFrame(head.length + body.length)
	frame.set(head, frame.length - body.length - head.length)
	frame.set(body, frame.length - body.length)
	return frame
}

const nothing = new Uint8Array()

/** Room for header and payload, the header filled in; the payload is the last `length` bytes. */
function emptyFrame(length: number): Buffer {
	const finalBinary = 0x82
	if (length < 126) {
		const frame = Buffer.allocUnsafe(2 + length)
		frame[0] = finalBinary
		frame[1] = length
		return frame
	}
	if (length < 65_536) {
		const frame = Buffer.allocUnsafe(4 + length)
		frame[0] = finalBinary
		frame[1] = 126
		frame.writeUInt16BE(length, 2)
		return frame
	}
	const frame = Buffer.allocUnsafe(10 + length)
	frame[0] = finalBinary
	frame[1] = 127
	frame.writeUInt16BE(0, 2)
	frame.writeUIntBE(length, 4, 6)
	return frame
}

/** One message of a client, without WebSocket header. */
export type Incoming =
	| { is: 'stateVector'; vector: Uint8Array }
	| { is: 'missing' | 'update'; update: Uint8Array }
	| { is: 'awareness'; entries: Uint8Array }
	| { is: 'queryAwareness' }

/** Reads one message; throws `malformed` on anything that is not exactly one of them. The bytes are views, not copies. */
export function readMessage(message: Uint8Array): Incoming {
	const decoder = decoding.createDecoder(message)
	const incoming = reading(() => readBody(decoder))
	if (decoding.hasContent(decoder)) throw new Refusal('malformed', 'bytes after the end of the message')
	return incoming
}

function readBody(decoder: decoding.Decoder): Incoming {
	const type = decoding.readVarUint(decoder)
	switch (type) {
		case messageType.sync:
			return readSync(decoder)
		case messageType.awareness:
			return { is: 'awareness', entries: decoding.readVarUint8Array(decoder) }
		case messageType.queryAwareness:
			return { is: 'queryAwareness' }
		default:
			throw new Refusal('malformed', `message type ${type}`)
	}
}

function readSync(decoder: decoding.Decoder): Incoming {
	const step = decoding.readVarUint(decoder)
	const body = decoding.readVarUint8Array(decoder)
	switch (step) {
		case syncStep.stateVector:
			return { is: 'stateVector', vector: body }
		case syncStep.missing:
			return { is: 'missing', update: body }
		case syncStep.update:
			return { is: 'update', update: body }
		default:
			throw new Refusal('malformed', `sync step ${step}`)
	}
}

/** Runs a decoder over hostile bytes: whatever it throws becomes `malformed`. */
export function reading<Result>(decode: () => Result): Result {
	try {
		return decode()
	} catch (reason) {
		if (reason instanceof Refusal) throw reason
		throw new Refusal('malformed', reason instanceof Error ? reason.message : String(reason))
	}
}

/** True for frames that may change the document, judged by the first two bytes. */
export const isWrite = (message: Uint8Array) => message[0] === messageType.sync && message[1] !== syncStep.stateVector
