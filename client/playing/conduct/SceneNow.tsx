import { clockFace, timeLeft } from '../../../shared/agenda/timer.ts'
import { sceneText } from '../../../shared/blocks/scenes/index.ts'
import { phaseOf, playersIn, type RunningScene } from '../../../shared/playing/index.ts'
import { textFields } from '../../../shared/text/fields.ts'
import { useServerNow } from '../../agenda/useServerNow.ts'
import { SceneNote } from '../../blocks/scenes/SceneNote.tsx'
import { useRoom } from '../../sync/RoomContext.ts'
import { useTexts } from '../../texts/texts.ts'
import { Button } from '../../ui/Button.tsx'
import { SharedField } from '../../writing/SharedField.tsx'
import { SceneFeedback } from './SceneFeedback.tsx'
import { nextScene, type Prepared, placeOf } from './stations.ts'
import { conductTexts } from './texts.ts'
import type { Conducted } from './useConducted.ts'
import type { PlayDeeds } from './usePlayDeeds.ts'

interface SceneProps {
	prepared: Prepared
	conducted: Conducted
	deeds: PlayDeeds
	board: string | undefined
}

/** The scene that runs: who plays, what happens, its clock, and the one thing to do next. */
export function SceneNow(props: SceneProps) {
	const { prepared, conducted, deeds } = props
	const texts = useTexts(conductTexts)
	const { scene, cast, rounds } = conducted
	const round = scene && rounds[scene.round]
	// What observers have written is read out before anything else.
	const isHidden = phaseOf(scene) === 'feedback' && round?.state === 'open' && round.contributions > 0
	return (
		<>
			<section className="play-now" aria-label={scene ? texts.scene(scene.number) : texts.stations}>
				{scene && (
					<>
						<div className="play-now-head">
							<ul>
								{playersIn(cast, scene).map(({ participant, name, as }) => (
									<li key={participant}>
										<b>{as}</b>
										<span className="ui-caption">{name ? texts.playedBy(name) : ''}</span>
									</li>
								))}
								{!playersIn(cast, scene).some(({ role }) => role === scene.actor) && (
									<li>
										<b>{scene.place || texts.openPlace}</b>
										<span className="ui-caption">{texts.nobody}</span>
									</li>
								)}
							</ul>
							<SceneClock scene={scene} />
						</div>
						<SceneWords play={prepared.play.id} scene={scene} onLeave={deeds.restate} />
					</>
				)}
				{!isHidden && <NextDeed {...props} />}
			</section>
			{scene && <SceneFeedback {...props} scene={scene} />}
			{isHidden && <NextDeed {...props} />}
		</>
	)
}

function SceneClock({ scene: { timer, over, number } }: { scene: RunningScene }) {
	const texts = useTexts(conductTexts)
	const now = useServerNow(1_000)
	const left = timeLeft(timer, now)
	const isOff = timer.is === 'off'
	return (
		<p className="play-clock" role="timer">
			<b>{isOff ? texts.noClock : left <= 0 ? texts.over : clockFace(left)}</b>
			<span className="ui-caption">
				{over !== undefined
					? texts.clockOfFeedback
					: isOff
						? texts.scene(number)
						: texts.clock(number, Math.round(timer.total / 60_000))}
			</span>
		</p>
	)
}

/** What happens, which everybody sees, and what the moderation keeps in mind, which nobody else does. */
function SceneWords({
	play,
	scene: { id, number },
	onLeave,
}: {
	play: string
	scene: RunningScene
	onLeave: () => void
}) {
	const texts = useTexts(conductTexts)
	const { doc } = useRoom()
	const title = texts.scene(number)
	return (
		<div className="play-words">
			<SharedField
				text={sceneText(doc, play, id)}
				label={texts.happens(title)}
				place={`scenes/${play}/scene:${id}/text`}
				placeholder={texts.happensEmpty}
				field={textFields.sceneText}
				onLeave={onLeave}
			/>
			<SceneNote play={play} scene={id} name={title} />
		</div>
	)
}

function NextDeed({ prepared, conducted: { scene, running, rounds }, deeds, board }: SceneProps) {
	const texts = useTexts(conductTexts)
	const phase = phaseOf(scene)
	const next = nextScene(prepared.play, scene?.id)
	const number = prepared.play.scenes.findIndex(({ id }) => id === next?.id) + 1
	const isPaused = running?.timer.is === 'paused' || scene?.timer.is === 'paused'
	const round = scene && rounds[scene.round]
	const isHidden = phase === 'feedback' && round?.state === 'open' && round.contributions > 0
	const goOn = next && (
		<Button
			kind={isHidden ? 'plain' : 'main'}
			size="big"
			iconAfter="forward"
			onClick={() => deeds.beginScene(next.id, board)}
		>
			{texts.beginScene(number, placeOf(prepared, next) || texts.openPlace)}
		</Button>
	)
	return (
		<div className="play-deeds">
			{phase === 'scene' ? (
				<Button kind="main" size="big" iconAfter="forward" onClick={deeds.endScene}>
					{texts.endScene}
				</Button>
			) : (
				goOn
			)}
			{phase === 'feedback' && (
				<Button size="big" icon="close" onClick={deeds.closeFeedback}>
					{texts.closeFeedback}
				</Button>
			)}
			{(phase === 'scene' || phase === 'feedback') && (
				<>
					<Button size="big" icon={isPaused ? 'play' : 'pause'} onClick={deeds.hold}>
						{isPaused ? texts.resume : texts.pause}
					</Button>
					<Button size="big" onClick={deeds.extend}>
						{texts.more}
					</Button>
				</>
			)}
		</div>
	)
}
