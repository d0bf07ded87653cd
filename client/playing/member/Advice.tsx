import { useState } from 'react'
import type { Advice, OwnPart, Player } from '../../../shared/agenda/nowPlaying.ts'
import type { Failure } from '../../api/failure.ts'
import { useTexts } from '../../texts/texts.ts'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { NotDone, type PlayServer } from './PlayPart.tsx'
import { playMemberTexts } from './texts.ts'

interface Means {
	server: PlayServer
	token: () => string
}

/** Asks the advisers, and says whether somebody comes. */
export function AdviceAsked({
	own: { advice: state, adviser },
	server,
	token,
}: Means & { own: Pick<OwnPart, 'advice' | 'adviser'> }) {
	const { advice: texts } = useTexts(playMemberTexts)
	const called = useCalled()
	const [failure, refuse] = useState<Failure>()
	const ask = async (asks: boolean) => {
		const answer = await server.askAdvice(token(), asks)
		refuse(answer.ok ? undefined : answer.failure)
	}
	return (
		<>
			{state === undefined ? (
				<Button wide size="big" icon="question" onClick={() => void ask(true)}>
					{texts.ask}
				</Button>
			) : (
				<div className="play-call">
					<Icon name="raiseHand" />
					<p role="status">{state === 'coming' ? texts.coming(called(adviser)) : texts.asked}</p>
					<Button size="small" onClick={() => void ask(false)}>
						{texts.over}
					</Button>
				</div>
			)}
			{failure && <NotDone failure={failure} />}
		</>
	)
}

/** Who asks for advice, for those who give it; said aloud when somebody comes to ask. */
export function AdviceCalls({ calls, server, token }: Means & { calls: readonly Advice[] }) {
	const { advice: texts } = useTexts(playMemberTexts)
	const called = useCalled()
	return (
		<div role="status">
			{calls.map(({ part, name, as, isComing, adviser }) => (
				<div key={part} className="play-call" data-coming={isComing || undefined}>
					<Icon name="raiseHand" />
					<p>{texts.asks(name, as)}</p>
					{isComing ? (
						<span className="ui-quiet">{texts.isComing(called(adviser))}</span>
					) : (
						<Button size="small" onClick={() => void server.giveAdvice(token(), part)}>
							{texts.come}
						</Button>
					)}
				</div>
			))}
		</div>
	)
}

/** Says who comes; '' as long as that is not known. */
function useCalled(): (adviser: Player | undefined) => string {
	const { advice: texts } = useTexts(playMemberTexts)
	return (adviser) => (adviser ? texts.adviser(adviser.name, adviser.as) : '')
}
