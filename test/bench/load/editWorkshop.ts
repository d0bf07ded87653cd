import * as Y from 'yjs'
import { change } from '../../../shared/lib/change.ts'
import { messageType, syncStep } from '../../../shared/protocol/wire.ts'
import { enter, type Workshop } from '../servers/product.ts'
import { readSaved } from './deliveries.ts'
import { syncMessage } from './messages.ts'
import { maskedFrame } from './socket.ts'
import { applySync } from './syncedDoc.ts'

/**
 * Joins a room of a workshop, makes each of the edits as one transaction, which is one frame, and waits until all are on
 * disk. The relay takes 256 KiB a second from one connection, and at most 1 MiB in a frame. It is the moderation that writes,
 * unless said otherwise: of anybody else so much at once is held until the moderation has looked.
 */
export async function editWorkshop(
	workshop: Workshop,
	edits: readonly ((doc: Y.Doc) => void)[],
	as: Parameters<Workshop['join']>[0] = { role: 'moderator' },
): Promise<void> {
	const doc = new Y.Doc()
	let writes = 0
	let saved = 0
	let isEdited = false
	let done = () => {}
	let failed = (_: Error) => {}
	const allSaved = new Promise<void>((resolve, reject) => {
		done = resolve
		failed = reject
	})
	const socket = await enter(
		await workshop.join(as),
		(bytes, from, to) => {
			applySync(doc, bytes.subarray(from, to))
			if (bytes[from] === messageType.sync && bytes[from + 1] === syncStep.stateVector) writes++
			saved = readSaved(bytes, from) ?? saved
			if (isEdited && saved === writes) done()
		},
		(code) => failed(new Error(`The relay hung up with ${code} while the workshop was edited`)),
	)
	doc.on('update', (update: Uint8Array) => {
		writes++
		socket.send(maskedFrame(syncMessage(syncStep.update, update)))
	})
	for (const edit of edits) change(doc, () => edit(doc))
	isEdited = true
	await allSaved
	socket.close()
}
