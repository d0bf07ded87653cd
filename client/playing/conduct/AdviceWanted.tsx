import { useState } from 'react'
import type { Advice } from '../../../shared/agenda/nowPlaying.ts'
import { clockFace } from '../../../shared/agenda/timer.ts'
import {
	adviceIn,
	advisersFor,
	answerAdvice,
	type CastMember,
	castOf,
	endAdvice,
	listCast,
	playingOf,
} from '../../../shared/playing/index.ts'
import { useStage } from '../../agenda/stage.ts'
import { useServerNow } from '../../agenda/useServerNow.ts'
import { derived } from '../../sync/derived.ts'
import { allOf, perDocument } from '../../sync/parts.ts'
import { useValue } from '../../sync/RoomContext.ts'
import { useTexts } from '../../texts/texts.ts'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { conductTexts } from './texts.ts'

interface Wanted extends Advice {
	/** who can be called, the likeliest first */
	readonly advisers: readonly CastMember[]
}

const adviceWantedIn = perDocument((stage) =>
	derived<readonly Wanted[]>([playingOf(stage), castOf(stage)].map(allOf), () =>
		adviceIn(stage, listCast(stage)).map((asked) => ({ ...asked, advisers: advisersFor(stage, asked.part) })),
	),
)

/** Who of those who play asks for advice, who waits longest first, and who comes; said aloud when somebody comes to ask. */
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
			{asking.map((wanted) => {
				const { part, name, as, at, isComing, adviser } = wanted
				const coming = adviser ? texts.adviser(adviser.name, adviser.as) : ''
				const how = isComing ? texts.coming(coming) : texts.since(clockFace(now - at))
				return (
					<div key={part} className="play-wanted" data-coming={isComing || undefined}>
						<Icon name="raiseHand" />
						<p>
							<b>{texts.asks(name, as)}</b>
							<span className="ui-caption">{[name && as, how].filter(Boolean).join(' · ')}</span>
						</p>
						{isComing ? (
							<Button aria-label={texts.overOf(name || as)} onClick={() => endAdvice(doc, part)}>
								{texts.over}
							</Button>
						) : (
							<Call wanted={wanted} onCall={(chosen) => answerAdvice(doc, part, chosen)} />
						)}
					</div>
				)
			})}
		</>
	)
}

/** Calls one of the advisers, by name: the likeliest one, unless another is chosen. */
function Call({
	wanted: { name, as, advisers },
	onCall,
}: {
	wanted: Wanted
	onCall: (adviser: string | undefined) => void
}) {
	const { advice: texts } = useTexts(conductTexts)
	const [chosen, choose] = useState<string>()
	const adviser = advisers.find(({ participant }) => participant === chosen) ?? advisers[0]
	const called = ({ name: whose, as: what, organisation }: CastMember) => texts.adviser(whose, what || organisation)
	if (!adviser) {
		return (
			<>
				<p>{texts.nobodyAdvises}</p>
				<Button onClick={() => onCall(undefined)}>{texts.somebodyComes}</Button>
			</>
		)
	}
	return (
		<>
			{advisers.length > 1 && (
				<select
					className="ui-input"
					aria-label={texts.who(name || as)}
					value={adviser.participant}
					onChange={({ currentTarget }) => choose(currentTarget.value)}
				>
					{advisers.map((each) => (
						<option key={each.participant} value={each.participant}>
							{called(each)}
						</option>
					))}
				</select>
			)}
			<Button icon="announce" onClick={() => onCall(adviser.participant)}>
				{texts.call(called(adviser))}
			</Button>
		</>
	)
}
