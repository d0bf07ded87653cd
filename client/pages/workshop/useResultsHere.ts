import { useContext, useEffect, useMemo, useState } from 'react'
import * as Y from 'yjs'
import { keepPoll, pollsOf } from '../../../shared/blocks/poll/index.ts'
import { systemClock } from '../../../shared/lib/clock.ts'
import { keepSame } from '../../../shared/lib/keepSame.ts'
import type { RoundResult } from '../../../shared/rounds/index.ts'
import { useStage } from '../../agenda/stage.ts'
import { calmly, derived } from '../../sync/derived.ts'
import { allOf } from '../../sync/parts.ts'
import { ResultsContext, type ResultsRoom } from '../../sync/ResultsContext.ts'
import { createValue, type Value } from '../../sync/value.ts'
import type { BoardHere } from './useBoardsHere.ts'

/** In milliseconds: what changes within it is asked about at once. */
const pause = 300
/** In milliseconds: so long after a failure it is asked again. */
const again = 15_000

/**
 * What counts as counted on the board that is shown. On the board of a small group that is also what the server has counted for
 * this group: it lies in a document in which members write too, so the server is asked what of it is its own whenever results
 * change there. Until it has answered nothing is known; while it cannot be reached, only the room `results` counts.
 */
export function useResultsHere(board: BoardHere | undefined): ResultsRoom | undefined {
	const ofAll = useContext(ResultsContext)
	const group = board?.apart?.group === undefined ? undefined : board.apart.room.doc
	const told = useTold(board?.id, group)
	const joined = useMemo(() => (ofAll && group ? withTold(ofAll.doc, told ?? []) : undefined), [ofAll, group, told])
	useEffect(() => joined?.follow(), [joined])
	const isTold = told !== undefined
	return useMemo(
		() => (ofAll && joined ? { doc: joined.doc, ready: isTold ? ofAll.ready : never, isApart: true } : ofAll),
		[ofAll, joined, isTold],
	)
}

/** What the server vouches for on a board of a group; undefined until it is known. */
function useTold(board: string | undefined, group: Y.Doc | undefined): readonly RoundResult[] | undefined {
	const { server, token } = useStage()
	const [told, tell] = useState<{ of: Y.Doc; board: string; results: readonly RoundResult[] }>()
	useEffect(() => {
		if (!group || board === undefined) return
		let asked = 0
		let cancel = () => {}
		const hear = (answered?: readonly RoundResult[]) =>
			tell((before) => {
				const known = before?.of === group && before.board === board ? before.results : undefined
				return { of: group, board, results: keepSame(known, answered ?? known ?? []) }
			})
		const ask = async () => {
			const turn = ++asked
			cancel()
			const answer = await server.outline(token(), board)
			// Later changes have been asked about since.
			if (turn !== asked) return
			hear(answer.ok ? answer.value.results.filter(({ unverified }) => !unverified) : undefined)
			if (!answer.ok) cancel = systemClock.after(again, () => void ask())
		}
		let changes = 0
		const stop = derived([allOf(pollsOf(group))], () => ++changes, { pace: calmly(pause) }).subscribe(() => void ask())
		void ask()
		return () => {
			asked = -1
			cancel()
			stop()
		}
	}, [board, group, server, token])
	return told?.of === group && told?.board === board ? told?.results : undefined
}

/** A document of this page alone: what the room `results` holds, as long as `follow` is not ended, and `told`. */
function withTold(results: Y.Doc, told: readonly RoundResult[]) {
	const doc = new Y.Doc()
	const take = () => Y.applyUpdate(doc, Y.encodeStateAsUpdate(results, Y.encodeStateVector(doc)))
	take()
	for (const result of told) keepPoll(doc, result)
	return {
		doc,
		follow() {
			take()
			results.on('update', take)
			return () => results.off('update', take)
		},
	}
}

/** Of a group of which the server has not told anything yet. */
const never: Value<boolean> = createValue(false)
