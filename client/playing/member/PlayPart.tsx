import { useState } from 'react'
import type { NowPlaying, OwnPart } from '../../../shared/agenda/nowPlaying.ts'
import { readingNow } from '../../../shared/agenda/reading.ts'
import { useNow } from '../../agenda/now.ts'
import type { Failure } from '../../api/failure.ts'
import type { Server } from '../../api/server.ts'
import { useRefusalSentences } from '../../texts/refusals.ts'
import { useTexts } from '../../texts/texts.ts'
import { Button } from '../../ui/Button.tsx'
import { Icon, type IconName } from '../../ui/icon.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { AdviceAsked, AdviceCalls } from './Advice.tsx'
import { FeedbackForm } from './FeedbackForm.tsx'
import { RoleCard } from './RoleCard.tsx'
import { playMemberTexts } from './texts.ts'
import './member.css'

/** What a person asks the server for in a Planspiel. */
export type PlayServer = Pick<Server, 'roleCard' | 'askAdvice' | 'giveAdvice' | 'observe'>

/**
 * A person's part in the Planspiel that runs, in one glance: what they are in it, which scene is played, what is asked of them
 * now; the private side of their role card; the way to the advisers, or to who asks for advice. Nothing while nothing is played.
 */
export function PlayPart({
	server,
	token,
	takesPart,
	composer,
}: {
	server: PlayServer
	token: () => string
	/** whether this person may play at all */
	takesPart: boolean
	/** id of the form in which an observer writes; absent: that stands elsewhere on the page */
	composer?: string
}) {
	const texts = useTexts(playMemberTexts)
	const now = useNow()
	const { playing, step, round, participants } = now
	if (!playing) return null
	const { own, scene, phase } = playing
	// The case is read before it is played.
	const isRead = phase === 'before' && readingNow(now) !== undefined
	const isAsked = takesPart && step?.phone === 'contribute'
	const isReadOut = phase === 'feedback' && own?.group === 'observing' && round?.state === 'revealed'
	return (
		<section className="play-part" aria-label={texts.label}>
			<div className="play-band" data-on={own?.isOn || undefined}>
				<Icon name={signOf(own)} size={24} />
				<div>
					<Heading own={own} takesPart={takesPart} />
					<p aria-live="polite">
						{isReadOut
							? texts.asked.readOut
							: own && isRead
								? texts.asked.read
								: askedOf(playing, takesPart, texts.asked)}
					</p>
				</div>
			</div>
			{scene && !(own?.group === 'observing' && phase === 'feedback') && (
				<p className="play-scene">
					<b>{texts.scene(scene.number, scene.place)}</b>
					{scene.text && <span>{scene.text}</span>}
					{scene.players.length > 0 && <span className="ui-quiet">{texts.with(scene.players)}</span>}
				</p>
			)}
			{!scene && playing.title && <p className="play-scene">{texts.story(playing.title)}</p>}
			{own?.group === 'advising' && <AdviceCalls calls={playing.advice} server={server} token={token} />}
			{own?.card !== undefined && <RoleCard key={own.part} own={own} since={own.card} server={server} token={token} />}
			{own?.group === 'acting' && (phase === 'scene' || own.advice) && (
				<AdviceAsked own={own} server={server} token={token} />
			)}
			{!own && takesPart && playing.canObserve && <WatchNow server={server} token={token} />}
			{isAsked && composer !== undefined && round?.settings.kind === 'cards' && (
				<>
					<h1>{texts.noticed}</h1>
					<FeedbackForm
						key={round.id}
						round={round}
						settings={round.settings}
						people={participants}
						formId={composer}
					/>
				</>
			)}
		</section>
	)
}

function Heading({ own, takesPart }: { own: OwnPart | undefined; takesPart: boolean }) {
	const texts = useTexts(playMemberTexts)
	if (!own) return <h2>{takesPart ? texts.nobody : texts.reads}</h2>
	if (own.group === 'observing') return <h2>{texts.observes}</h2>
	if (own.group === 'advising') return <h2>{own.as ? texts.advisesFor(own.as) : texts.advises}</h2>
	return (
		<h2>
			<small>{texts.plays}</small> {own.as}
		</h2>
	)
}

/** One sentence: what this person is to do at this moment. */
function askedOf(
	{ own, phase, scene, canObserve }: NowPlaying,
	takesPart: boolean,
	asked: (typeof playMemberTexts)['de']['asked'],
): string {
	const number = scene?.number ?? 0
	if (!own && !takesPart) return asked.reads
	if (!own) return canObserve ? asked.late : asked.lateOnly
	switch (phase) {
		case 'before':
			return own.card === undefined ? asked.before : `${asked.before} ${asked.readCard}`
		case 'scene':
			if (own.group === 'observing') return asked.watch
			if (own.group === 'advising') return asked.advise
			if (!own.isOn) return asked.off
			return own.isPerson ? asked.onPerson : asked.on
		case 'feedback':
			return own.group === 'observing' ? asked.write(number) : asked.wait(number)
		case 'between':
			return asked.between(number)
	}
}

function signOf(own: OwnPart | undefined): IconName {
	if (!own || own.group === 'observing') return 'eye'
	return own.group === 'advising' ? 'question' : 'person'
}

function WatchNow({ server, token }: { server: PlayServer; token: () => string }) {
	const texts = useTexts(playMemberTexts)
	const [isAsking, ask] = useState(false)
	const [failure, refuse] = useState<Failure>()
	const watch = async () => {
		ask(true)
		const answer = await server.observe(token())
		ask(false)
		refuse(answer.ok ? undefined : answer.failure)
	}
	return (
		<>
			<Button kind="main" size="big" icon="eye" wide disabled={isAsking} onClick={() => void watch()}>
				{texts.watchNow}
			</Button>
			{failure && <NotDone failure={failure} />}
		</>
	)
}

/** That the server did not take something, and what helps. */
export function NotDone({ failure }: { failure: Failure }) {
	const { happened, todo } = useRefusalSentences(failure)
	return (
		<Notice tone="bad" title={happened}>
			{todo}
		</Notice>
	)
}
