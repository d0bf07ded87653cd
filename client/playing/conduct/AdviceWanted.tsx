import { clockFace } from '../../../shared/agenda/timer.ts'
import { adviceIn, answerAdvice, castOf, endAdvice, listCast, playingOf } from '../../../shared/playing/index.ts'
import { useStage } from '../../agenda/stage.ts'
import { useServerNow } from '../../agenda/useServerNow.ts'
import { derived } from '../../sync/derived.ts'
import { allOf, perDocument } from '../../sync/parts.ts'
import { useValue } from '../../sync/RoomContext.ts'
import { useTexts } from '../../texts/texts.ts'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { conductTexts } from './texts.ts'

const adviceWantedIn = perDocument((stage) =>
	derived([playingOf(stage), castOf(stage)].map(allOf), () => adviceIn(stage, listCast(stage))),
)

/** Who of those who play asks for advice, who waits longest first; said aloud when somebody comes to ask. */
export function AdviceWanted() {
	const { advice: texts } = useTexts(conductTexts)
	const { doc } = useStage()
	const asking = useValue(adviceWantedIn(doc))
	const now = useServerNow(1_000)
	return (
		<>
			<p className="ui-hidden-text" role="status">
				{asking
					.filter(({ isComing }) => !isComing)
					.map(({ name, as }) => texts.asks(name, as))
					.join(' ')}
			</p>
			{asking.map(({ part, name, as, at, isComing }) => (
				<div key={part} className="play-wanted" data-coming={isComing || undefined}>
					<Icon name="raiseHand" />
					<p>
						<b>{texts.asks(name, as)}</b>
						<span className="ui-caption">
							{[name && as, isComing ? texts.coming : texts.since(clockFace(now - at))].filter(Boolean).join(' · ')}
						</span>
					</p>
					{isComing ? (
						<Button aria-label={texts.overOf(name || as)} onClick={() => endAdvice(doc, part)}>
							{texts.over}
						</Button>
					) : (
						<Button aria-label={texts.callOf(name || as)} onClick={() => answerAdvice(doc, part)}>
							{texts.call}
						</Button>
					)}
				</div>
			))}
		</>
	)
}
