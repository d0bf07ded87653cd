import { useMemo } from 'react'
import type * as Y from 'yjs'
import { pollsOf, readPoll } from '../../../shared/blocks/poll/index.ts'
import type { RoundResult } from '../../../shared/rounds/index.ts'
import { observed } from '../../sync/observed.ts'
import { useValue } from '../../sync/RoomContext.ts'

/** What came of a ballot; undefined if it is not there, for instance after an undo. */
export function usePoll(doc: Y.Doc, id: string): RoundResult | undefined {
	return useValue(
		useMemo(
			() =>
				observed(
					[pollsOf(doc)],
					(event) => event.keys.has(id),
					() => readPoll(doc, id),
				),
			[doc, id],
		),
	)
}
