import type { ReactNode } from 'react'
import { bindingCall } from '../../shared/agenda/index.ts'
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

interface FollowingProps {
	workshop: string
	/** how presence names the place that is shown */
	place?: string | undefined
	here: string
	/** whether the person came here by the address of the place */
	isSought?: boolean
	/** what the moderation can do once it has called everybody */
	onceFetched?: ReactNode
	/** what else there is to say of where people look */
	children?: ReactNode
}

/**
 * Takes this device where the room goes, see `useCalls`; with a line over the board: where people were brought, or where
 * they are asked to go since they were writing.
 */
export function Following({ workshop, place, here, isSought = false, onceFetched, children }: FollowingProps) {
	const { go } = useNavigation()
	const { offered, isFetched, accept, stay } = useCalls(workshop, { here, place, console, isSought }, go)
	const { calls: texts, untitled } = useTexts(agendaTexts)
	const now = useNow()
	const { step } = now
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
				isFetched &&
				// That they stay there is said instead, and goes on.
				!bindingCall(now) && (
					<div className="call">
						<p>{mayModerate ? texts.fetchedByUs : texts.fetched}</p>
						{mayModerate && onceFetched}
					</div>
				)
			)}
			{children}
		</div>
	)
}
