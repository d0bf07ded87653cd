import { useMemo } from 'react'
import type * as Y from 'yjs'
import { pollsOf, readPoll } from '../../../shared/blocks/poll/index.ts'
import { RoundResults } from '../../rounds/results/RoundResults.tsx'
import { observed } from '../../sync/observed.ts'
import { useValue } from '../../sync/RoomContext.ts'
import { useTexts } from '../../texts/texts.ts'
import { projectorTexts } from './texts.ts'

/** What came of a ballot, once the house has laid it. */
export function ResultScene({ doc, round }: { doc: Y.Doc; round: string }) {
	const { noResult } = useTexts(projectorTexts)
	const result = useValue(
		useMemo(
			() =>
				observed(
					[pollsOf(doc)],
					() => true,
					() => readPoll(doc, round),
				),
			[doc, round],
		),
	)
	if (!result) return <p className="projector-quiet">{noResult}</p>
	return <RoundResults result={result} size="projector" />
}
