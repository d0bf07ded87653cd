import { type ReactNode, useState } from 'react'
import { clockFace, type Timer, timeLeft } from '../../../shared/agenda/timer.ts'
import { nextScene } from '../../../shared/blocks/scenes/index.ts'
import type { Random } from '../../../shared/lib/random.ts'
import { phaseOf } from '../../../shared/playing/index.ts'
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
import { NextDeeds } from './NextDeeds.tsx'
import { PeopleNeeded } from './PeopleNeeded.tsx'
import { leavePlay } from './playHere.ts'
import { RoleCards } from './RoleCards.tsx'
import { SceneNow } from './SceneNow.tsx'
import { type Prepared, usePrepared } from './stations.ts'
import { conductTexts } from './texts.ts'
import { type Conducted, useConducted } from './useConducted.ts'
import { type Conducting, usePlayDeeds } from './usePlayDeeds.ts'
import { Way } from './Way.tsx'
import { WithoutPart } from './WithoutPart.tsx'
import './conduct.css'

/** What the agenda has around a play that one of its steps conducts. */
export interface AgendaAround {
	/** where in the agenda one is */
	readonly head: ReactNode
	/** what was noted for the step */
	readonly note: ReactNode
	/** to the steps beside it; `isMain`: there is nothing else to do, `isEnding`: the play is over then */
	readonly ways: (where: { isMain: boolean; isEnding: boolean }) => ReactNode
	/** whether this step gives the parts, or has the scenes played */
	readonly conducts: 'cast' | 'play'
}

/** A Planspiel in the middle of the console: its cast and role cards, then its scenes with what observers say of them. */
export function PlayPlace({
	play,
	random,
	agenda,
}: {
	play: string
	random: Random
	agenda?: AgendaAround | undefined
}) {
	const texts = useTexts(conductTexts)
	const { doc } = useStage()
	const prepared = usePrepared(play)
	const conducted = useConducted(play)
	const deeds = usePlayDeeds(play, random)
	const { running } = conducted
	const isPlaying = running !== undefined && agenda?.conducts !== 'cast'
	return (
		<section className="console-running play-conduct" aria-label={texts.label}>
			<header>
				<p className="ui-quiet">
					{agenda?.head ?? (!isPlaying && texts.label)}
					{agenda && isPlaying && ' · '}
					{isPlaying && <PlayTime timer={running.timer} />}
				</p>
				{!agenda && (
					<Button kind="link" size="small" onClick={() => leavePlay(doc)}>
						{texts.toStep}
					</Button>
				)}
				<h2>{prepared?.person ? texts.way(prepared.person) : texts.label}</h2>
			</header>
			{prepared &&
				(isPlaying ? (
					<Running {...{ prepared, conducted, deeds, agenda }} />
				) : (
					<Preparing {...{ prepared, conducted, deeds, agenda }} />
				))}
			{deeds.failure && <NotDone failure={deeds.failure} />}
			{agenda?.note}
		</section>
	)
}

interface Part extends Conducting {
	agenda: AgendaAround | undefined
}

/** Before the first scene: who plays whom, and the one thing to do with it next. */
function Preparing({ prepared, conducted, deeds, agenda }: Part) {
	const texts = useTexts(conductTexts)
	const { running, cast } = conducted
	const isShown = running !== undefined
	const begin = !isShown && (
		<div className="play-begin">
			<Button kind={cast.length > 0 ? 'main' : 'plain'} size="big" icon="play" onClick={deeds.begin}>
				{agenda ? texts.show : texts.begin}
			</Button>
			<span className="ui-quiet">{texts.beginHint}</span>
		</div>
	)
	return (
		<>
			{begin}
			{agenda?.ways({ isMain: isShown, isEnding: false })}
			<PeopleNeeded {...{ prepared, conducted }} />
			<WithoutPart {...{ prepared, conducted, deeds }} />
			<Cast {...{ prepared, conducted, deeds }} />
			<RoleCards prepared={prepared} />
		</>
	)
}

/** A play that runs. What comes next stands above all that grows: it is in sight on every screen. */
function Running({ prepared, conducted, deeds, agenda }: Part) {
	const texts = useTexts(conductTexts)
	const board = useNowOf(({ step }) => step?.board)
	const isThrough = isPlayedThrough(prepared, conducted)
	return (
		<>
			<AdviceWanted />
			{isThrough && agenda?.ways({ isMain: true, isEnding: true })}
			<NextDeeds {...{ prepared, conducted, deeds, board }} />
			<WithoutPart {...{ prepared, conducted, deeds }} />
			<Way {...{ prepared, conducted, deeds, board }} />
			<SceneNow {...{ prepared, conducted, deeds, board }} />
			<Folded title={texts.cast.title}>
				<Cast {...{ prepared, conducted, deeds }} />
				<RoleCards prepared={prepared} />
			</Folded>
			{!isThrough && agenda?.ways({ isMain: false, isEnding: true })}
			{!agenda && (
				<p className="play-end">
					<Button icon="stop" onClick={deeds.end}>
						{texts.end}
					</Button>
				</p>
			)}
		</>
	)
}

/** Whether the last scene is over, and nothing of it lies face down: then the game ends next. */
function isPlayedThrough({ play }: Prepared, { scene, rounds }: Conducted): boolean {
	const phase = phaseOf(scene)
	if (phase === 'scene' || phase === 'before' || nextScene(play, scene?.id)) return false
	return !play.scenes.some(({ round }) => {
		const left = round === undefined ? undefined : rounds[round]
		return left?.state === 'open' && left.contributions > 0
	})
}

/** What is looked at now and then while a scene is played. */
function Folded({ title, children }: { title: string; children: ReactNode }) {
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
