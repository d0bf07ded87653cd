import * as Y from 'yjs'
import { boardsOf } from '../../../shared/board/boards.ts'
import type { BoardRecord } from '../../../shared/board/record.ts'
import { readAllRecords, writeNewRecord } from '../../../shared/board/records.ts'
import { until } from '../../helpers/runningServer.ts'
import { enter, type Workshop } from '../servers/product.ts'
import { editWorkshop } from './editWorkshop.ts'
import { manyNotes } from './notes.ts'
import { applySync } from './syncedDoc.ts'

/** Notes written with one frame: some 60 KB, well below the limit of a frame. */
const notesPerFrame = 100

/** Puts `count` notes onto the first board of a workshop and waits until all are on disk. */
export async function fillBoard(workshop: Workshop, count: number): Promise<void> {
	const frames = Array.from({ length: Math.ceil(count / notesPerFrame) }, (_, frame) => frame * notesPerFrame)
	await editWorkshop(
		workshop,
		frames.map((first) => (doc) => {
			const [board] = boardsOf(doc)
			if (!board) throw new Error('the workshop has no board')
			for (const note of manyNotes(count, board.id).slice(first, first + notesPerFrame)) writeNewRecord(doc, note)
		}),
	)
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
