import { useNavigation } from '../navigation/navigation.ts'
import { useTexts } from '../texts/texts.ts'
import { Button } from '../ui/Button.tsx'
import { useNow } from './now.ts'
import { useStage } from './stage.ts'
import { agendaTexts } from './texts.ts'
import { useCalls } from './useCalls.ts'
import './stepBar.css'

/** The moderation's own place, which nobody is taken away from. */
const console = 'agenda'

/**
 * Takes this device where the room goes, see `useCalls`; with a line over the board: where people were brought, or where
 * they are asked to go since they were writing.
 */
export function Following({ workshop, here }: { workshop: string; here: string }) {
	const { go } = useNavigation()
	const { offered, isFetched, accept, stay } = useCalls(workshop, here, go, { console })
	const { calls: texts, untitled } = useTexts(agendaTexts)
	const { step } = useNow()
	const { mayModerate } = useStage()
	const isSummons = offered?.why === 'summons'
	return (
		<div role="status" className="calls">
			{offered ? (
				<div className="call">
					<p>{isSummons ? texts.summons : texts.step(step?.title || step?.question || untitled)}</p>
					<Button kind="main" onClick={accept}>
						{isSummons ? texts.goSummons : texts.goStep}
					</Button>
					<Button kind="bare" onClick={stay}>
						{texts.stay}
					</Button>
				</div>
			) : (
				isFetched && (
					<div className="call">
						<p>{mayModerate ? texts.fetchedByUs : texts.fetched}</p>
					</div>
				)
			)}
		</div>
	)
}
