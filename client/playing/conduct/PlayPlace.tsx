import { useState } from 'react'
import { clockFace, type Timer, timeLeft } from '../../../shared/agenda/timer.ts'
import type { Random } from '../../../shared/lib/random.ts'
import { useNowOf } from '../../agenda/now.ts'
import { useStage } from '../../agenda/stage.ts'
import { useServerNow } from '../../agenda/useServerNow.ts'
import type { Failure } from '../../api/failure.ts'
import { useRefusalSentences } from '../../texts/refusals.ts'
import { useTexts } from '../../texts/texts.ts'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { AdviceWanted } from './AdviceWanted.tsx'
import { Cast } from './Cast.tsx'
import { leavePlay } from './playHere.ts'
import { RoleCards } from './RoleCards.tsx'
import { SceneNow } from './SceneNow.tsx'
import { type Prepared, usePrepared } from './stations.ts'
import { conductTexts } from './texts.ts'
import { type Conducted, useConducted } from './useConducted.ts'
import { type PlayDeeds, usePlayDeeds } from './usePlayDeeds.ts'
import { Way } from './Way.tsx'
import './conduct.css'

/** A Planspiel in the middle of the console: its cast and role cards, then its scenes with what observers say of them. */
export function PlayPlace({ play, random }: { play: string; random: Random }) {
	const texts = useTexts(conductTexts)
	const { doc } = useStage()
	const prepared = usePrepared(play)
	const conducted = useConducted(play)
	const deeds = usePlayDeeds(play, random)
	const { running } = conducted
	return (
		<section className="console-running play-conduct" aria-label={texts.label}>
			<header>
				<p className="ui-quiet">{running ? <PlayTime timer={running.timer} /> : texts.label}</p>
				<Button kind="link" size="small" onClick={() => leavePlay(doc)}>
					{texts.toStep}
				</Button>
				<h2>{prepared?.person ? texts.way(prepared.person) : texts.label}</h2>
			</header>
			{prepared &&
				(running ? <Running {...{ prepared, conducted, deeds }} /> : <Preparing {...{ prepared, conducted, deeds }} />)}
			{deeds.failure && <NotDone failure={deeds.failure} />}
		</section>
	)
}

interface Part {
	prepared: Prepared
	conducted: Conducted
	deeds: PlayDeeds
}

function Preparing({ prepared, conducted, deeds }: Part) {
	const texts = useTexts(conductTexts)
	return (
		<>
			<div className="play-begin">
				<Button kind="main" size="big" icon="play" onClick={deeds.begin}>
					{texts.begin}
				</Button>
				<span className="ui-quiet">{texts.beginHint}</span>
			</div>
			<Cast {...{ prepared, conducted, deeds }} />
			<RoleCards prepared={prepared} />
		</>
	)
}

function Running({ prepared, conducted, deeds }: Part) {
	const texts = useTexts(conductTexts)
	const board = useNowOf(({ step }) => step?.board)
	return (
		<>
			<AdviceWanted />
			<Way {...{ prepared, conducted, deeds, board }} />
			<SceneNow {...{ prepared, conducted, deeds, board }} />
			<Folded title={texts.cast.title}>
				<Cast {...{ prepared, conducted, deeds }} />
				<RoleCards prepared={prepared} />
			</Folded>
			<p className="play-end">
				<Button icon="stop" onClick={deeds.end}>
					{texts.end}
				</Button>
			</p>
		</>
	)
}

/** What is looked at now and then while a scene is played. */
function Folded({ title, children }: { title: string; children: React.ReactNode }) {
	const [isOpen, open] = useState(false)
	return (
		<details className="play-folded" open={isOpen} onToggle={({ currentTarget }) => open(currentTarget.open)}>
			<summary>{title}</summary>
			{isOpen && children}
		</details>
	)
}

function PlayTime({ timer }: { timer: Timer }) {
	const texts = useTexts(conductTexts)
	const now = useServerNow(1_000)
	if (timer.is === 'off') return texts.label
	return texts.playTime(clockFace(timeLeft(timer, now)), clockFace(timer.total))
}

function NotDone({ failure }: { failure: Failure }) {
	const { happened, safe, todo } = useRefusalSentences(failure)
	return (
		<Notice tone="bad" title={happened}>
			{safe} {todo}
		</Notice>
	)
}
