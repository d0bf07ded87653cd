import type { Now } from '../../shared/agenda/index.ts'
import { readNowJson } from '../../shared/agenda/now.ts'
import { messageType } from '../../shared/protocol/wire.ts'

/*
 * What the relay tells phones. This file and all it imports do without yjs and its decoders: a phone page has little room.
 */

/** What a message of the socket says the room is doing; undefined for every other message, and for nonsense. */
export function readNowMessage(message: Uint8Array): Now | undefined {
	const type = readVarUint(message, 0)
	const length = type.value === messageType.now ? readVarUint(message, type.end) : undefined
	if (!length || length.end + length.value !== message.length) return undefined
	return parseNow(new TextDecoder().decode(message.subarray(length.end)))
}

export const parseNow = (json: string): Now | undefined => readNowJson(asJson(json))

function asJson(text: string): unknown {
	try {
		return JSON.parse(text)
	} catch {
		return undefined
	}
}

/** A number in groups of seven bits, the lowest first. What ends too early is read as far as it goes. */
function readVarUint(from: Uint8Array, start: number): { value: number; end: number } {
	let value = 0
	let factor = 1
	for (let at = start; at < from.length; at++) {
		const byte = from[at] ?? 0
		value += (byte & 127) * factor
		if (byte < 128) return { value, end: at + 1 }
		factor *= 128
	}
	return { value, end: from.length }
}
