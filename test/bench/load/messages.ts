import * as encoding from 'lib0/encoding'
import { messageType, syncStep } from '../../../shared/protocol/wire.ts'

/** `netzwerkstatt`'s sync messages as a stock y-websocket client sends them. */
export function syncMessage(step: (typeof syncStep)[keyof typeof syncStep], payload: Uint8Array): Uint8Array {
	const encoder = encoding.createEncoder()
	encoding.writeVarUint(encoder, messageType.sync)
	encoding.writeVarUint(encoder, step)
	encoding.writeVarUint8Array(encoder, payload)
	return encoding.toUint8Array(encoder)
}

/** The question of somebody who has nothing yet. */
export const askForEverything = syncMessage(syncStep.stateVector, Uint8Array.of(0))

/** The answer of somebody who has nothing to add. */
export const nothingToAdd = syncMessage(syncStep.missing, Uint8Array.of(0, 0))

/** Where a person is on a board, as y-protocols' awareness carries it; `clock` rises with every message of a client. */
export function cursorMessage(client: number, clock: number, x: number, y: number, board = 'page:bench'): Uint8Array {
	const states = encoding.createEncoder()
	encoding.writeVarUint(states, 1)
	encoding.writeVarUint(states, client)
	encoding.writeVarUint(states, clock)
	encoding.writeVarString(states, JSON.stringify({ c: [x, y], p: board }))
	const encoder = encoding.createEncoder()
	encoding.writeVarUint(encoder, messageType.awareness)
	encoding.writeVarUint8Array(encoder, encoding.toUint8Array(states))
	return encoding.toUint8Array(encoder)
}
