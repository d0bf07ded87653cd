import { useEffect, useMemo } from 'react'
import type * as Y from 'yjs'
import { readAllRecords, readRecord, recordsOf } from '../../../shared/board/records.ts'
import { derived, promptly } from '../../sync/derived.ts'
import { allButLetters } from '../../sync/parts.ts'
import { useRoom, useValue } from '../../sync/RoomContext.ts'
import type { Value } from '../../sync/value.ts'
import { useGivenDots } from '../cards/useGivenDots.ts'
import { useBoardWriter } from '../protection/useBoardWriter.ts'
import { type BoardList, readList } from './readList.ts'
import { mineIn, rightsOver } from './rights.ts'

/** Milliseconds between two readings while others drag things about. */
const gap = 250

/**
 * What `read` finds among the records of a document, watched: one's own changes show at once, others' after a moment at
 * most. Letters that are typed into a text are not asked for.
 */
export const watchList = <T>(doc: Y.Doc, read: () => T): Value<T> =>
	derived([allButLetters(recordsOf(doc))], read, { pace: promptly(gap) })

/** What lies on a board, with what this person may do; `own` is the shape of the block that has a view of its own. */
export function useList(board: string, own?: string): BoardList {
	const { doc, history, mayWrite } = useRoom()
	const writer = useBoardWriter()
	const writing = useMemo(() => ({ writer, mayWrite, mine: mineIn(doc) }), [doc, writer, mayWrite])
	useEffect(
		() =>
			history.spare((map, id) => {
				const record = map === 'records' ? readRecord(doc, id) : undefined
				return record?.typeName === 'shape' && !rightsOver(readAllRecords(doc), writing).mayTouch(record)
			}),
		[doc, history, writing],
	)
	const given = useGivenDots()
	return useValue(
		useMemo(
			() => watchList(doc, () => readList(doc, board, { writing, own, given })),
			[doc, board, writing, own, given],
		),
	)
}
