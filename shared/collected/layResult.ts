import type * as Y from 'yjs'
import { dotsGiven, newPollProps, pollShapeType, pollSize } from '../blocks/poll/index.ts'
import { keysAbove, placeOf, type Records, writeNewShape } from '../board/cards/index.ts'
import { type BoardRecord, isObject, type JsonObject } from '../board/record.ts'
import { readAllRecords, readRecord, writeChange } from '../board/records.ts'
import { command } from '../lib/command.ts'
import type { RoundResult } from '../rounds/index.ts'
import type { CollectedRound } from './areas.ts'
import { freeSpot, takenOn } from './ground.ts'
import { boardFor, pollShape } from './laid.ts'

/**
 * Lays the sheet of a result onto the round's board; the result itself stands elsewhere. A sheet that lies there stays
 * wherever people have moved it; one that was removed, or altered so that it no longer shows the result, is laid anew. What
 * lies on a board and got dots in the last of `all` ballots about it shows them.
 */
export const layResult = command(
	'plenum',
	(plenum: Y.Doc, round: CollectedRound, result: RoundResult, all: readonly RoundResult[] = [result]): void => {
		const records = readAllRecords(plenum)
		if (!showsResult(records, round.id)) laySheet(plenum, round, pollSize(result))
		const given = dotsGiven(all)
		if (result.kind === 'dots') for (const { id } of result.options) writeDots(plenum, id, given.get(id) ?? 0)
	},
)

function laySheet(plenum: Y.Doc, round: CollectedRound, size: ReturnType<typeof pollSize>): void {
	const board = boardFor(plenum, { id: round.id, board: round.board, name: round.about })
	const id = pollShape(round.id)
	const records = new Map([...readAllRecords(plenum)].filter(([each]) => each !== id))
	const [index] = keysAbove(records, board, 1)
	const place = freeSpot(takenOn(plenum, records, board), size)
	const props = { ...newPollProps(round.id, size) }
	writeNewShape(plenum, { id, type: pollShapeType, parentId: board, index, place, props })
}

/** How far from the middle of a board something still counts as lying on it, and how large it may be, in board units. */
const farthest = 100_000
/** Frames and groups lie in each other; circles happen in damaged documents. */
const deepest = 20

/** Whether the sheet of a round lies on a board where people can find it. */
function showsResult(records: Records, round: string): boolean {
	const sheet = records.get(pollShape(round))
	const props = isObject(sheet?.props) ? sheet.props : {}
	if (sheet?.typeName !== 'shape' || sheet.type !== pollShapeType || props.pollId !== round) return false
	const { x, y } = placeOf(sheet)
	const isNear = Math.abs(x) <= farthest && Math.abs(y) <= farthest
	const isSized = [props.w, props.h].every((side) => typeof side === 'number' && side >= 1 && side <= farthest)
	const isVisible = typeof sheet.opacity !== 'number' || sheet.opacity >= 0.2
	return isNear && isSized && isVisible && liesOnBoard(records, sheet)
}

function liesOnBoard(records: Records, shape: BoardRecord): boolean {
	let parent = records.get(String(shape.parentId))
	for (let depth = 0; depth < deepest && parent?.typeName === 'shape'; depth++) {
		parent = records.get(String(parent.parentId))
	}
	return parent?.typeName === 'page'
}

/** Things that got none lose the dots of an earlier ballot. */
function writeDots(plenum: Y.Doc, id: string, dots: number) {
	const shape = readRecord(plenum, id)
	if (shape?.typeName !== 'shape') return
	const { dots: _before, ...rest }: JsonObject = isObject(shape.meta) ? shape.meta : {}
	const after: BoardRecord = { ...shape, meta: dots > 0 ? { ...rest, dots } : rest }
	writeChange(plenum, shape, after)
}
