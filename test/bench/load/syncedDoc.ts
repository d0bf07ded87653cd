import * as decoding from 'lib0/decoding'
import * as Y from 'yjs'
import { messageType, syncStep } from '../../../shared/protocol/wire.ts'

/** Applies what a sync message brings; others are passed over. */
export function applySync(doc: Y.Doc, message: Uint8Array): void {
	const decoder = decoding.createDecoder(message)
	if (decoding.readVarUint(decoder) !== messageType.sync) return
	if (decoding.readVarUint(decoder) === syncStep.stateVector) return
	Y.applyUpdate(doc, decoding.readVarUint8Array(decoder))
}
