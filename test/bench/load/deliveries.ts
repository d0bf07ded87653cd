import * as Y from 'yjs'
import { messageType, syncStep } from '../../../shared/protocol/wire.ts'

/** An update holds edits of `client` with clocks from `from` (included) to `to` (excluded). */
export type OnEdits = (client: number, from: number, to: number) => void

/**
 * Tells which edits a message brings, by the head of its update: almost always exactly one, which takes no decoding.
 * A relay may also join several into one update.
 */
export function readEdits(bytes: Buffer, at: number, end: number, onEdits: OnEdits): void {
	if (bytes[at] !== messageType.sync || bytes[at + 1] !== syncStep.update) return
	position = at + 2
	readVarUint(bytes)
	const start = position
	const authors = readVarUint(bytes)
	if (authors === 0) return
	const structs = readVarUint(bytes)
	const client = readVarUint(bytes)
	const clock = readVarUint(bytes)
	if (authors === 1 && structs === 1) {
		onEdits(client, clock, clock + 1)
		return
	}
	const { from, to } = Y.parseUpdateMeta(bytes.subarray(start, end))
	for (const [author, first] of from) onEdits(author, first, to.get(author) ?? first)
}

/** The number n of `saved(n)`, or undefined for other messages. */
export function readSaved(bytes: Buffer, at: number): number | undefined {
	if (bytes[at] !== messageType.saved) return undefined
	position = at + 1
	return readVarUint(bytes)
}

// Outside the functions, because a decoder object for each of 50,000 messages a second is felt.
let position = 0

function readVarUint(bytes: Buffer): number {
	let value = 0
	let factor = 1
	for (;;) {
		const byte = bytes[position++] ?? 0
		value += (byte & 0x7f) * factor
		if (byte < 0x80) return value
		factor *= 128
	}
}
