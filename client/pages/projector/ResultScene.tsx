import type * as Y from 'yjs'
import { usePoll } from '../../blocks/poll/observe.ts'
import { RoundResults } from '../../rounds/results/RoundResults.tsx'
import { useTexts } from '../../texts/texts.ts'
import { projectorTexts } from './texts.ts'

/** What came of a ballot, once the house has laid it. */
export function ResultScene({ doc, round }: { doc: Y.Doc; round: string }) {
	const { noResult } = useTexts(projectorTexts)
	const result = usePoll(doc, round)
	if (!result) return <p className="projector-quiet">{noResult}</p>
	return <RoundResults result={result} size="projector" />
}
