import type * as Y from 'yjs'
import type { ShownResult } from '../../../shared/blocks/poll/index.ts'
import { RoundResults } from '../../rounds/results/RoundResults.tsx'
import { usePoll } from '../../rounds/results/usePoll.ts'
import { useTexts } from '../../texts/texts.ts'
import { useLines } from '../../ui/useLines.ts'
import { mostLines } from './cardColumns.ts'
import { projectorTexts } from './texts.ts'

/** What came of a ballot, once the house has laid it. */
export function ResultScene({ doc, round }: { doc: Y.Doc; round: string }) {
	const { noResult } = useTexts(projectorTexts)
	const result = usePoll(doc, round)
	return result ? <Result result={result} /> : <p className="projector-quiet">{noResult}</p>
}

/** As much of it as has room: long proposals and many reasons leave less to the rest, which is counted. */
function Result({ result }: { result: ShownResult }) {
	const [place, lines] = useLines<HTMLDivElement>(result, mostLines)
	return (
		<div className="projector-result" ref={place}>
			<RoundResults result={result} size="projector" lines={lines} />
		</div>
	)
}
