import { useMemo } from 'react'
import type * as Y from 'yjs'
import { findResult, pollsOf, type ShownResult } from '../../../shared/blocks/poll/index.ts'
import { derived } from '../../sync/derived.ts'
import { entryOf } from '../../sync/parts.ts'
import { useResults } from '../../sync/ResultsContext.ts'
import { useValue } from '../../sync/RoomContext.ts'

/**
 * What came of a ballot, as the server counted it, or without that as the plenum says; undefined if it is not there, and
 * until it is known what was counted.
 */
export function usePoll(plenum: Y.Doc, id: string): ShownResult | undefined {
	const { doc: results, isReady } = useResults()
	const found = useValue(
		useMemo(() => {
			const polls = [plenum, ...(results ? [results] : [])].map((doc) => entryOf(pollsOf(doc), id))
			return derived(polls, () => findResult(plenum, results, id))
		}, [plenum, results, id]),
	)
	return isReady ? found : undefined
}
