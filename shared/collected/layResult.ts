import type * as Y from 'yjs'
import { keepPoll, newPollProps, pollShapeType, pollSize, readPoll } from '../blocks/poll/index.ts'
import { keysAbove, writeNewShape } from '../board/cards/index.ts'
import { type BoardRecord, isObject, type JsonObject } from '../board/record.ts'
import { readAllRecords, readRecord, writeChange } from '../board/records.ts'
import { change } from '../lib/change.ts'
import type { RoundResult } from '../rounds/index.ts'
import type { CollectedRound } from './areas.ts'
import { freeSpot, takenOn } from './ground.ts'
import { boardFor, pollShape } from './laid.ts'

/**
 * Lays what came of a ballot onto the round's board, and writes the dots something got onto it if it lies on a board. What
 * was laid once stays as it is, wherever people have moved it.
 */
export function layResult(plenum: Y.Doc, round: CollectedRound, result: RoundResult): void {
	if (readPoll(plenum, round.id)) return
	change(plenum, () => {
		keepPoll(plenum, { ...result, id: round.id })
		const kept = readPoll(plenum, round.id)
		if (!kept) return
		const board = boardFor(plenum, { id: round.id, board: round.board, name: round.about })
		const records = readAllRecords(plenum)
		const size = pollSize(kept)
		const [index] = keysAbove(records, board, 1)
		const place = freeSpot(takenOn(plenum, records, board), size)
		const props = { ...newPollProps(round.id, size) }
		writeNewShape(plenum, { id: pollShape(round.id), type: pollShapeType, parentId: board, index, place, props })
		if (kept.kind === 'dots') for (const { id, dots } of kept.options) writeDots(plenum, id, dots)
	})
}

/** Things that got none lose the dots of an earlier ballot. */
function writeDots(plenum: Y.Doc, id: string, dots: number) {
	const shape = readRecord(plenum, id)
	if (shape?.typeName !== 'shape') return
	const { dots: _before, ...rest }: JsonObject = isObject(shape.meta) ? shape.meta : {}
	const after: BoardRecord = { ...shape, meta: dots > 0 ? { ...rest, dots } : rest }
	writeChange(plenum, shape, after)
}
