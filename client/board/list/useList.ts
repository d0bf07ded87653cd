import { useEffect, useMemo } from 'react'
import { readAllRecords, readRecord } from '../../../shared/board/records.ts'
import { useRoom, useValue } from '../../sync/RoomContext.ts'
import { useGivenDots } from '../cards/useGivenDots.ts'
import { useBoardWriter } from '../protection/useBoardWriter.ts'
import { type BoardList, readList } from './readList.ts'
import { mineIn, rightsOver } from './rights.ts'
import { watchList } from './watchList.ts'

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
