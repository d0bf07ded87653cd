import { type ReactNode, Suspense, useEffect } from 'react'
import { can } from '../../../shared/links/roles.ts'
import type { isAnonymous } from '../../agenda/discreetPresence.ts'
import { MandateLine } from '../../agenda/MandateLine.tsx'
import { useNow } from '../../agenda/now.ts'
import { PauseLines } from '../../agenda/PauseLines.tsx'
import { StepClock, TimeLine } from '../../agenda/StepClock.tsx'
import { useStage } from '../../agenda/stage.ts'
import { wallQuestion } from '../../agenda/wallQuestion.ts'
import { useLedView } from '../../attention/ledView.ts'
import { useValue } from '../../sync/RoomContext.ts'
import { useTexts } from '../../texts/texts.ts'
import { Icon } from '../../ui/icon.tsx'
import { latePage } from '../latePage.ts'
import type { WorkshopRooms } from '../rooms/useRooms.ts'
import { Collecting } from './Collecting.tsx'
import { JoinSide } from './JoinSide.tsx'
import { Outline } from './Outline.tsx'
import { PageScene } from './PageScene.tsx'
import { ResultScene } from './ResultScene.tsx'
import { sceneOf } from './scene.ts'
import { projectorTexts } from './texts.ts'
import { useWakeLock } from './useWakeLock.ts'
import { WallFoot } from './WallFoot.tsx'
import './projector.css'
import './lists.css'

const loadGroups = () => import('./GroupsScene.tsx')
const GroupsScene = latePage(() => loadGroups().then((module) => module.GroupsScene))
const PresentingScene = latePage(() => loadGroups().then((module) => module.PresentingScene))
const PresentingTitle = latePage(() => loadGroups().then((module) => module.PresentingTitle))
const PresentingOrder = latePage(() => loadGroups().then((module) => module.PresentingOrder))
const loadPlaying = () => import('../../playing/wall/PlayingScene.tsx')
const PlayingScene = latePage(() => loadPlaying().then((module) => module.PlayingScene))
const PlayingTitle = latePage(() => loadPlaying().then((module) => module.PlayingTitle))
const PlayingClock = latePage(() => loadPlaying().then((module) => module.PlayingClock))
const RehearsalSign = latePage(() => import('../../rehearsal/RehearsalSign.tsx').then((module) => module.RehearsalSign))
const ReadingScene = latePage(() => import('./ReadingScene.tsx').then((module) => module.ReadingScene))
const AreasScene = latePage(() => import('./AreasScene.tsx').then((module) => module.AreasScene))
const BoardScene = latePage(() => import('./BoardScene.tsx').then((module) => module.BoardScene))

/** The wall, whatever the room is doing. It asks for nothing and answers nothing; the last picture stays. */
export function Projector({
	title: founded,
	rooms,
	link,
}: {
	/** until the workshop is renamed */
	title: string
	rooms: WorkshopRooms
	/** address of the participants' link, if this device knows it */
	link?: string | undefined
}) {
	const texts = useTexts(projectorTexts)
	const now = useNow()
	const { step, title = founded } = now
	const participants = useParticipants()
	const isReady = useValue(rooms.plenum.ready)
	const { doc } = rooms.plenum
	const scene = sceneOf(now, useValue(useLedView()))
	useWakeLock()
	useEffect(() => {
		const before = document.title
		document.title = texts.title(title)
		return () => {
			document.title = before
		}
	}, [texts, title])

	const content = (): ReactNode => {
		switch (scene.is) {
			case 'arrival':
				return (
					<div className="projector-arrival">
						<JoinSide link={link} side={360} />
					</div>
				)
			case 'question':
				return step?.conducts ? <p className="projector-quiet">{texts.conducted[step.conducts]}</p> : null
			case 'pause':
				return <PauseLines className="projector-pause" />
			case 'collecting':
				return <Collecting round={scene.round} ready={now.ready} participants={participants} />
			case 'cards':
				return <Outline doc={doc} board={scene.round.board} round={scene.round} showNames={!promisesNoNames(now)} />
			case 'result':
				return <ResultScene doc={doc} round={scene.round} />
			case 'board':
				return <BoardScene key={scene.board} rooms={rooms} board={scene.board} part={scene.part} />
			case 'areas':
				return <AreasScene doc={doc} board={scene.board} areas={scene.areas} />
			case 'page':
				return <PageScene doc={doc} page={scene.page} />
			case 'reading':
				return <ReadingScene doc={doc} reading={scene.reading} />
			case 'groups':
				return <GroupsScene sitting={scene.sitting} />
			case 'playing':
				return <PlayingScene playing={scene.playing} plenum={doc} />
			case 'presenting':
				return <PresentingScene rooms={rooms} room={scene.room} question={question} />
		}
	}
	const isRead = now.round?.state === 'revealed'
	const isLast = step !== undefined && step.number === step.of
	// Whoever comes late joins as long as something is asked.
	const hasSide =
		scene.is === 'presenting' ||
		scene.is === 'playing' ||
		(scene.is !== 'arrival' &&
			scene.is !== 'reading' &&
			scene.is !== 'areas' &&
			(!isLast || now.round?.state === 'open'))
	const question = scene.is === 'reading' ? scene.reading.title || texts.reading.untitled : wallQuestion(now) || title
	return (
		<div className="projector" data-scene={scene.is} data-side={hasSide || undefined}>
			<header>
				<div className="projector-question">
					{scene.is === 'reading' ? (
						<p>{texts.reading.by(scene.reading.by)}</p>
					) : scene.is === 'presenting' ? (
						<Suspense>
							<p>
								<PresentingTitle sitting={scene.sitting} />
							</p>
						</Suspense>
					) : now.playing ? (
						<Suspense>
							<p>
								<PlayingTitle playing={now.playing} plenum={doc} isRead={isRead} />
							</p>
						</Suspense>
					) : (
						step &&
						step.of > 0 && (
							<p>
								{texts.stepOf(step.number, step.of)}
								{step.question && step.title && step.title !== question && ` · ${step.title}`}
							</p>
						)
					)}
					<MandateLine className="projector-mandate" isBrief={scene.is !== 'arrival'} />
					<h1 data-length={lengthOf(question)}>{question}</h1>
				</div>
				{now.playing && now.timer.is !== 'off' ? (
					<div className="projector-clock">
						<Suspense>
							<p>
								<PlayingClock playing={now.playing} isRead={isRead} />
							</p>
						</Suspense>
						<StepClock size="projector" />
					</div>
				) : (
					<StepClock size="projector" />
				)}
				<TimeLine className="projector-time" />
			</header>
			<div className="projector-said">
				{now.rehearsal !== undefined && (
					<Suspense>
						<RehearsalSign />
					</Suspense>
				)}
				{now.announcement !== undefined && (
					<p className="projector-announcement" role="status">
						<Icon name="announce" size={24} /> {now.announcement}
					</p>
				)}
			</div>
			<main>{isReady ? <Suspense>{content()}</Suspense> : <p className="projector-quiet">{texts.loading}</p>}</main>
			{hasSide && (
				<aside>
					{scene.is === 'presenting' ? (
						<Suspense>
							<PresentingOrder sitting={scene.sitting} />
						</Suspense>
					) : (
						<JoinSide link={link} side={184} />
					)}
				</aside>
			)}
			<WallFoot title={question === title ? undefined : title} rooms={rooms} />
		</div>
	)
}

/** Whether this step has promised that nobody is named, also once its cards are shown. */
const promisesNoNames = (now: Parameters<typeof isAnonymous>[0]): boolean =>
	now.round?.settings.attribution === 'anonymous'

/** Those who can be "fertig": everybody with a device of their own who takes part. */
function useParticipants(): number {
	const people = useValue(useStage().people)
	return people.filter(({ role }) => role !== 'moderator' && can(role, { do: 'contribute' })).length
}

/** Questions are short; the long ones still have to be read. */
function lengthOf(question: string): 'short' | 'long' | 'longest' {
	if (question.length <= 36) return 'short'
	return question.length <= 100 ? 'long' : 'longest'
}
