import * as Y from 'yjs'
import { boardsOf } from '../../../shared/board/boards.ts'
import type { BoardRecord } from '../../../shared/board/record.ts'
import { readAllRecords, writeNewRecord } from '../../../shared/board/records.ts'
import { messageType, syncStep } from '../../../shared/protocol/wire.ts'
import { until } from '../../helpers/runningServer.ts'
import type { Workshop } from '../servers/product.ts'
import { enter } from '../servers/product.ts'
import { readSaved } from './deliveries.ts'
import { syncMessage } from './messages.ts'
import { manyNotes } from './notes.ts'
import { maskedFrame } from './socket.ts'
import { applySync } from './syncedDoc.ts'

/** Notes written with one frame: some 60 KB, well below the limit of a frame. */
const notesPerFrame = 100

/**
 * Puts `count` notes onto the first board of a workshop and waits until all are on disk. The relay takes 256 KiB a
 * second from one connection, so 10,000 notes take a while.
 */
export async function fillBoard(workshop: Workshop, count: number): Promise<void> {
	const doc = new Y.Doc()
	let writes = 0
	let saved = 0
	let done = () => {}
	let failed = (_: Error) => {}
	const allSaved = new Promise<void>((resolve, reject) => {
		done = resolve
		failed = reject
	})
	const socket = await enter(
		await workshop.join(),
		(bytes, from, to) => {
			applySync(doc, bytes.subarray(from, to))
			if (bytes[from] === messageType.sync && bytes[from + 1] === syncStep.stateVector) writes++
			saved = readSaved(bytes, from) ?? saved
			if (saved === writes) done()
		},
		(code) => failed(new Error(`The relay hung up with ${code} while the board was filled`)),
	)
	const [board] = boardsOf(doc)
	if (!board) throw new Error('the workshop has no board')
	doc.on('update', (update: Uint8Array) => {
		writes++
		socket.send(maskedFrame(syncMessage(syncStep.update, update)))
	})
	const notes = manyNotes(count, board.id)
	while (notes.length > 0) {
		const some = notes.splice(0, notesPerFrame)
		doc.transact(() => {
			for (const note of some) writeNewRecord(doc, note)
		})
	}
	await allSaved
	socket.close()
}

/** All records of a workshop's boards, as somebody who joins gets them. */
export async function readBoard(workshop: Workshop): Promise<BoardRecord[]> {
	const doc = new Y.Doc()
	const socket = await enter(
		await workshop.join(),
		(bytes, from, to) => applySync(doc, bytes.subarray(from, to)),
		() => {},
	)
	await until(() => readAllRecords(doc).size > 0)
	socket.close()
	return [...readAllRecords(doc).values()]
}
