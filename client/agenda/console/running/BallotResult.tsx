import { RoundResults } from '../../../rounds/results/RoundResults.tsx'
import { usePoll } from '../../../rounds/results/usePoll.ts'
import { useRoom } from '../../../sync/RoomContext.ts'
import { useTexts } from '../../../texts/texts.ts'
import { runningTexts } from './texts.ts'

/** What came of a ballot, as soon as it lies on its board. */
export function BallotResult({ round }: { round: string }) {
	const texts = useTexts(runningTexts)
	const { doc } = useRoom()
	const result = usePoll(doc, round)
	if (!result) return null
	return (
		<section className="console-result">
			<h3>{texts.result}</h3>
			<RoundResults result={result} />
		</section>
	)
}
